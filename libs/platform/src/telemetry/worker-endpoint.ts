import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { Readiness } from '../health/readiness.js';
import { Metrics } from './metrics.js';

/** `/metrics` and `/health` of a process without an API, for the machine itself, where a port is configured. */
@Injectable()
export class WorkerEndpoint implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly metrics: Metrics,
    private readonly readiness: Readiness,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { workerMetricsPort } = this.configuration;
    if (workerMetricsPort === undefined) return;
    const server = createServer((request, response) => {
      void this.answer(request.url ?? '').then(({ status, text }) => response.writeHead(status).end(text));
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(workerMetricsPort, '127.0.0.1', resolve);
    });
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(url: string): Promise<{ status: number; text: string }> {
    if (url === '/health/live') return { status: 200, text: '{"status":"live"}' };
    if (url === '/metrics') return { status: 200, text: await this.metrics.text() };
    if (url !== '/health/ready') return { status: 404, text: '' };
    const checks = await this.readiness.checks();
    const ready = Object.values(checks).every((check) => check === 'ok');
    return { status: ready ? 200 : 503, text: JSON.stringify({ status: ready ? 'ready' : 'not ready', checks }) };
  }
}
