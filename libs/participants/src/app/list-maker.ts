import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { languages } from '#kernel';
import type { Language } from '#kernel';
import { OutputMakers } from '#outputs';
import type { OutputPart, OutputRun } from '#outputs';
import { Messages } from '#platform';
import type { MadeFile } from '#platform';
import { ListQueries } from '../db/list.queries.js';
import { drawUp, peopleOn } from '../domain/participant-list.js';
import { ListPaper } from './list-paper.js';
import type { ListToSet } from './list-paper.js';

export const listKind = 'participant-list';
export const listDraftKind = 'participant-list-draft';

export const listForms = ['PDF', 'XLSX'] as const;
export type ListForm = (typeof listForms)[number];

/** Files of an issue, in the order of the parts of its run. */
export const listFiles: readonly { readonly language: Language; readonly form: ListForm }[] = languages.flatMap(
  (language) => listForms.map((form) => ({ language, form })),
);

/** Makes the list of participants: an issue in all languages and forms, or the list as it stands in one. */
@Injectable()
export class ListMaker implements OnModuleInit {
  constructor(
    private readonly makers: OutputMakers,
    private readonly queries: ListQueries,
    private readonly paper: ListPaper,
    private readonly messages: Messages,
  ) {}

  onModuleInit(): void {
    const permission = 'registration.manage';
    this.makers.register(listKind, {
      permission,
      title: ({ params }, language) =>
        this.messages.text('participants.list.run.issue', { symbol: String(params['symbol']) }, language),
      plan: (run) => this.planIssue(run),
      make: async (run, { data }) => this.make(await this.issueOf(run), data as unknown as (typeof listFiles)[number]),
      published: (_, runIds) => this.queries.releasedRuns(runIds),
    });
    this.makers.register(listDraftKind, {
      permission,
      title: ({ params }, language) =>
        this.messages.text('participants.list.run.draft', { form: String(params['form']) }, language),
      plan: async ({ sessionId }) => [
        { count: Math.max(1, peopleOn(drawUp(await this.queries.approved(sessionId)))), data: null },
      ],
      make: async ({ sessionId, language, params }) => {
        const content = drawUp(await this.queries.approved(sessionId));
        return this.make({ sessionId, content, issue: null }, { language, form: params['form'] as ListForm });
      },
    });
  }

  private async planIssue(run: OutputRun): Promise<OutputPart[]> {
    const { content } = await this.issueOf(run);
    return listFiles.map((file) => ({ count: peopleOn(content), data: { ...file } }));
  }

  private async issueOf({ sessionId, params }: OutputRun): Promise<ListToSet> {
    const number = Number(params['number']);
    const [issue, content] = await Promise.all([
      this.queries.issues(sessionId).then((issues) => issues.find((each) => each.number === number)),
      this.queries.content(sessionId, number),
    ]);
    if (!issue || !content) throw new Error(`There is no issue ${number} of the list`);
    return { sessionId, content, issue };
  }

  private make(list: ListToSet, { language, form }: { language: Language; form: ListForm }): Promise<MadeFile> {
    return form === 'PDF' ? this.paper.pdf(list, language) : this.paper.workbook(list, language);
  }
}
