import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of one process. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'rostrum_http_request_seconds',
    help: 'Time to answer HTTP requests, by route and class of status',
    labelNames: ['route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  readonly errors = new Counter({
    name: 'rostrum_graphql_errors_total',
    help: 'Errors told to clients, by code',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });
  readonly jobs = new Counter({
    name: 'rostrum_jobs_total',
    help: 'Jobs by name and what came of them: done, skipped, later, failed',
    labelNames: ['job', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly mails = new Counter({
    name: 'rostrum_mails_total',
    help: 'Mails sent, by transport',
    labelNames: ['transport'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A value that is looked up when it is asked for. */
  gauge(name: string, help: string, value: () => number): void {
    const gauge: Gauge = new Gauge({ name, help, registers: [this.registry], collect: () => gauge.set(value()) });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
