import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '#platform';
import { ApiModule } from './api.module.js';

const bodyLimit = 1_048_576;

/** Builds the API and lets it listen at the configured address; port 0 takes a free one. */
export async function startApi(configuration: Configuration): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit, trustProxy: configuration.trustProxy });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(configuration), adapter, {
    logger: configuration.logLevel === 'silent' ? false : ['error', 'warn'],
    abortOnError: false,
  });
  // LiveKit signs the bytes of its notices: they are handed on as text.
  adapter
    .getInstance()
    .addContentTypeParser('application/webhook+json', { parseAs: 'string' }, (_, body, done) => done(null, body));
  app.enableShutdownHooks();
  await app.listen(configuration.port, configuration.host);
  return app;
}
