import { timingSafeEqual } from 'node:crypto';
import { Controller, ForbiddenException, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../config/configuration.js';
import { OperationRequirement } from '../graphql/requirement.js';
import { Metrics } from './metrics.js';

/** Metrics are for the machine itself, or for who knows the token. */
@Controller('metrics')
@OperationRequirement({ kind: 'public' })
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!this.isAllowed(request)) throw new ForbiddenException();
    void reply.header('content-type', this.metrics.registry.contentType).header('cache-control', 'no-store');
    return this.metrics.text();
  }

  private isAllowed({ headers, socket }: FastifyRequest): boolean {
    const { metricsToken } = this.configuration;
    if (metricsToken) return isSame(headers.authorization ?? '', `Bearer ${metricsToken}`);
    // A proxy on this machine speaks for others, and says so.
    const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
    return forwarded === undefined && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
