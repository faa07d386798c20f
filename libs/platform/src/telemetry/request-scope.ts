import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '#kernel';

/** What is known everywhere in the course of one request or job, without being handed on. */
export interface RequestScope {
  readonly requestId: string;
  /** Of the answer, as far as it is known. */
  language: Language;
  /** Set while a mutation with an idempotency key is carried out. */
  once?: OnceScope;
}

/** A mutation that is carried out at most once; `units` counts its units of work. */
export interface OnceScope {
  readonly actor: string;
  readonly key: string;
  readonly requestHash: string;
  units: number;
}

const storage = new AsyncLocalStorage<RequestScope>();

export function currentRequest(): RequestScope | undefined {
  return storage.getStore();
}

export function inRequest<T>(scope: RequestScope, work: () => T): T {
  return storage.run(scope, work);
}
