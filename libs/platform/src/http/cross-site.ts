import type { FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration.js';

/** True when a browser says that another site made it send its cookie here. */
export function crossSite(
  { headers, method }: FastifyRequest,
  { environment, publicUrl }: Pick<Configuration, 'environment' | 'publicUrl'>,
): boolean {
  if (headers.cookie === undefined) return false;
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  // An address can be put into any page of anyone; a header of our own cannot. Hot readers answer without Apollo.
  if (method === 'GET') return !hasOwnHeader(headers);
  const { origin, host } = headers;
  if (origin === undefined || environment === 'development') return false;
  return origin !== publicUrl && !sameHost(origin, host);
}

/** A header that only a page of ours can have a browser send: for what others could put into a form or an address. */
export function hasOwnHeader(headers: FastifyRequest['headers']): boolean {
  return Boolean(headers['apollo-require-preflight'] || headers['x-apollo-operation-name']);
}

export function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
