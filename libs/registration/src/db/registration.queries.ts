import { Injectable } from '@nestjs/common';
import { scopesOf } from '#access';
import type { Actor } from '#access';
import { Reader } from '#platform';
import type { Registered } from '../domain/place-ledger.js';
import type { ParticipantCategory, LetterKind, RegistrationState } from '../domain/registration-kinds.js';
import type { Registration } from '../domain/registration.js';

/** A registration as it is read; instants as ISO text. */
export interface RegistrationRow extends Omit<Registration, 'answerBy'> {
  readonly answerBy: string | null;
  readonly submittedAt: string | null;
  readonly replacedById: string | null;
}

export interface LetterRow {
  readonly id: string;
  readonly delegationId: string;
  readonly kind: LetterKind;
  readonly reference: string;
  readonly dated: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly uploadedAt: string;
}

export interface RegistrationFilter {
  readonly states?: readonly RegistrationState[] | null;
  readonly categories?: readonly ParticipantCategory[] | null;
  readonly delegationId?: string | null;
  readonly search?: string | null;
}

export interface WaitingRow extends Registered {
  readonly sessionId: string;
  readonly number: number;
}

const columns = `r.id, r.session_id AS "sessionId", r.number, r.delegation_id AS "delegationId", r.person_id AS "personId",
  r.category, r.family_name AS "familyName", r.given_name AS "givenName", r.title, r.function, r.position,
  r.email::text AS email, r.language, r.sex, r.nationality, r.photo_id AS "photoId",
  r.participations, r.days::text[] AS days, r.letter_id AS "letterId",
  l.kind AS "letterKind", l.reference AS "letterReference",
  EXISTS (SELECT FROM registration_passport x WHERE x.registration_id = r.id) AS "passportGiven", r.state, r.reason, r.answer_by AS "answerBy", r.approved,
  r.replaced_by AS "replacedById", r.submitted_at AS "submittedAt", r.version`;
const from = 'FROM registration r LEFT JOIN registration_letter l ON l.id = r.letter_id';
const letterColumns = `l.id, l.delegation_id AS "delegationId", l.kind, l.reference, l.dated, l.file_id AS "fileId",
  f.name AS "fileName", l.uploaded_at AS "uploadedAt"`;

/** Words are found in names, on plates and in references of letters; each parameter may be null. */
const matching = `r.session_id = $1
  AND CASE WHEN $2::text[] IS NULL THEN r.state <> 'DRAFT' ELSE r.state = ANY($2::text[]) END
  AND ($3::text[] IS NULL OR r.category = ANY($3::text[]))
  AND ($4::uuid IS NULL OR r.delegation_id = $4)
  AND ($5::text IS NULL OR r.family_name ILIKE $5 OR r.given_name ILIKE $5
    OR r.given_name || ' ' || r.family_name ILIKE $5 OR r.family_name || ' ' || r.given_name ILIKE $5
    OR r.delegation_id IN (SELECT d.id FROM delegation d WHERE d.session_id = $1
      AND EXISTS (SELECT FROM jsonb_each_text(d.plate) n WHERE n.key <> 'original' AND n.value ILIKE $5))
    OR r.letter_id IN (SELECT x.id FROM registration_letter x WHERE x.session_id = $1 AND x.reference ILIKE $5))`;

const statements = {
  page: {
    name: 'registration.page',
    text: `SELECT ${columns} ${from} WHERE ${matching} ORDER BY r.number NULLS LAST, r.id OFFSET $6 LIMIT $7`,
  },
  total: { name: 'registration.total', text: `SELECT count(*)::int AS total FROM registration r WHERE ${matching}` },
  counts: {
    name: 'registration.counts',
    text: 'SELECT state, count(*)::int AS count FROM registration WHERE session_id = $1 GROUP BY state',
  },
  byIds: { name: 'registration.by-ids', text: `SELECT ${columns} ${from} WHERE r.id = ANY($1::uuid[])` },
  ofDelegations: {
    name: 'registration.of-delegations',
    text: `SELECT ${columns} ${from} WHERE r.delegation_id = ANY($1::uuid[]) ORDER BY r.number NULLS LAST, r.id`,
  },
  ofPerson: {
    name: 'registration.of-person',
    text: `SELECT ${columns} ${from} WHERE r.person_id = $1
      ORDER BY (SELECT min(starts_on) FROM session_part p WHERE p.session_id = r.session_id) DESC, r.id DESC`,
  },
  letters: {
    name: 'registration.letters',
    text: `SELECT ${letterColumns} FROM registration_letter l JOIN stored_file f ON f.id = l.file_id
      WHERE l.id = ANY($1::uuid[])`,
  },
  lettersOf: {
    name: 'registration.letters-of',
    text: `SELECT ${letterColumns} FROM registration_letter l JOIN stored_file f ON f.id = l.file_id
      WHERE l.delegation_id = ANY($1::uuid[]) ORDER BY l.uploaded_at DESC, l.id DESC`,
  },
  waiting: {
    name: 'registration.waiting',
    text: `SELECT id, session_id AS "sessionId", number, delegation_id AS "delegationId", category, participations,
        days::text[] AS days
      FROM registration WHERE session_id = ANY($1::uuid[]) AND state = 'WAITING' ORDER BY number`,
  },
  similar: {
    name: 'registration.similar',
    text: `SELECT r.id AS "ofId", o.id FROM registration r JOIN session s ON s.id = r.session_id
      JOIN registration o ON o.session_id = r.session_id AND o.name_key = r.name_key AND o.id <> r.id
      WHERE r.id = ANY($1::uuid[]) AND o.state NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN')
        AND ($2::boolean OR s.body_id = ANY($3::uuid[]) OR s.id = ANY($4::uuid[]) OR o.delegation_id = r.delegation_id)`,
  },
  places: {
    name: 'registration.places',
    text: `SELECT r.id, s.body_id AS "bodyId", r.session_id AS "sessionId", r.delegation_id AS "delegationId"
      FROM registration r JOIN session s ON s.id = r.session_id WHERE r.id = ANY($1::uuid[])`,
  },
  placesOfLetters: {
    name: 'registration.places-of-letters',
    text: `SELECT l.id, s.body_id AS "bodyId", l.session_id AS "sessionId", l.delegation_id AS "delegationId"
      FROM registration_letter l JOIN session s ON s.id = l.session_id WHERE l.id = ANY($1::uuid[])`,
  },
  photos: {
    name: 'registration.photos',
    text: `SELECT id, photo_id AS "fileId", person_id AS "personId" FROM registration WHERE photo_id = ANY($1::uuid[])`,
  },
  liveVersion: {
    name: 'registration.live-version',
    text: `SELECT version FROM live_topic WHERE topic = 'registration:' || $1`,
  },
  letterFiles: {
    name: 'registration.letter-files',
    text: 'SELECT id, file_id AS "fileId" FROM registration_letter WHERE file_id = ANY($1::uuid[])',
  },
} as const;

export interface PlacedRow {
  readonly id: string;
  readonly bodyId: string;
  readonly sessionId: string;
  readonly delegationId: string | null;
}

/** Reads of registrations and letters; whoever asks has decided who may see them. */
@Injectable()
export class RegistrationQueries {
  constructor(private readonly reader: Reader) {}

  /** In the order of submission. */
  async page(
    sessionId: string,
    filter: RegistrationFilter,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<{ items: RegistrationRow[]; total: number }> {
    const words = filter.search?.trim();
    const values = [
      sessionId,
      filter.states ?? null,
      filter.categories ?? null,
      filter.delegationId ?? null,
      words ? `%${words.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
    ];
    const [items, counted] = await Promise.all([
      this.reader.rows<RegistrationRow>(statements.page, [...values, offset, limit]),
      this.reader.row<{ total: number }>(statements.total, values),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  counts(sessionId: string): Promise<{ state: RegistrationState; count: number }[]> {
    return this.reader.rows(statements.counts, [sessionId]);
  }

  byIds(ids: readonly string[]): Promise<RegistrationRow[]> {
    return this.reader.rows(statements.byIds, [ids]);
  }

  ofDelegations(ids: readonly string[]): Promise<RegistrationRow[]> {
    return this.reader.rows(statements.ofDelegations, [ids]);
  }

  /** Newest session first. */
  ofPerson(personId: string): Promise<RegistrationRow[]> {
    return this.reader.rows(statements.ofPerson, [personId]);
  }

  letters(ids: readonly string[]): Promise<LetterRow[]> {
    return this.reader.rows(statements.letters, [ids]);
  }

  /** Newest first. */
  lettersOf(delegationIds: readonly string[]): Promise<LetterRow[]> {
    return this.reader.rows(statements.lettersOf, [delegationIds]);
  }

  /** Everyone who waits in these sessions, by number. */
  waiting(sessionIds: readonly string[]): Promise<WaitingRow[]> {
    return this.reader.rows(statements.waiting, [sessionIds]);
  }

  /** REG-13 Who may be the same person; of other delegations only for the secretariat. */
  similar(actor: Actor, ids: readonly string[]): Promise<{ ofId: string; id: string }[]> {
    const { everywhere, bodyIds, sessionIds } = scopesOf(actor, 'registration.manage');
    return this.reader.rows(statements.similar, [ids, everywhere, bodyIds, sessionIds]);
  }

  placesOf(kind: 'registration' | 'letter', ids: readonly string[]): Promise<PlacedRow[]> {
    return this.reader.rows(kind === 'letter' ? statements.placesOfLetters : statements.places, [ids]);
  }

  /** Registrations that show photographs. */
  registrationsByPhoto(fileIds: readonly string[]): Promise<{ id: string; fileId: string; personId: string | null }[]> {
    return this.reader.rows(statements.photos, [fileIds]);
  }

  /** Of what followers of the session's registrations have seen; 0 before the first change. */
  async liveVersion(sessionId: string): Promise<number> {
    return (await this.reader.row<{ version: number }>(statements.liveVersion, [sessionId]))?.version ?? 0;
  }

  /** Letters that refer to files. */
  lettersByFile(fileIds: readonly string[]): Promise<{ id: string; fileId: string }[]> {
    return this.reader.rows(statements.letterFiles, [fileIds]);
  }
}
