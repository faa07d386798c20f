import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision, Language } from '#kernel';
import { OutputRuns } from '#outputs';
import { UnitOfWork } from '#platform';
import { ListQueries } from '../db/list.queries.js';
import { ListRepository } from '../db/list.repository.js';
import { checkIssue, checkRelease, checkSymbol } from '../domain/issue-list.js';
import type { ListRefusal, ListStage } from '../domain/issue-list.js';
import { drawUp } from '../domain/participant-list.js';
import type { ListForm } from './list-maker.js';
import { listDraftKind, listKind } from './list-maker.js';

interface Issue {
  readonly sessionId: string;
  readonly number: number;
}

/** Issues and releases of the list of participants. */
@Injectable()
export class ListService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ListQueries,
    private readonly repository: ListRepository,
    private readonly runs: OutputRuns,
    private readonly audit: AuditTrail,
  ) {}

  /** PAR-3, PAR-4, PAR-5, PAR-7 The worker makes its files. */
  async issue(
    actor: Actor,
    sessionId: string,
    { stage, symbol: typed }: { stage: ListStage; symbol: string },
  ): Promise<Decision<Issue, ListRefusal>> {
    const symbol = checkSymbol(typed);
    if (!symbol.ok) return symbol;
    return this.unitOfWork.run(async (): Promise<Decision<Issue, ListRefusal>> => {
      const session = isUuid(sessionId) ? await this.repository.lock(sessionId) : null;
      if (!session) return refuse('LIST_UNKNOWN', 'PAR-3');
      const content = drawUp(await this.queries.approved(sessionId));
      const number = checkIssue(stage, content, session.issues);
      if (!number.ok) return number;
      const params = { number: number.value, symbol: symbol.value };
      const run = await this.runs.ask(actor, sessionId, { kind: listKind, language: 'en', params, kept: true });
      if (!run.ok) return run;
      const issue = { sessionId, number: number.value, stage, symbol: symbol.value, content };
      if (!(await this.repository.insert({ ...issue, runId: run.value.id, by: actor.personId })))
        return refuse('LIST_SYMBOL_TAKEN', 'PAR-4', { symbol: symbol.value });
      await this.audit.append({
        actor,
        action: 'participants.listIssued',
        subject: { type: 'Session', id: sessionId },
        params: { session: session.title, symbol: symbol.value, number: number.value },
        rule: 'PAR-3',
      });
      return accept({ sessionId, number: number.value });
    });
  }

  /** PAR-6 */
  release(actor: Actor, sessionId: string, number: number): Promise<Decision<Issue, ListRefusal>> {
    return this.unitOfWork.run(async (): Promise<Decision<Issue, ListRefusal>> => {
      const session = isUuid(sessionId) ? await this.repository.lock(sessionId) : null;
      const issue = session?.issues.find((each) => each.number === number);
      if (!session || !issue) return refuse('LIST_UNKNOWN', 'PAR-3');
      const lawful = checkRelease(issue);
      if (!lawful.ok) return lawful;
      await this.repository.release(sessionId, number);
      await this.audit.append({
        actor,
        action: 'participants.listReleased',
        subject: { type: 'Session', id: sessionId },
        params: { session: session.title, symbol: issue.symbol, number },
        rule: 'PAR-6',
      });
      return accept({ sessionId, number });
    });
  }

  /** The list as it stands, for the secretariat to look through before it issues. */
  draft(
    actor: Actor,
    sessionId: string,
    { language, form }: { language: Language; form: ListForm },
  ): Promise<Decision<{ id: string }>> {
    return this.runs.ask(actor, sessionId, { kind: listDraftKind, language, params: { form } });
  }
}
