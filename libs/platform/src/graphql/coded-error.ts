/**
 * Every code that `extensions.code` of an error can have. Closed: whatever is not listed here reaches clients as
 * `INTERNAL`. Sentences for each are in `messages/<language>.json` under `error`.
 */
export const errorCodes = [
  'BAD_REQUEST',
  'PARSE_FAILED',
  'VALIDATION_FAILED',
  'BAD_INPUT',
  'TOO_COMPLEX',
  'TOO_LARGE',
  'INTROSPECTION_CLOSED',
  'DOCUMENT_UNKNOWN',
  'DOCUMENT_NOT_REGISTERED',
  'CROSS_SITE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'IDEMPOTENCY_KEY_MALFORMED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error whose code may be told to clients; its own message is for the log only. */
export class CodedError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
