import { Injectable } from '@nestjs/common';
import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/**
 * Events and their payloads; each library declares its own beside its code:
 * `declare module '#platform' { interface OutboxEvents { 'floor.given': { meetingId: string } } }`
 */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface OutboxEvents {}

/** Events are rows of the command's own transaction; the worker's relay hands them to the queues after commit. */
@Injectable()
export class Outbox {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the event's id, which is also the job's id */
  async add<Name extends keyof OutboxEvents>(name: Name, payload: OutboxEvents[Name]): Promise<string> {
    const id = newId();
    await this.unitOfWork.manager.query(
      `WITH added AS (INSERT INTO outbox (id, name, payload) VALUES ($1, $2, $3))
       SELECT pg_notify('rostrum_outbox', '')`,
      [id, name, JSON.stringify(payload)],
    );
    return id;
  }
}
