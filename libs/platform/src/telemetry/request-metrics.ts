import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Log } from './log.js';
import { Metrics } from './metrics.js';

const slowAfterMs = 1_000;

/** Measures every HTTP request, gives its id back, and logs the slow and the failed. */
@Injectable()
export class RequestMetrics {
  constructor(
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  observe(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, done) => {
      void reply.header('x-request-id', request.id);
      done();
    });
    fastify.addHook('onResponse', (request, reply, done) => {
      const { method, id: requestId } = request;
      const route = request.routeOptions.url ?? 'none';
      const { statusCode, elapsedTime } = reply;
      this.metrics.requests.observe({ route, status: `${Math.floor(statusCode / 100)}xx` }, elapsedTime / 1_000);
      const facts = { requestId, method, route, status: statusCode, ms: Math.round(elapsedTime) };
      if (statusCode >= 500) this.log.warn(facts, 'request failed');
      else if (elapsedTime >= slowAfterMs) this.log.info(facts, 'slow request');
      else this.log.debug(facts, 'request');
      done();
    });
  }
}
