import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Log, OnEvent, UnitOfWork } from '#platform';
import type { HandledEvent, JobOutcome } from '#platform';
import { BoardRepository } from '../db/board.repository.js';
import { CallRepository } from '../db/call.repository.js';
import { problemOf } from '../domain/board.js';
import { placeEvents } from '../domain/place-events.js';
import type { PlacementProblem } from '../domain/placement-problem.js';
import { BoardService } from './board.service.js';
import { withHighs } from './solver-process.js';

const mostMilliseconds = 8_000;
const attempts = 3;

/** SDE-40 to SDE-44 Computes proposals; in the worker, never where people wait for answers. */
@Injectable()
export class ProposalWorkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallRepository,
    private readonly board: BoardRepository,
    private readonly service: BoardService,
    private readonly log: Log,
  ) {}

  @OnEvent('sideEvents.proposalAsked', 'outside')
  async work({ payload }: HandledEvent<'sideEvents.proposalAsked'>): Promise<JobOutcome> {
    const problem = await this.begin(payload);
    if (!problem) return 'skipped';
    try {
      const result = await withHighs((solve) =>
        placeEvents(problem, {
          solve,
          now: () => performance.now(),
          milliseconds: mostMilliseconds,
          breathe: () => setImmediate(),
        }),
      );
      await this.unitOfWork.run(() => this.board.endProposal(payload.proposalId, result));
      return 'done';
    } catch (error) {
      this.log.warn({ proposal: payload.proposalId, err: error }, 'a proposal could not be computed');
      return { retryAfterMs: 2_000 };
    }
  }

  private begin({
    proposalId,
    sessionId,
  }: {
    proposalId: string;
    sessionId: string;
  }): Promise<PlacementProblem | null> {
    return this.unitOfWork.run(async () => {
      const whole = await this.calls.lock(sessionId);
      const proposal = await this.board.lockProposal(proposalId);
      if (!whole || !proposal || proposal.state === 'DONE' || proposal.state === 'FAILED') return null;
      if (proposal.state === 'ACCEPTED') return null;
      if (proposal.attempts >= attempts) {
        await this.board.endProposal(proposalId, null);
        return null;
      }
      await this.board.beginProposal(proposalId, whole.boardVersion);
      return problemOf(await this.service.facts(whole));
    });
  }
}
