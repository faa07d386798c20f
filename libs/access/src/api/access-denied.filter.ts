import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { negotiateLanguage } from '#kernel';
import { Messages } from '#platform';
import { AccessDenied } from '../app/object-rights.js';

/** Says that access was denied: a status on routes; on GraphQL the error's code is enough, and it is not logged as a fault. */
@Catch(AccessDenied)
export class AccessDeniedFilter implements ExceptionFilter<AccessDenied> {
  constructor(private readonly messages: Messages) {}

  catch(denied: AccessDenied, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') {
      return denied;
    }
    const { headers } = host.switchToHttp().getRequest<FastifyRequest>();
    const message = this.messages.text(`error.${denied.code}`, {}, negotiateLanguage(headers['accept-language']));
    return host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .code(denied.code === 'UNAUTHENTICATED' ? 401 : 403)
      .send({ code: denied.code, message });
  }
}
