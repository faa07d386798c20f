import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { currentRequest } from '../telemetry/request-scope.js';
import { keepOutcome, knownOutcome } from './unit-outcome.js';

interface Running {
  readonly manager: EntityManager;
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: (() => void)[];
}

/** PostgreSQL gives these when two transactions were in each other's way; the whole work may be done again. */
const worthRepeating = new Set(['40001', '40P01']);
const attempts = 4;

/** Signals a refusal through the transaction, so that nothing of a refused command stays. */
class RefusedInside extends Error {
  constructor(readonly decision: unknown) {
    super('refused');
  }
}

/**
 * One command, one transaction. Repositories, outbox and audit trail write through `manager`, which exists only
 * inside `run`: writing outside throws.
 */
@Injectable()
export class UnitOfWork {
  private readonly storage = new AsyncLocalStorage<Running>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs the work in a transaction; a nested call joins the one that is under way. Rolled back when the work throws
   * or answers with a refused `Decision`. Deadlocks and serialization failures are repeated, so the work must not do
   * anything but database work.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.storage.getStore()) return work();
    const once = currentRequest()?.once;
    const unit = once ? (once.units += 1) - 1 : 0;
    for (let attempt = 1; ; attempt += 1) {
      const beforeCommit: (() => Promise<void>)[] = [];
      const afterCommit: (() => void)[] = [];
      try {
        const result = await this.dataSource.transaction((manager) =>
          this.storage.run({ manager, beforeCommit, afterCommit }, async () => {
            const known = once && (await knownOutcome(manager, once, unit));
            if (known) return known.outcome as T;
            const answer = await work();
            if (isRefused(answer)) throw new RefusedInside(answer);
            for (const write of beforeCommit) await write();
            if (once) await keepOutcome(manager, once, { unit, outcome: answer });
            return answer;
          }),
        );
        for (const effect of afterCommit) effect();
        return result;
      } catch (error) {
        if (error instanceof RefusedInside) return error.decision as T;
        if (attempt >= attempts || !isWorthRepeating(error)) throw error;
        await pause(attempt * 10 + Math.random() * 20);
      }
    }
  }

  /** The transaction's entity manager. @throws when no unit of work is under way */
  get manager(): EntityManager {
    const running = this.storage.getStore();
    if (!running) throw new Error('Writing needs a unit of work: wrap the command in unitOfWork.run');
    return running.manager;
  }

  /** For writes that must come last because others wait for their lock until the commit; not done when refused. */
  beforeCommit(write: () => Promise<void>): void {
    const running = this.storage.getStore();
    if (!running) throw new Error('beforeCommit needs a unit of work');
    running.beforeCommit.push(write);
  }

  /** For effects that may be lost in a crash (a hint to a local cache); everything else goes into the outbox. */
  afterCommit(effect: () => void): void {
    const running = this.storage.getStore();
    if (!running) throw new Error('afterCommit needs a unit of work');
    running.afterCommit.push(effect);
  }
}

function isRefused(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}

function isWorthRepeating(error: unknown): boolean {
  return error instanceof QueryFailedError && worthRepeating.has((error.driverError as { code?: string }).code ?? '');
}
