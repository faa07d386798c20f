import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** What followers can follow, for example `meeting:0190…`. */
export type LiveTopic =
  | `meeting:${string}`
  | `session:${string}`
  | `registration:${string}`
  | `gate:${string}`
  | `gathering:${string}`
  | 'now'
  | 'components';

/** Channel of PostgreSQL's NOTIFY; the payload is `topic version`. */
export const liveChannel = 'rostrum_live';

/** Marks topics as changed, in the command's own transaction. */
@Injectable()
export class LiveTopics {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Raises the topic's version by one and notifies every API process at commit. The row is locked until then, so
   * versions are committed in their order and without gaps.
   * @returns the new version
   */
  async changed(topic: LiveTopic): Promise<number> {
    const rows: { version: string }[] = await this.unitOfWork.manager.query(
      `INSERT INTO live_topic AS t (topic, version) VALUES ($1, 1)
       ON CONFLICT (topic) DO UPDATE SET version = t.version + 1, changed_at = now()
       RETURNING version`,
      [topic],
    );
    const version = Number(rows[0]?.version);
    await this.unitOfWork.manager.query('SELECT pg_notify($1, $2)', [liveChannel, `${topic} ${version}`]);
    return version;
  }
}
