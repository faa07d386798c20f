import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Configuration } from '../config/configuration.js';

/**
 * What pages of the installation may do: only its own scripts; connections to itself and to the SFU; the microphone and
 * camera for itself; no frames. Inline styles are needed by the component library, inline scripts are not.
 */
export function securityHeaders({ publicUrl, liveKit }: Configuration): FastifyHelmetOptions {
  const overTls = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        connectSrc: ["'self'", ...ofBothKinds(publicUrl), ...(liveKit ? ofBothKinds(liveKit.url) : [])],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:', 'mediastream:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'", 'blob:'],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: overTls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  };
}

/** An address as HTTP and as WebSocket: the SFU's client asks over the one why the other failed. */
function ofBothKinds(address: string): string[] {
  const { protocol, host } = new URL(address);
  const secure = protocol === 'https:' || protocol === 'wss:' ? 's' : '';
  return [`http${secure}://${host}`, `ws${secure}://${host}`];
}
