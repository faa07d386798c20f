import { UnitOfWork } from '../database/unit-of-work.js';
import type { OutboxEvents } from '../outbox/outbox.js';
import type { FoundHandler, HandledEvent, JobOutcome } from './event-handlers.js';

/** Rolls the handler's unit of work back, for it wants to be called again. */
class RetryAsked extends Error {
  constructor(readonly afterMs: number) {
    super('retry asked');
  }
}

/** Calls the handlers of an event, each at most once, however often the event arrives. */
export class EventDispatcher {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: readonly FoundHandler[],
  ) {}

  /**
   * @returns what each handler said; `retryAfterMs` of the first that asked for it
   * @throws what a handler throws; the handlers before it have done their part and are skipped next time
   */
  async dispatch(event: { id: string; name: string; payload: unknown }): Promise<JobOutcome> {
    const outcomes: JobOutcome[] = [];
    for (const handler of this.handlers.filter(({ event: name }) => name === event.name)) {
      const outcome = await this.call(handler, event as HandledEvent<keyof OutboxEvents>);
      if (typeof outcome === 'object') return outcome;
      outcomes.push(outcome);
    }
    return outcomes.includes('done') ? 'done' : 'skipped';
  }

  private call(handler: FoundHandler, event: HandledEvent): Promise<JobOutcome> {
    return handler.effect === 'transaction' ? this.inside(handler, event) : this.outside(handler, event);
  }

  private async inside(handler: FoundHandler, event: HandledEvent): Promise<JobOutcome> {
    try {
      return await this.unitOfWork.run(async () => {
        if (!(await this.note(handler, event))) return 'skipped';
        const outcome = (await handler.handle(event)) ?? 'done';
        if (typeof outcome === 'object') throw new RetryAsked(outcome.retryAfterMs);
        return outcome;
      });
    } catch (error) {
      if (error instanceof RetryAsked) return { retryAfterMs: error.afterMs };
      throw error;
    }
  }

  private async outside(handler: FoundHandler, event: HandledEvent): Promise<JobOutcome> {
    const known = await this.unitOfWork.run(() =>
      this.unitOfWork.manager.query('SELECT FROM handled_event WHERE event_id = $1 AND handler = $2', [
        event.id,
        handler.name,
      ]),
    );
    if ((known as unknown[]).length > 0) return 'skipped';
    const outcome = (await handler.handle(event)) ?? 'done';
    if (typeof outcome !== 'object') await this.unitOfWork.run(() => this.note(handler, event));
    return outcome;
  }

  /** @returns false when the handler has handled the event before; waits for one that is doing so at the moment */
  private async note(handler: FoundHandler, event: HandledEvent): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      `INSERT INTO handled_event (event_id, handler) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1 AS one`,
      [event.id, handler.name],
    );
    return rows.length > 0;
  }
}
