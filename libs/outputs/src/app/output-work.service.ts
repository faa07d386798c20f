import { Injectable } from '@nestjs/common';
import { Log, MadeFiles, OnEvent, Scheduled, UnitOfWork } from '#platform';
import type { HandledEvent, JobOutcome } from '#platform';
import { OutputRepository } from '../db/output.repository.js';
import type { BegunRun } from '../db/output.repository.js';
import { daysKept, nextAttempt } from '../domain/output-run.js';
import { outputFilePurpose } from './output-files.js';
import { OutputMakers } from './output-makers.js';

/** OUT-2, OUT-3 Makes runs, part by part; in the worker. */
@Injectable()
export class OutputWorkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: OutputRepository,
    private readonly makers: OutputMakers,
    private readonly files: MadeFiles,
    private readonly log: Log,
  ) {}

  @OnEvent('output.asked', 'outside')
  async work({ payload: { runId } }: HandledEvent<'output.asked'>): Promise<JobOutcome> {
    const run = await this.begin(runId);
    if (!run) return 'skipped';
    try {
      await this.complete(run);
      return 'done';
    } catch (error) {
      this.log.warn({ run: runId, kind: run.kind, err: error }, 'an output could not be made');
      if (nextAttempt(run.attempts) === 'MAKING') return { retryAfterMs: 2_000 };
      await this.unitOfWork.run(() => this.repository.fail(runId));
      return 'done';
    }
  }

  /** OUT-4 */
  @Scheduled({ id: 'outputs.tidy', everyMs: 3_600_000 })
  async tidy(): Promise<void> {
    await this.unitOfWork.run(() => this.repository.removeOld(daysKept));
  }

  /** Counts the attempt before it is made, so that one which ends the process counts as well. */
  private begin(runId: string): Promise<BegunRun | null> {
    return this.unitOfWork.run(async () => {
      const run = await this.repository.lock(runId);
      if (!run || run.state === 'DONE' || run.state === 'FAILED') return null;
      if (nextAttempt(run.attempts) === 'FAILED') {
        await this.repository.fail(runId);
        return null;
      }
      return this.repository.begin(run);
    });
  }

  private async complete(run: BegunRun): Promise<void> {
    const maker = this.makers.of(run.kind);
    let { plan } = run;
    if (!plan) {
      plan = await maker.plan(run);
      if (plan.length === 0) throw new Error(`The output ${run.kind} has no part`);
      const planned = plan;
      plan = await this.unitOfWork.run(() => this.repository.plan(run.id, planned));
    }
    const made = new Set(await this.unitOfWork.run(() => this.repository.partsMade(run.id)));
    for (const [number, part] of plan.entries()) {
      if (made.has(number)) continue;
      const file = await maker.make(run, part, { number, of: plan.length });
      const stored = await this.files.write(file, outputFilePurpose);
      await this.unitOfWork.run(async () => {
        // Another worker may have made the part meanwhile; then these bytes are left to be tidied away.
        if ((await this.repository.lock(run.id)) && !(await this.repository.partsMade(run.id)).includes(number)) {
          await stored.keep();
          await this.repository.keepPart(run.id, { number, fileId: stored.id, count: part.count });
        }
      });
    }
    await this.unitOfWork.run(async () => {
      const now = await this.repository.lock(run.id);
      if (!now || now.state === 'DONE') return;
      await this.repository.finish(run.id);
      await maker.finished?.(run);
    });
  }
}
