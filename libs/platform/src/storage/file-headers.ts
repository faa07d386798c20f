import { pictureKinds } from './file-kind.js';
import type { ReadableFile } from './file-reading.js';

/**
 * Headers of a file. Pictures and PDF are shown, in pages of ours too; everything else is saved. Whatever a file holds,
 * nothing in it runs or is fetched. Browsers ask again each time, because rights change; of what is recorded they keep
 * nothing.
 */
export function answerHeaders({ name, mediaType, sha256, recorded }: ReadableFile): Record<string, string> {
  const picture = pictureKinds.includes(mediaType);
  const shown = picture || mediaType === 'application/pdf';
  // The PDF reader of Chromium does not start in a sandbox.
  const sandbox = mediaType === 'application/pdf' ? [] : ['sandbox'];
  const ancestors = shown ? "'self'" : "'none'";
  return {
    'content-type': mediaType,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; ${fileName(name)}`,
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      `frame-ancestors ${ancestors}`,
      "base-uri 'none'",
      "form-action 'none'",
      ...sandbox,
    ].join('; '),
    'x-frame-options': shown ? 'SAMEORIGIN' : 'DENY',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': recorded ? 'no-store' : 'private, no-cache',
    ...(recorded ? {} : { etag: `"${sha256}"`, 'accept-ranges': 'bytes' }),
  };
}

/** RFC 6266: a name in plain letters for old readers, the real one encoded. */
function fileName(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
