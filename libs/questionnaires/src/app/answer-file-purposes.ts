import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '#access';
import { FilePurposes, pictureKinds } from '#platform';
import type { FilePurpose } from '#platform';
import { QuestionnairesQueries } from '../db/questionnaires.queries.js';
import { AnswerSubjects } from './answer-subjects.js';

/** What files that are answers are uploaded for, by kind of question. */
export const answerFilePurposes = { FILE: 'answer-file', PICTURE: 'answer-picture' } as const;

/** QUE-10 A file that is an answer is read by whoever may read the answer. */
@Injectable()
export class AnswerFilePurposes implements OnModuleInit {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly queries: QuestionnairesQueries,
    private readonly subjects: AnswerSubjects,
  ) {}

  onModuleInit(): void {
    const shared: FilePurpose = {
      recorded: false,
      mayRead: (actor, ids) => this.readable(actor as Actor, ids),
      inUse: async (ids) => (await this.queries.files(ids)).map(({ fileId }) => fileId),
    };
    this.purposes.register(answerFilePurposes.FILE, shared);
    this.purposes.register(answerFilePurposes.PICTURE, { ...shared, kinds: pictureKinds });
  }

  private async readable(actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
    const rows = await this.queries.files(ids);
    const allowed = await Promise.all(
      rows.map(async ({ fileId, subjectKind, subjectId, sensitive }) => {
        const read = await this.subjects.of(subjectKind).mayRead(actor, [subjectId], sensitive);
        return read.includes(subjectId) ? [fileId] : [];
      }),
    );
    return allowed.flat();
  }
}
