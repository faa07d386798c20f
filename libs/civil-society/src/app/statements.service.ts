import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Decision, Language } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import { StatementQueries, appliedRules } from '../db/statement.queries.js';
import { StatementRepository } from '../db/statement.repository.js';
import type { LockedStatement } from '../db/statement.repository.js';
import { submitStatement } from '../domain/check-statement.js';
import { countWords } from '../domain/count-words.js';
import { isEditable, stateAfter } from '../domain/statement-rules.js';
import type { StatementRefusal, StatementRules } from '../domain/statement-rules.js';
import { StatementNotices } from './statement-notices.js';
import { keptStatement } from './statement-texts.js';
import type { TypedStatement } from './statement-texts.js';

export interface StatementInput extends TypedStatement {
  readonly id?: string | null;
  readonly sessionId: string;
  readonly itemId?: string | null;
  readonly language: Language;
  /** 0 for a new one. */
  readonly version: number;
}

/** A statement as its reader saw it. */
export interface SeenStatement {
  readonly statementId: string;
  readonly version: number;
}

type Answer = Decision<{ readonly id: string }, StatementRefusal>;

/** Written statements as organizations write, submit and take them back. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: StatementQueries,
    private readonly repository: StatementRepository,
    private readonly notices: StatementNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** CIV-53 Keeps a draft, however long it is. */
  save(actor: Actor, organisationId: string, input: StatementInput): Promise<Answer> {
    const typed = keptStatement(input);
    if (!typed.ok) return Promise.resolve(typed);
    return this.unitOfWork.run(async (): Promise<Answer> => {
      const rules = await this.rulesOf(input.sessionId);
      if (!rules) return refuse('STATEMENTS_NOT_TAKEN', 'CIV-56');
      const itemId = input.itemId ?? null;
      if (itemId !== null && !isUuid(itemId)) return refuse('STATEMENT_FAULTY', 'CIV-58');
      if (!(await this.repository.hasItem(input.sessionId, itemId))) return refuse('STATEMENT_FAULTY', 'CIV-58');
      const { words } = countWords(typed.value, rules);
      const { sessionId, language } = input;
      const id = input.id ?? newId();
      const draft = { ...typed.value, id, sessionId, organisationId, itemId, language, words };
      if (!input.id) {
        await this.repository.insert(draft, { by: actor.personId, at: this.clock.now() });
      } else {
        const found = await this.own(organisationId, { statementId: input.id, version: input.version });
        if (!found.ok) return found;
        if (!isEditable(found.value.state) || found.value.sessionId !== sessionId)
          return refuse('STATEMENT_NOT_EDITABLE', 'CIV-53', { state: found.value.state });
        await this.repository.rewrite(draft);
      }
      await this.record(actor, 'saved', { ...draft, rule: 'CIV-53' });
      return accept({ id });
    });
  }

  /** CIV-53 to CIV-58 */
  submit(actor: Actor, organisationId: string, seen: SeenStatement): Promise<Answer> {
    return this.unitOfWork.run(async (): Promise<Answer> => {
      const found = await this.own(organisationId, seen);
      if (!found.ok) return found;
      const statement = found.value;
      const rules = await this.rulesOf(statement.sessionId);
      if (!rules) return refuse('STATEMENTS_NOT_TAKEN', 'CIV-56');
      const now = this.clock.now();
      const lawful = submitStatement(statement, { rules, status: statement.status, invited: statement.invited, now });
      if (!lawful.ok) return lawful;
      await this.repository.submitted(statement.id, { words: countWords(statement, rules).words, at: now });
      await this.record(actor, 'submitted', { ...statement, rule: 'CIV-54' });
      return accept({ id: statement.id });
    });
  }

  /** CIV-53 */
  withdraw(actor: Actor, organisationId: string, seen: SeenStatement): Promise<Answer> {
    return this.unitOfWork.run(async (): Promise<Answer> => {
      const found = await this.own(organisationId, seen);
      if (!found.ok) return found;
      const { id, state } = found.value;
      if (stateAfter('withdraw', state) === null) return refuse('STATEMENT_STATE', 'CIV-53', { state });
      await this.repository.moved(id, 'WITHDRAWN');
      await this.record(actor, 'withdrawn', { ...found.value, rule: 'CIV-53' });
      return accept({ id });
    });
  }

  /** CIV-59 */
  askSignatory(
    actor: Actor,
    organisationId: string,
    { statementId, slug }: { readonly statementId: string; readonly slug: string },
  ): Promise<Answer> {
    return this.unitOfWork.run(async (): Promise<Answer> => {
      const statement = isUuid(statementId) ? await this.repository.lock(statementId) : null;
      if (statement?.organisationId !== organisationId) return refuse('STATEMENT_UNKNOWN', 'CIV-53');
      if (stateAfter('withdraw', statement.state) === null)
        return refuse('STATEMENT_STATE', 'CIV-53', { state: statement.state });
      const other = await this.repository.organisationBySlug(slug.trim().toLowerCase());
      if (!other) return refuse('SIGNATORY_UNKNOWN', 'CIV-59');
      const status = await this.repository.statusOf(other.id, statement.sessionId);
      if (other.id === organisationId || status === 'NONE' || status === 'SUSPENDED')
        return refuse('SIGNATORY_UNFIT', 'CIV-59', { status });
      await this.repository.ask(statement.id, other.id, this.clock.now());
      await this.record(actor, 'signatoryAsked', { ...statement, organisationName: other.name, rule: 'CIV-59' });
      await this.notices.give(actor, {
        kind: 'statementAsked',
        organisationId: other.id,
        organisation: statement.organisationName,
        title: statement.title,
      });
      return accept({ id: statement.id });
    });
  }

  /** CIV-59 Until the statement is issued. @param organisationId the one that was asked */
  answerSignatory(
    actor: Actor,
    organisationId: string,
    { statementId, confirm }: { readonly statementId: string; readonly confirm: boolean },
  ): Promise<Answer> {
    return this.unitOfWork.run(async (): Promise<Answer> => {
      const statement = isUuid(statementId) ? await this.repository.lock(statementId) : null;
      if (!statement) return refuse('STATEMENT_UNKNOWN', 'CIV-53');
      if (stateAfter('withdraw', statement.state) === null)
        return refuse('STATEMENT_STATE', 'CIV-53', { state: statement.state });
      const at = this.clock.now();
      if (!(await this.repository.answer(statementId, organisationId, { confirm, at })))
        return refuse('STATEMENT_UNKNOWN', 'CIV-59');
      const own = await this.queries.organisation(organisationId);
      const action = confirm ? 'signatoryConfirmed' : 'signatoryDeclined';
      await this.record(actor, action, {
        ...statement,
        organisationName: own?.name ?? statement.organisationName,
        rule: 'CIV-59',
      });
      return accept({ id: statement.id });
    });
  }

  private async own(
    organisationId: string,
    { statementId, version }: SeenStatement,
  ): Promise<Decision<LockedStatement, StatementRefusal>> {
    const statement = isUuid(statementId) ? await this.repository.lock(statementId) : null;
    if (statement?.organisationId !== organisationId) return refuse('STATEMENT_UNKNOWN', 'CIV-53');
    return statement.version === version
      ? accept(statement)
      : refuse('STATEMENT_CHANGED', 'CIV-53', { seen: version, now: statement.version });
  }

  private async rulesOf(sessionId: string): Promise<StatementRules | null> {
    const [row] = isUuid(sessionId) ? await this.queries.rules([sessionId]) : [];
    return row ? appliedRules(row) : null;
  }

  private async record(
    actor: Actor,
    action: string,
    {
      id,
      title,
      organisationName,
      organisationId,
      rule,
    }: Pick<LockedStatement, 'id' | 'title' | 'organisationId'> & {
      readonly organisationName?: LockedStatement['organisationName'];
      readonly rule: string;
    },
  ): Promise<void> {
    const organisation = organisationName ?? (await this.queries.organisation(organisationId))?.name ?? '';
    await this.audit.append({
      actor,
      action: `statements.${action}`,
      subject: { type: 'WrittenStatement', id },
      params: { title, organisation },
      rule,
    });
  }
}
