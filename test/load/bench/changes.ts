import pg from 'pg';
import { instant } from './followers.js';

/** Changes lists of speakers as a command does: the row, the topic's version, the notification, one transaction. */
export class Changes implements AsyncDisposable {
  private count = 0;

  private constructor(private readonly client: pg.Client) {}

  static async open(databaseUrl: string): Promise<Changes> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return new Changes(client);
  }

  /** What the next change can be recognised by. */
  next(): string {
    this.count += 1;
    return `bench-mark-${`${this.count}`.padStart(6, '0')}`;
  }

  /** Writes the mark as the first waiting speaker's name. @returns the instant of the commit */
  async write(meetingId: string, mark: string): Promise<number> {
    await this.client.query({
      name: 'change',
      text: `WITH slot AS (
          UPDATE speaker_slot SET speaker = $2 WHERE meeting_id = $1 AND position = 1 RETURNING id),
        topic AS (
          INSERT INTO live_topic AS t (topic, version) SELECT 'meeting:' || $1::text, 1 FROM slot
          ON CONFLICT (topic) DO UPDATE SET version = t.version + 1, changed_at = now() RETURNING topic, version)
        SELECT pg_notify('rostrum_live', topic || ' ' || version) FROM topic`,
      values: [meetingId, mark],
    });
    return instant();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.end();
  }
}
