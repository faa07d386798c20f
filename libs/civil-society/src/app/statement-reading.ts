import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Refused, TranslatedText } from '#kernel';
import { StatementQueries, appliedRules } from '../db/statement.queries.js';
import type {
  OrganisationHead,
  StatementItemRow,
  StatementRow,
  StatementRulesRow,
  StatementSessionRow,
} from '../db/statement.queries.js';
import { faultsOfStatement, limitOf } from '../domain/check-statement.js';
import { countWords } from '../domain/count-words.js';
import { isEditable } from '../domain/statement-rules.js';

export interface ReadStatement extends StatementRow {
  readonly organisation: OrganisationHead;
  readonly limit: number | null;
  readonly faults: readonly Refused[];
}

export interface ReadRules extends StatementRulesRow {
  readonly open: boolean;
}

export interface ReadSession extends StatementSessionRow {
  readonly limit: number | null;
  readonly rules: ReadRules;
  readonly items: readonly StatementItemRow[];
}

export interface ReadOrganisation {
  readonly organisation: OrganisationHead;
  readonly sessions: readonly ReadSession[];
  readonly statements: readonly ReadStatement[];
  readonly asked: readonly ReadStatement[];
}

/** Written statements as they stand, with what the rules say of them now. */
@Injectable()
export class StatementReading {
  constructor(
    private readonly queries: StatementQueries,
    private readonly clock: Clock,
  ) {}

  /** Null where the session takes no statements. */
  async rules(sessionId: string): Promise<ReadRules | null> {
    const [row] = await this.queries.rules([sessionId]);
    return row ? this.opened(row) : null;
  }

  async one(id: string): Promise<ReadStatement | null> {
    return (await this.checked(await this.queries.byIds([id])))[0] ?? null;
  }

  async ofSession(sessionId: string): Promise<ReadStatement[]> {
    return this.checked(await this.queries.ofSession(sessionId));
  }

  /** Null where there is no such organization. */
  async ofOrganisation(organisationId: string): Promise<ReadOrganisation | null> {
    const [organisation, sessions, statements, asked] = await Promise.all([
      this.queries.organisation(organisationId),
      this.queries.sessions(organisationId),
      this.queries.ofOrganisation(organisationId),
      this.queries.asked(organisationId),
    ]);
    if (!organisation) return null;
    const ids = sessions.map(({ sessionId }) => sessionId);
    const [rules, items] = await Promise.all([this.queries.rules(ids), this.queries.items(ids)]);
    const ruleOf = new Map(rules.map((row) => [row.sessionId, row]));
    return {
      organisation,
      sessions: sessions.flatMap((session) => {
        const row = ruleOf.get(session.sessionId);
        if (!row) return [];
        return {
          ...session,
          limit: limitOf(appliedRules(row), session.status)?.words ?? null,
          rules: this.opened(row),
          items: items.filter(({ sessionId }) => sessionId === session.sessionId),
        };
      }),
      statements: await this.checked(statements),
      asked: await this.checked(asked),
    };
  }

  private opened(row: StatementRulesRow): ReadRules {
    const { opensAt, closesAt } = appliedRules(row);
    const now = this.clock.now();
    return { ...row, open: now >= opensAt && now <= closesAt };
  }

  private async checked(rows: readonly StatementRow[]): Promise<ReadStatement[]> {
    const rules = new Map(
      (await this.queries.rules([...new Set(rows.map(({ sessionId }) => sessionId))])).map((row) => [
        row.sessionId,
        appliedRules(row),
      ]),
    );
    return rows.map((row) => {
      const applied = rules.get(row.sessionId);
      const { organisationId: id, organisationSlug: slug, organisationName: name } = row;
      const organisation: { id: string; slug: string; name: TranslatedText } = { id, slug, name };
      if (!applied) return { ...row, organisation, limit: null, faults: [] };
      const returnedAt = row.returnedAt === null ? null : new Date(row.returnedAt);
      const facts = { rules: applied, status: row.status, invited: row.invited, now: this.clock.now() };
      return {
        ...row,
        organisation,
        // What is with the organization is counted by the rules as they are now.
        words: isEditable(row.state) ? countWords(row, applied).words : row.words,
        limit: limitOf(applied, row.status)?.words ?? null,
        faults: isEditable(row.state) ? faultsOfStatement({ ...row, returnedAt }, facts) : [],
      };
    });
  }
}
