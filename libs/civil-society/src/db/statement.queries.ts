import { Injectable } from '@nestjs/common';
import type { Language, TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { StatementLimit, StatementRules, StatementState, StatusOnDay } from '../domain/statement-rules.js';

export interface StatementRulesRow extends Omit<StatementRules, 'opensAt' | 'closesAt'> {
  readonly sessionId: string;
  /** ISO text. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly ratioConfirmed: boolean;
  readonly videoSeconds: number;
  readonly source: string;
  readonly version: number;
}

export interface SignatoryRow {
  readonly id: string;
  readonly slug: string;
  readonly name: TranslatedText;
  readonly state: 'ASKED' | 'CONFIRMED' | 'DECLINED';
}

/** A statement as it is read; instants as ISO text. */
export interface StatementRow {
  readonly id: string;
  readonly sessionId: string;
  readonly sessionSlug: string;
  readonly sessionTitle: TranslatedText;
  readonly organisationId: string;
  readonly organisationSlug: string;
  readonly organisationName: TranslatedText;
  readonly status: StatusOnDay;
  readonly invited: boolean;
  readonly itemId: string | null;
  readonly itemLabel: string | null;
  readonly state: StatementState;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly footnotes: readonly string[];
  readonly words: number;
  readonly submittedAt: string | null;
  readonly returnedAt: string | null;
  readonly reason: string | null;
  readonly symbol: string | null;
  readonly fileId: string | null;
  readonly signatories: readonly SignatoryRow[];
  readonly version: number;
}

export interface StatementSessionRow {
  readonly sessionId: string;
  readonly slug: string;
  readonly title: TranslatedText;
  readonly status: StatusOnDay;
  readonly invited: boolean;
}

export interface StatementItemRow {
  readonly sessionId: string;
  readonly id: string;
  readonly label: string;
  readonly title: TranslatedText;
}

export interface OrganisationHead {
  readonly id: string;
  readonly slug: string;
  readonly name: TranslatedText;
}

const firstDay = `(SELECT min(p.starts_on) FROM session_part p WHERE p.session_id = s.id)`;
const invited = `EXISTS (SELECT FROM statement_invitation i
  WHERE i.session_id = s.id AND i.organisation_id = o.id)`;
const columns = `w.id, w.session_id AS "sessionId", s.slug AS "sessionSlug", s.title AS "sessionTitle",
  w.organisation_id AS "organisationId", o.slug AS "organisationSlug", o.name AS "organisationName",
  status_on(o.id, ${firstDay}) AS status, ${invited} AS invited, w.item_id AS "itemId", a.label AS "itemLabel",
  w.state, w.language, w.title, w.text, w.footnotes, w.words, w.submitted_at AS "submittedAt",
  w.returned_at AS "returnedAt", w.reason, d.symbol, w.file_id AS "fileId", w.version,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'slug', x.slug, 'name', x.name, 'state', g.state)
      ORDER BY x.slug) FROM statement_signatory g JOIN organisation x ON x.id = g.organisation_id
    WHERE g.statement_id = w.id), '[]') AS signatories`;
const from = `FROM written_statement w JOIN session s ON s.id = w.session_id JOIN organisation o ON o.id = w.organisation_id
  LEFT JOIN agenda_item a ON a.id = w.item_id LEFT JOIN document d ON d.id = w.document_id`;

const statements = {
  rules: {
    name: 'civil-society.statement-rules',
    text: `SELECT r.session_id AS "sessionId", r.opens_at AS "opensAt", r.closes_at AS "closesAt", r.languages,
        r.characters_per_word::float8 AS "charactersPerWord", r.ratio_confirmed AS "ratioConfirmed",
        r.counts_footnotes AS "countsFootnotes", r.return_days AS "returnDays", r.video_seconds AS "videoSeconds",
        r.source, r.version,
        coalesce((SELECT jsonb_agg(jsonb_build_object('status', l.status, 'words', l.words,
            'onInvitation', l.on_invitation, 'source', l.source) ORDER BY l.words DESC, l.status)
          FROM statement_limit l WHERE l.session_id = r.session_id), '[]') AS limits
      FROM statement_rules r WHERE r.session_id = ANY($1::uuid[])`,
  },
  byIds: { name: 'civil-society.statements-by-id', text: `SELECT ${columns} ${from} WHERE w.id = ANY($1::uuid[])` },
  ofOrganisation: {
    name: 'civil-society.statements-of-organisation',
    text: `SELECT ${columns} ${from} WHERE w.organisation_id = $1 ORDER BY w.created_at DESC, w.id`,
  },
  asked: {
    name: 'civil-society.statements-asked',
    text: `SELECT ${columns} ${from} WHERE w.state <> 'WITHDRAWN' AND w.id IN
        (SELECT g.statement_id FROM statement_signatory g WHERE g.organisation_id = $1)
      ORDER BY w.created_at DESC, w.id`,
  },
  ofSession: {
    name: 'civil-society.statements-of-session',
    text: `SELECT ${columns} ${from} WHERE w.session_id = $1 AND w.submitted_at IS NOT NULL
      ORDER BY w.submitted_at DESC, w.id`,
  },
  sessions: {
    name: 'civil-society.statement-sessions',
    text: `SELECT s.id AS "sessionId", s.slug, s.title, status_on(o.id, ${firstDay}) AS status, ${invited} AS invited
      FROM statement_rules r JOIN session s ON s.id = r.session_id JOIN organisation o ON o.id = $1
      WHERE s.state = 'PUBLISHED' ORDER BY r.closes_at < now(), r.closes_at, s.slug`,
  },
  items: {
    name: 'civil-society.statement-items',
    text: `SELECT session_id AS "sessionId", id, label, title FROM agenda_item
      WHERE session_id = ANY($1::uuid[]) ORDER BY session_id, ordinal`,
  },
  organisation: {
    name: 'civil-society.statement-organisation',
    text: 'SELECT id, slug, name FROM organisation WHERE id = $1',
  },
  files: {
    name: 'civil-society.statement-files',
    text: 'SELECT file_id AS id FROM written_statement WHERE file_id = ANY($1::uuid[])',
  },
} as const;

/** Reads of written statements; whoever asks has decided who may see them. Ids are well-formed. */
@Injectable()
export class StatementQueries {
  constructor(private readonly reader: Reader) {}

  rules(sessionIds: readonly string[]): Promise<StatementRulesRow[]> {
    return this.reader.rows(statements.rules, [sessionIds]);
  }

  byIds(ids: readonly string[]): Promise<StatementRow[]> {
    return this.reader.rows(statements.byIds, [ids]);
  }

  ofOrganisation(organisationId: string): Promise<StatementRow[]> {
    return this.reader.rows(statements.ofOrganisation, [organisationId]);
  }

  /** Those of others that the organization was asked to make too. */
  asked(organisationId: string): Promise<StatementRow[]> {
    return this.reader.rows(statements.asked, [organisationId]);
  }

  /** Those that were submitted, whatever became of them. */
  ofSession(sessionId: string): Promise<StatementRow[]> {
    return this.reader.rows(statements.ofSession, [sessionId]);
  }

  /** Published sessions that take statements, with what the organization is there. */
  sessions(organisationId: string): Promise<StatementSessionRow[]> {
    return this.reader.rows(statements.sessions, [organisationId]);
  }

  items(sessionIds: readonly string[]): Promise<StatementItemRow[]> {
    return this.reader.rows(statements.items, [sessionIds]);
  }

  organisation(id: string): Promise<OrganisationHead | null> {
    return this.reader.row<OrganisationHead>(statements.organisation, [id]);
  }

  /** Those of the files that are papers of issued statements. */
  async papers(fileIds: readonly string[]): Promise<string[]> {
    return (await this.reader.rows<{ id: string }>(statements.files, [fileIds])).map(({ id }) => id);
  }
}

/** Rules as they are applied. */
export function appliedRules(row: StatementRulesRow): StatementRules {
  return {
    ...row,
    opensAt: new Date(row.opensAt),
    closesAt: new Date(row.closesAt),
    limits: row.limits as StatementLimit[],
  };
}
