import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Configuration } from '../config/configuration.js';
import { currentRequest } from './request-scope.js';

/** Structured log: one JSON object per line, with the id of the request under way. */
export abstract class Log {
  abstract debug(facts: object, what: string): void;
  abstract info(facts: object, what: string): void;
  abstract warn(facts: object, what: string): void;
  abstract error(facts: object, what: string): void;
  abstract fatal(facts: object, what: string): void;
}

/** What must never be in a log, wherever it stands one or two levels deep. */
const secrets = [
  'password',
  'current',
  'replacement',
  'token',
  'secret',
  'cookie',
  'authorization',
  'set-cookie',
].flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/** @param component names the process, for example `api` */
export function createLog(
  configuration: Configuration,
  component: string,
  destination?: DestinationStream,
): Logger & Log {
  const options = {
    level: configuration.logLevel,
    base: { component, pid: process.pid },
    redact: { paths: secrets, censor: '[hidden]' },
    mixin: () => {
      const request = currentRequest();
      return request ? { requestId: request.requestId } : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
