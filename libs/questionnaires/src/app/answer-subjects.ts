import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';

/** What the library that owns a kind of subject says of the readers of its answers. */
export interface AnswerSubjectRights {
  /** Those of the subjects whose answers the actor may read; with `sensitive`, those to sensitive questions too. */
  mayRead(actor: Actor, subjectIds: readonly string[], sensitive: boolean): Promise<readonly string[]>;
}

/** Questionnaires do not know registrations: each library registers the kinds of its subjects when its module starts. */
@Injectable()
export class AnswerSubjects {
  private readonly kinds = new Map<string, AnswerSubjectRights>();

  /** @throws when the kind is registered already */
  register(kind: string, rights: AnswerSubjectRights): void {
    if (this.kinds.has(kind)) throw new Error(`Answers of ${kind} are registered twice`);
    this.kinds.set(kind, rights);
  }

  /** Nobody where the kind is not registered. */
  of(kind: string): AnswerSubjectRights {
    return this.kinds.get(kind) ?? { mayRead: () => Promise.resolve([]) };
  }
}
