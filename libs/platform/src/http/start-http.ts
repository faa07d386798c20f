import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
import type { Configuration } from '../config/configuration.js';
import { Log } from '../telemetry/log.js';
import { nestLogger } from '../telemetry/nest-logger.js';
import { RequestMetrics } from '../telemetry/request-metrics.js';
import { securityHeaders } from './security-headers.js';

const bodyLimit = 1_048_576;
const wellFormedId = /^[\w-]{8,64}$/;

/** Starts an HTTP process and lets it listen at the configured address; port 0 takes a free one. */
export async function startHttp(
  module: DynamicModule | Type,
  configuration: Configuration,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: configuration.trustProxy,
    genReqId: (request: IncomingMessage) => requestId(request, configuration.trustProxy),
    // A client that sends its request a byte at a time does not hold a connection for long; a letter of 10 MB gets
    // through on 1 Mbit/s.
    requestTimeout: 120_000,
    http: { headersTimeout: 30_000 },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(nestLogger(app.get(Log)));
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await fastify.register(fastifyHelmet, securityHeaders(configuration));
  await fastify.register(fastifyCompress, {
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    customTypes: /json|text\/calendar|text\/html|text\/plain/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 5 },
  });
  // LiveKit signs the bytes of its notices: they are handed on as text.
  fastify.addContentTypeParser('application/webhook+json', { parseAs: 'string' }, (_, body, done) => done(null, body));
  // The body of an upload is left to its route.
  fastify.addContentTypeParser(['multipart/form-data', 'application/offset+octet-stream'], (_, _body, done) =>
    done(null),
  );
  app.get(RequestMetrics).observe(fastify);
  app.enableShutdownHooks();
  await app.listen(configuration.port, configuration.host);
  return app;
}

/** The id that a trusted proxy has given, or a new one. */
function requestId({ headers }: IncomingMessage, trustProxy: boolean): string {
  const given = headers['x-request-id'];
  return trustProxy && typeof given === 'string' && wellFormedId.test(given) ? given : randomUUID();
}
