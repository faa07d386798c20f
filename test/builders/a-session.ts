import type { DataSource } from 'typeorm';
import { newId } from '#platform';
import { instantAt } from '#sessions';
import type { MeetingMode, MeetingState, MeetingType } from '#sessions';

export interface MeetingFacts {
  readonly type?: MeetingType;
  readonly mode?: MeetingMode;
  /** `YYYY-MM-DD` and `HH:mm` at the session's place. */
  readonly day?: string;
  readonly from?: string;
  readonly to?: string;
  /** Index of the room; none when online. */
  readonly room?: number;
  /** Labels of the items. */
  readonly items?: readonly string[];
  readonly state?: MeetingState;
  /** False for one that no issue of the programme has yet. */
  readonly issued?: boolean;
}

/** What the builder made, by the names that the test gave. */
export interface BuiltSession {
  readonly id: string;
  readonly slug: string;
  readonly bodyId: string;
  readonly calendarSecret: string;
  readonly rooms: readonly string[];
  /** By label. */
  readonly items: Readonly<Record<string, string>>;
  readonly meetings: readonly string[];
  /** By ISO code. */
  readonly delegations: Readonly<Record<string, string>>;
}

/** A session in Vienna with a hybrid room and an agenda of three items, published; a test changes what it is about. */
export function aSession(): SessionBuilder {
  return new SessionBuilder();
}

let nextNumber = 1000;

export class SessionBuilder {
  private body = 'cnd';
  private number = (nextNumber += 1);
  private mode: MeetingMode = 'HYBRID';
  private state: 'DRAFT' | 'PUBLISHED' = 'PUBLISHED';
  private days: readonly [string, string] = ['2027-03-08', '2027-03-12'];
  private rooms: readonly { hybrid: boolean }[] = [{ hybrid: true }];
  private labels: readonly string[] = ['1', '2', '3'];
  private meetings: readonly MeetingFacts[] = [];
  private states: readonly string[] = [];
  private sharedRooms: readonly string[] = [];

  of(bodySlug: string): this {
    this.body = bodySlug;
    return this;
  }

  numbered(number: number): this {
    this.number = number;
    return this;
  }

  hybrid(): this {
    this.mode = 'HYBRID';
    return this;
  }

  draft(): this {
    this.state = 'DRAFT';
    return this;
  }

  on(first: string, last: string): this {
    this.days = [first, last];
    return this;
  }

  withRooms(...rooms: { hybrid: boolean }[]): this {
    this.rooms = rooms;
    return this;
  }

  /** Rooms of another session, before its own. */
  inRooms(...ids: string[]): this {
    this.sharedRooms = ids;
    return this;
  }

  /** Labels such as `5` and `5 (a)`, parents first. */
  withAgenda(...labels: string[]): this {
    this.labels = labels;
    return this;
  }

  withMeetings(...meetings: MeetingFacts[]): this {
    this.meetings = meetings;
    return this;
  }

  /** Members by ISO code. */
  withMembers(...iso3: string[]): this {
    this.states = iso3;
    return this;
  }

  async build(dataSource: DataSource): Promise<BuiltSession> {
    const id = newId();
    const slug = `${this.body}-${this.number}`;
    const calendarSecret = `session-calendar-${id}`;
    const [body] = (await dataSource.query('SELECT id FROM body WHERE slug = $1', [this.body])) as { id: string }[];
    if (!body) throw new Error(`No body ${this.body}; import the reference data first`);
    await dataSource.query(
      `INSERT INTO session (id, slug, body_id, number, title, mode, state, timezone, calendar_secret, programme_version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'Europe/Vienna', $8, 1)`,
      [id, slug, body.id, this.number, { en: `Session ${this.number}` }, this.mode, this.state, calendarSecret],
    );
    await dataSource.query(
      `INSERT INTO session_part (id, session_id, kind, starts_on, ends_on) VALUES ($1, $2, 'REGULAR', $3, $4)`,
      [newId(), id, ...this.days],
    );
    const rooms = await this.addRooms(dataSource, id);
    const items = await this.addAgenda(dataSource, id);
    const meetings: string[] = [];
    for (const facts of this.meetings) meetings.push(await this.addMeeting(dataSource, { id, rooms, items }, facts));
    const delegations: Record<string, string> = {};
    for (const iso3 of this.states) delegations[iso3] = await addMember(dataSource, id, iso3);
    return { id, slug, bodyId: body.id, calendarSecret, rooms, items, meetings, delegations };
  }

  private async addRooms(dataSource: DataSource, sessionId: string): Promise<string[]> {
    const rooms = [...this.sharedRooms];
    for (const { hybrid } of this.rooms) {
      const room = newId();
      await dataSource.query('INSERT INTO room (id, name, hybrid) VALUES ($1, $2, $3)', [
        room,
        { en: `Room ${rooms.length + 1}` },
        hybrid,
      ]);
      rooms.push(room);
    }
    for (const room of rooms)
      await dataSource.query('INSERT INTO session_room (session_id, room_id) VALUES ($1, $2)', [sessionId, room]);
    return rooms;
  }

  private async addAgenda(dataSource: DataSource, sessionId: string): Promise<Record<string, string>> {
    const items: Record<string, string> = {};
    const counts = new Map<string, number>();
    for (const [index, label] of this.labels.entries()) {
      const above = label.includes(' (') ? label.slice(0, label.lastIndexOf(' (')) : '';
      const position = (counts.get(above) ?? 0) + 1;
      counts.set(above, position);
      items[label] = newId();
      await dataSource.query(
        `INSERT INTO agenda_item (id, session_id, parent_id, position, label, ordinal, title)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [items[label], sessionId, items[above] ?? null, position, label, index + 1, { en: `Item ${label}` }],
      );
    }
    return items;
  }

  private async addMeeting(
    dataSource: DataSource,
    session: Pick<BuiltSession, 'id' | 'rooms' | 'items'>,
    facts: MeetingFacts,
  ): Promise<string> {
    const { type = 'PLENARY', mode = 'HYBRID', day = this.days[0], from = '10:00', to = '13:00', room = 0 } = facts;
    const meeting = newId();
    const counted: { n: number }[] = await dataSource.query(
      'SELECT count(*)::int + 1 AS n FROM meeting WHERE session_id = $1 AND type = $2',
      [session.id, type],
    );
    await dataSource.query(
      `INSERT INTO meeting (id, session_id, number, type, mode, room_id, starts_at, ends_at, state, issued_in)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        meeting,
        session.id,
        type === 'INFORMAL' ? null : counted[0]?.n,
        type,
        mode,
        mode === 'ONLINE' ? null : session.rooms[room],
        instantAt('Europe/Vienna', day, from),
        instantAt('Europe/Vienna', day, to),
        facts.state ?? 'SCHEDULED',
        facts.issued === false ? null : 1,
      ],
    );
    for (const [index, label] of (facts.items ?? []).entries())
      await dataSource.query('INSERT INTO meeting_item (meeting_id, item_id, position) VALUES ($1, $2, $3)', [
        meeting,
        session.items[label],
        index + 1,
      ]);
    return meeting;
  }
}

async function addMember(dataSource: DataSource, sessionId: string, iso3: string): Promise<string> {
  const id = newId();
  await dataSource.query(
    `INSERT INTO delegation (id, session_id, state_iso3, plate, category, voting)
     SELECT $1, $2, iso3, name, 'MEMBER', true FROM state WHERE iso3 = $3`,
    [id, sessionId, iso3],
  );
  return id;
}
