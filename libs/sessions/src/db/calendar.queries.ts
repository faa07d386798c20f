import { Injectable } from '@nestjs/common';
import type { Actor, HeldRole } from '#access';
import type { Language, PersonId, TranslatedText } from '#kernel';
import { Reader } from '#platform';

interface PersonCalendarRow {
  readonly personId: PersonId;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly HeldRole[];
}

const statements = {
  secretOfPerson: {
    name: 'calendar.secret-of-person',
    text: 'SELECT calendar_secret AS secret FROM person WHERE id = $1',
  },
  session: {
    name: 'calendar.session',
    text: `SELECT title FROM session WHERE calendar_secret = $1 AND state = 'PUBLISHED'`,
  },
  person: {
    name: 'calendar.person',
    text: `SELECT p.id AS "personId", p.name, p.language, coalesce(r.roles, '[]') AS roles
      FROM person p LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('id', id, 'role', role, 'scope', scope, 'bodyId', body_id,
          'sessionId', session_id, 'delegationId', delegation_id, 'language', language)) AS roles
        FROM role_assignment WHERE person_id = p.id
      ) r ON true
      WHERE p.calendar_secret = $1 AND p.state = 'ACTIVE'`,
  },
} as const;

/** Who or what a calendar address belongs to. */
@Injectable()
export class CalendarQueries {
  constructor(private readonly reader: Reader) {}

  async secretOfPerson(personId: string): Promise<string | null> {
    return (await this.reader.row<{ secret: string }>(statements.secretOfPerson, [personId]))?.secret ?? null;
  }

  /** Title of the published session with this secret. */
  async sessionTitle(secret: string): Promise<TranslatedText | null> {
    return (await this.reader.row<{ title: TranslatedText }>(statements.session, [secret]))?.title ?? null;
  }

  /** The person with this secret, with the roles that decide what the calendar shows; nobody who is suspended. */
  async owner(secret: string): Promise<Actor | null> {
    const row = await this.reader.row<PersonCalendarRow>(statements.person, [secret]);
    return row && { ...row, mayIntrospect: false, signInId: null };
  }
}
