import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startHttp } from '#platform';
import type { Configuration } from '#platform';
import { ApiModule } from './api.module.js';

/** Builds the API and lets it listen. */
export function startApi(configuration: Configuration): Promise<NestFastifyApplication> {
  return startHttp(ApiModule.of(configuration), configuration);
}
