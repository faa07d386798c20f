import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(brotliCompress);
const encoded = new WeakMap<Buffer, Promise<Buffer>>();

/** Below this length in bytes compression gains nothing; the same as for all other answers. */
const threshold = 1_024;

/**
 * Bytes that are kept are compressed once and not for each reader; whoever takes no brotli gets them from the general
 * compression. Compressed bytes live as long as what they were made of.
 */
export async function inKeptEncoding(body: Buffer, request: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
  if (body.length < threshold || !takesBrotli(request.headers['accept-encoding'])) return body;
  let compressed = encoded.get(body);
  if (!compressed) {
    compressed = compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    encoded.set(body, compressed);
  }
  void reply.header('content-encoding', 'br').header('vary', 'accept, accept-encoding');
  return compressed;
}

function takesBrotli(accepted: string | string[] | undefined): boolean {
  return `${accepted ?? ''}`.split(',').some((each) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(each));
}
