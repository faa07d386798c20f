import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Gathering, Guest } from '../domain/gathering.js';

/** A guest as the SFU is concerned. */
export interface ConnectedGuest extends Guest {
  readonly connected: boolean;
  /** The right that the SFU was last told, as text; empty for none. */
  readonly inForce: string;
}

interface Locked extends Record<'startsAt' | 'endsAt', string> {
  readonly doorMinutes: number;
  readonly endedAt: string | null;
  readonly recording: Gathering['recording'];
  readonly guests: readonly Omit<ConnectedGuest, 'handRaisedAt' | 'consent' | 'present'>[] | null;
}

/**
 * What is known of the rooms at the SFU. Not part of any command: what is noted here only saves asking the SFU, which is
 * why it is written outside the unit of work.
 */
@Injectable()
export class GatheringSfuRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Holds the room's lock while the SFU is brought into line; the facts are read after the lock was got. */
  async withLock(
    eventId: string,
    work: (gathering: Gathering, guests: readonly ConnectedGuest[]) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const rows: { locked: Locked | null }[] = await manager.query('SELECT lock_gathering($1) AS locked', [eventId]);
      const locked = rows[0]?.locked;
      if (!locked) return;
      const { startsAt, endsAt, endedAt, guests, ...rest } = locked;
      const gathering: Gathering = {
        ...rest,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        endedAt: endedAt === null ? null : new Date(endedAt),
      };
      await work(
        gathering,
        (guests ?? []).map((one) => ({ ...one, handRaisedAt: null, consent: 'NONE', present: one.connected })),
      );
    });
  }

  async noteInForce(guestId: string, inForce: string): Promise<void> {
    await this.dataSource.query('UPDATE side_event_guest SET in_force = $2 WHERE id = $1', [guestId, inForce]);
  }

  /** Rooms to look at: somebody is connected, or the door is open and somebody has come. */
  async roomsToWatch(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT g.event_id AS id FROM side_event_gathering g JOIN published_side_event p ON p.event_id = g.event_id
       WHERE EXISTS (SELECT FROM side_event_guest u WHERE u.event_id = g.event_id AND u.connected)
         OR (g.ended_at IS NULL AND p.cancelled_at IS NULL AND now() BETWEEN p.starts_at - interval '1 hour' AND p.ends_at)`,
    );
    return rows.map(({ id }) => id);
  }
}
