import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** What the framework itself says, in our log: warnings and worse; the rest only when debugging. */
export function nestLogger(log: Log): LoggerService {
  const facts = (context: unknown[]): object => ({ source: context.at(-1) });
  return {
    log: (message: unknown, ...context: unknown[]) => log.debug(facts(context), String(message)),
    warn: (message: unknown, ...context: unknown[]) => log.warn(facts(context), String(message)),
    error: (message: unknown, ...context: unknown[]) =>
      log.error(
        { ...facts(context), err: message instanceof Error ? message : undefined, stack: context[0] },
        String(message),
      ),
    fatal: (message: unknown, ...context: unknown[]) => log.fatal(facts(context), String(message)),
  };
}
