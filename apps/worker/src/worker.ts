import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Configuration } from '#platform';
import { WorkerModule } from './worker.module.js';

/** Starts the worker: relay, event jobs, schedules. Resolves when it takes jobs. */
export async function startWorker(configuration: Configuration): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.of(configuration), {
    logger: configuration.logLevel === 'silent' ? false : ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  return app;
}
