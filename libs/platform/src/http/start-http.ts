import { randomUUID } from 'node:crypto';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '../config/configuration.js';

const bodyLimit = 1_048_576;

/** Starts an HTTP process and lets it listen at the configured address; port 0 takes a free one. */
export async function startHttp(
  module: DynamicModule | Type,
  configuration: Configuration,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: configuration.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 500 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: configuration.logLevel === 'silent' ? false : ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await app.listen(configuration.port, configuration.host);
  return app;
}
