import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Configuration } from '../config/configuration.js';

/**
 * Headers of every answer. Answers of the API are nothing that a browser shows, so they may load nothing; pages say for
 * themselves what they may (`web/content-security-policy.ts`).
 */
export function securityHeaders({ publicUrl }: Pick<Configuration, 'publicUrl'>): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  };
}
