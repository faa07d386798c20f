import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Language } from '#kernel';
import { Messages } from '../messages/messages.js';
import { Log } from '../telemetry/log.js';
import { Metrics } from '../telemetry/metrics.js';
import { CodedError, errorCodes } from './coded-error.js';
import type { ErrorCode } from './coded-error.js';

/** Codes of Apollo Server and what we call them. */
const apolloCodes: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  BAD_REQUEST: 'BAD_REQUEST',
};

/** Codes of PostgreSQL and of the network that mean: not now. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  '57014',
]);

/** Where the fault is in what was sent, its wording is told too: it is about the sender's own text. */
const explained = new Set<ErrorCode>(['BAD_REQUEST', 'PARSE_FAILED', 'VALIDATION_FAILED', 'BAD_INPUT', 'TOO_COMPLEX']);

/**
 * What clients learn of an error: a code of the closed list and its sentence in their language. Everything unexpected
 * becomes INTERNAL with an incident id; the details are in the log under that id, and only there.
 */
@Injectable()
export class ErrorPresenter {
  constructor(
    private readonly messages: Messages,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  present(error: GraphQLError, language: Language): GraphQLFormattedError {
    const cause = rootCause(error);
    const code = codeOf(error, cause);
    this.metrics.errors.inc({ code });
    const incidentId = code === 'INTERNAL' || code === 'UNAVAILABLE' ? this.report(code, error, cause) : undefined;
    return {
      message: this.messages.text(`error.${code}`, { incidentId: incidentId ?? '' }, language),
      ...(error.locations && { locations: error.locations }),
      ...(error.path && { path: error.path }),
      extensions: {
        code,
        ...(incidentId && { incidentId }),
        ...(explained.has(code) && { detail: error.message }),
      },
    };
  }

  /** For errors that come before GraphQL: a body that is no JSON, a request that is too large. */
  presentCode(code: ErrorCode, language: Language): GraphQLFormattedError {
    return { message: this.messages.text(`error.${code}`, { incidentId: '' }, language), extensions: { code } };
  }

  private report(code: ErrorCode, error: GraphQLError, cause: unknown): string {
    const incidentId = randomUUID();
    this.log.error({ incidentId, code, path: error.path?.join('.'), err: cause }, 'incident');
    return incidentId;
  }
}

function rootCause(error: GraphQLError): unknown {
  const { originalError } = error;
  return originalError instanceof GraphQLError ? rootCause(originalError) : (originalError ?? error);
}

function codeOf(error: GraphQLError, cause: unknown): ErrorCode {
  if (cause instanceof CodedError) return cause.code;
  // Errors that graphql-jit makes itself (null where none may be) have no extensions, whatever the type says.
  const { code } = (error.extensions ?? {}) as { code?: unknown };
  if (error.message.includes('(CSRF)')) return 'CROSS_SITE';
  if (error.message.startsWith('Syntax Error'))
    return /\d tokens\./.test(error.message) ? 'TOO_COMPLEX' : 'PARSE_FAILED';
  if (cause instanceof GraphQLError && isErrorCode(cause.extensions?.code)) return cause.extensions.code;
  if (isErrorCode(code)) return code;
  const apollo = apolloCodes[String(code)];
  if (apollo) return apollo;
  const system =
    (cause as { code?: unknown }).code ?? (cause as { driverError?: { code?: unknown } }).driverError?.code;
  if (
    passing.has(String(system)) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(String(cause))
  )
    return 'UNAVAILABLE';
  // Without a place in the answer, and nothing but GraphQL's own error behind it, it is about the variables.
  return cause instanceof GraphQLError && !error.path ? 'BAD_INPUT' : 'INTERNAL';
}

function isErrorCode(code: unknown): code is ErrorCode {
  return (errorCodes as readonly unknown[]).includes(code);
}
