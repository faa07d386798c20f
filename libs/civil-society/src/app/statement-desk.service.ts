import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse, storedText } from '#kernel';
import type { Decision, FaultyField } from '#kernel';
import { Outbox, UnitOfWork, newId } from '#platform';
import { SessionAnnouncer } from '#sessions';
import { StatementRepository } from '../db/statement.repository.js';
import type { LockedStatement, RulesToWrite } from '../db/statement.repository.js';
import { stateAfter } from '../domain/statement-rules.js';
import type { StatementMove, StatementRefusal } from '../domain/statement-rules.js';
import { StatementNotices } from './statement-notices.js';
import type { SeenStatement } from './statements.service.js';

declare module '#platform' {
  interface OutboxEvents {
    'statement.issued': { statementId: string };
  }
}

type Answer = Decision<{ readonly id: string }, StatementRefusal>;

/** Written statements at the secretariat: the rules of a session, and what becomes of what was submitted. */
@Injectable()
export class StatementDeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: StatementRepository,
    private readonly notices: StatementNotices,
    private readonly announcer: SessionAnnouncer,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  setRules(
    actor: Actor,
    sessionId: string,
    { version, ...rules }: RulesToWrite & { readonly version: number },
  ): Promise<Decision<undefined, StatementRefusal>> {
    const fields = faultsOf(rules);
    if (fields.length > 0)
      return Promise.resolve({ ok: false, code: 'STATEMENT_RULES_FAULTY', rule: 'CIV-56', fields });
    return this.unitOfWork.run(async (): Promise<Decision<undefined, StatementRefusal>> => {
      const now = isUuid(sessionId) ? await this.repository.lockRules(sessionId) : 'unknown';
      if (now === 'unknown') return refuse('STATEMENTS_NOT_TAKEN', 'CIV-56');
      if ((now ?? 0) !== version) return refuse('STATEMENT_CHANGED', 'CIV-53', { seen: version, now: now ?? 0 });
      await this.repository.writeRules(sessionId, rules);
      await this.audit.append({
        actor,
        action: 'statements.rulesSet',
        subject: { type: 'Session', id: sessionId },
        params: { source: rules.source },
        rule: 'CIV-56',
      });
      return accept();
    });
  }

  /** CIV-55 */
  invite(actor: Actor, sessionId: string, slug: string): Promise<Decision<undefined, StatementRefusal>> {
    return this.unitOfWork.run(async (): Promise<Decision<undefined, StatementRefusal>> => {
      const rules = isUuid(sessionId) ? await this.repository.lockRules(sessionId) : 'unknown';
      if (rules === null || rules === 'unknown') return refuse('STATEMENTS_NOT_TAKEN', 'CIV-56');
      const organisation = await this.repository.organisationBySlug(slug.trim().toLowerCase());
      if (!organisation) return refuse('SIGNATORY_UNKNOWN', 'CIV-55');
      await this.repository.invite(sessionId, organisation.id, this.clock.now());
      await this.audit.append({
        actor,
        action: 'statements.invited',
        subject: { type: 'Session', id: sessionId },
        params: { organisation: organisation.name },
        rule: 'CIV-55',
      });
      return accept();
    });
  }

  /** CIV-53 For shortening, or for what else is wrong. */
  return(
    actor: Actor,
    sessionId: string,
    { reason: typed, ...seen }: SeenStatement & { readonly reason: string },
  ): Promise<Answer> {
    const reason = storedText(typed);
    if (reason === '' || reason.length > 1_000)
      return Promise.resolve(refuse('STATEMENT_REASON', 'CIV-53', { most: 1_000 }));
    return this.move(actor, sessionId, { ...seen, move: 'return' }, async (statement) => {
      await this.repository.returned(statement.id, { reason, at: this.clock.now() });
      await this.record(actor, 'returned', statement, { reason });
      await this.tell(actor, 'statementReturned', statement);
      return accept({ id: statement.id });
    });
  }

  /** CIV-53 */
  accept(actor: Actor, sessionId: string, seen: SeenStatement): Promise<Answer> {
    return this.move(actor, sessionId, { ...seen, move: 'accept' }, async (statement) => {
      await this.repository.moved(statement.id, 'ACCEPTED');
      await this.record(actor, 'accepted', statement);
      return accept({ id: statement.id });
    });
  }

  /** CIV-60 The worker makes its paper. */
  issue(actor: Actor, sessionId: string, seen: SeenStatement): Promise<Answer> {
    return this.move(actor, sessionId, { ...seen, move: 'issue' }, async (statement) => {
      const next = await this.repository.nextNumber(sessionId);
      if (!next) return refuse('SYMBOL_UNKNOWN', 'CIV-60');
      const symbol = `${next.root}${next.number}`;
      await this.repository.issued(statement, { documentId: newId(), number: next.number, symbol });
      await this.record(actor, 'issued', statement, { symbol });
      await this.tell(actor, 'statementIssued', statement, symbol);
      await this.outbox.add('statement.issued', { statementId: statement.id });
      await this.announcer.moved(sessionId);
      return accept({ id: statement.id });
    });
  }

  private move(
    actor: Actor,
    sessionId: string,
    { statementId, version, move }: SeenStatement & { readonly move: StatementMove },
    carryOut: (statement: LockedStatement) => Promise<Answer>,
  ): Promise<Answer> {
    return this.unitOfWork.run(async (): Promise<Answer> => {
      const statement = isUuid(statementId) ? await this.repository.lock(statementId) : null;
      if (statement?.sessionId !== sessionId) return refuse('STATEMENT_UNKNOWN', 'CIV-53');
      const { state } = statement;
      if (stateAfter(move, state) === null) return refuse('STATEMENT_STATE', 'CIV-53', { state });
      if (statement.version !== version)
        return refuse('STATEMENT_CHANGED', 'CIV-53', { seen: version, now: statement.version });
      return carryOut(statement);
    });
  }

  private async tell(
    actor: Actor,
    kind: 'statementReturned' | 'statementIssued',
    { organisationId, organisationName: organisation, title }: LockedStatement,
    symbol?: string,
  ): Promise<void> {
    await this.notices.give(actor, { kind, organisationId, organisation, title, symbol });
  }

  private async record(
    actor: Actor,
    action: string,
    { id, title, organisationName: organisation }: LockedStatement,
    more: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await this.audit.append({
      actor,
      action: `statements.${action}`,
      subject: { type: 'WrittenStatement', id },
      params: { title, organisation, ...more },
      rule: action === 'issued' ? 'CIV-60' : 'CIV-53',
    });
  }
}

/** What the database would refuse, by field. */
function faultsOf(rules: RulesToWrite): FaultyField[] {
  const between = (value: number, least: number, most: number): boolean =>
    Number.isFinite(value) && value >= least && value <= most;
  const words = rules.limits.every(({ words }) => between(words, 50, 20_000));
  const once = new Set(rules.limits.map(({ status }) => status)).size === rules.limits.length;
  return [
    ...(rules.closesAt > rules.opensAt ? [] : [{ path: 'input.closesAt', code: 'BEFORE_OPENING' }]),
    ...(rules.languages.length > 0 ? [] : [{ path: 'input.languages', code: 'LANGUAGE_NEEDED' }]),
    ...(words && once ? [] : [{ path: 'input.limits', code: 'LIMIT_UNFIT' }]),
    ...(between(rules.charactersPerWord, 1, 5) ? [] : [{ path: 'input.charactersPerWord', code: 'RATIO_UNFIT' }]),
    ...(between(rules.returnDays, 0, 60) ? [] : [{ path: 'input.returnDays', code: 'DAYS_UNFIT' }]),
    ...(between(rules.videoSeconds, 10, 3_600) ? [] : [{ path: 'input.videoSeconds', code: 'SECONDS_UNFIT' }]),
    ...(rules.source.trim() === '' ? [{ path: 'input.source', code: 'SOURCE_NEEDED' }] : []),
  ];
}
