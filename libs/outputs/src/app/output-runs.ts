import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept } from '#kernel';
import type { Decision, Language } from '#kernel';
import { Outbox, UnitOfWork, newId } from '#platform';
import { OutputRepository } from '../db/output.repository.js';
import { checkUnderWay } from '../domain/output-run.js';
import type { PlainObject } from '../domain/output-run.js';
import { OutputMakers } from './output-makers.js';

declare module '#platform' {
  interface OutboxEvents {
    'output.asked': { runId: string };
  }
}

export interface OutputOrder {
  readonly kind: string;
  readonly language: Language;
  readonly params: PlainObject;
  /** Whether it stays as long as its session. */
  readonly kept?: boolean;
}

/** Asking for outputs; whoever asks has decided who may. */
@Injectable()
export class OutputRuns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: OutputRepository,
    private readonly makers: OutputMakers,
    private readonly outbox: Outbox,
  ) {}

  /** OUT-5 The worker makes it as soon as the command is through. @returns the id of the run */
  ask(
    actor: Actor,
    sessionId: string,
    { kind, language, params, kept = false }: OutputOrder,
  ): Promise<Decision<{ id: string }, 'OUTPUTS_TOO_MANY'>> {
    this.makers.of(kind);
    return this.unitOfWork.run(async () => {
      if (actor.personId !== null) {
        const lawful = checkUnderWay(await this.repository.underWay(sessionId, actor.personId));
        if (!lawful.ok) return lawful;
      }
      const id = newId();
      await this.repository.insert({ id, sessionId, kind, language, params, askedBy: actor.personId, kept });
      await this.outbox.add('output.asked', { runId: id });
      return accept({ id });
    });
  }
}
