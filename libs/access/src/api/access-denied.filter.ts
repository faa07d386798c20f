import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { AccessDenied } from '../app/object-rights.js';

/** Says on the wire that access was denied: a code on GraphQL, a status elsewhere. */
@Catch(AccessDenied)
export class AccessDeniedFilter implements ExceptionFilter<AccessDenied> {
  catch(denied: AccessDenied, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') {
      return new GraphQLError(denied.message, { extensions: { code: denied.code } });
    }
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply
      .code(denied.code === 'UNAUTHENTICATED' ? 401 : 403)
      .send({ code: denied.code, message: denied.message });
  }
}
