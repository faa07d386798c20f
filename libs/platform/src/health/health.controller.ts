import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OperationRequirement } from '../graphql/requirement.js';
import { Readiness } from './readiness.js';

@Controller('health')
@OperationRequirement({ kind: 'public' })
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs and answers; restarting it would not help. */
  @Get('live')
  @HttpCode(200)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 200 when requests can be served, else 503; `checks` names what is missing. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const checks = await this.readiness.checks();
    const ready = Object.values(checks).every((check) => check === 'ok');
    void reply.code(ready ? 200 : 503).header('cache-control', 'no-store');
    return { status: ready ? 'ready' : 'not ready', checks };
  }
}
