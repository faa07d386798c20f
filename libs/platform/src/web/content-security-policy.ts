import type { Configuration } from '../config/configuration.js';

/**
 * What a page of ours may load and reach: itself and the SFU, nothing else. Styles may stand in the document, because
 * the component library writes its colour variables there; scripts may not. WebAssembly of our own build may run: the
 * check-in page reads QR codes with it.
 */
export function contentSecurityPolicy({ liveKit }: Pick<Configuration, 'liveKit'>): string {
  const sfu = liveKit?.publicUrl ? both(liveKit.publicUrl) : [];
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob: mediastream:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    `connect-src ${["'self'", ...sfu].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}

/** LiveKit's client speaks WebSocket and, to look whether a token is good, HTTP to the same host. */
function both(address: string): readonly string[] {
  const { host, protocol } = new URL(address);
  const secure = protocol === 'wss:' || protocol === 'https:';
  return secure ? [`wss://${host}`, `https://${host}`] : [`ws://${host}`, `http://${host}`];
}
