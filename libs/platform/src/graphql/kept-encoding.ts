import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The best first. Browsers take brotli over TLS only. */
const encodings = [
  {
    name: 'br',
    taken: /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i,
    compress: (body: Buffer): Promise<Buffer> =>
      promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  },
  {
    name: 'gzip',
    taken: /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i,
    compress: (body: Buffer): Promise<Buffer> => promisify(gzip)(body, { level: 6 }),
  },
];

const encoded = new Map(encodings.map(({ name }) => [name, new WeakMap<Buffer, Promise<Buffer>>()]));

/** Below this length in bytes compression gains nothing; the same as for all other answers. */
const threshold = 1_024;

/** Bytes that are kept are compressed once and not for each reader; what is compressed lives as long as they do. */
export async function inKeptEncoding(body: Buffer, request: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
  const accepted = `${request.headers['accept-encoding'] ?? ''}`.split(',');
  const encoding = encodings.find(({ taken }) => accepted.some((each) => taken.test(each)));
  if (body.length < threshold || !encoding) return body;
  const known = encoded.get(encoding.name);
  const compressed = known?.get(body) ?? encoding.compress(body);
  known?.set(body, compressed);
  void reply.header('content-encoding', encoding.name).header('vary', 'accept, accept-encoding');
  return compressed;
}
