import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccessDenied } from '../app/object-rights.js';

/** Says that access was denied: a status on routes; on GraphQL the error's code is enough, and it is not logged as a fault. */
@Catch(AccessDenied)
export class AccessDeniedFilter implements ExceptionFilter<AccessDenied> {
  catch(denied: AccessDenied, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') {
      return denied;
    }
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply
      .code(denied.code === 'UNAUTHENTICATED' ? 401 : 403)
      .send({ code: denied.code, message: denied.message });
  }
}
