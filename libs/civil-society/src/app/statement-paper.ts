import { Injectable } from '@nestjs/common';
import { inLanguage, writtenDay } from '#kernel';
import type { Language } from '#kernel';
import { MadeFiles, Messages, OnEvent, Typesetter, UnitOfWork } from '#platform';
import type { HandledEvent, JobOutcome, MadeFile } from '#platform';
import { SessionAnnouncer } from '#sessions';
import { StatementHeadQueries } from '../db/statement-head.queries.js';
import { StatementQueries } from '../db/statement.queries.js';
import type { StatementRow } from '../db/statement.queries.js';
import { StatementRepository } from '../db/statement.repository.js';
import { issuedStatementPurpose } from './statement-files.js';

/** CIV-61 Makes the papers of issued statements; in the worker. */
@Injectable()
export class StatementPaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: StatementQueries,
    private readonly heads: StatementHeadQueries,
    private readonly repository: StatementRepository,
    private readonly typesetter: Typesetter,
    private readonly files: MadeFiles,
    private readonly announcer: SessionAnnouncer,
    private readonly messages: Messages,
  ) {}

  @OnEvent('statement.issued', 'outside')
  async work({ payload: { statementId } }: HandledEvent<'statement.issued'>): Promise<JobOutcome> {
    const [statement] = await this.queries.byIds([statementId]);
    if (!statement?.symbol || statement.fileId) return 'skipped';
    const bytes = await this.files.write(await this.pdf(statement, statement.symbol), issuedStatementPurpose);
    return this.unitOfWork.run(async (): Promise<JobOutcome> => {
      await bytes.keep();
      if (!(await this.repository.paperMade(statementId, bytes.id)))
        throw new Error('The statement has a paper already');
      await this.announcer.moved(statement.sessionId);
      return 'done';
    });
  }

  /** The document: masthead, heading and note as such statements carry them, text, footnotes. */
  async pdf(statement: StatementRow, symbol: string): Promise<MadeFile> {
    const { language } = statement;
    const word = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
      this.messages.text(`statements.paper.${key}`, params, language);
    const head = await this.heads.of(statement.id);
    const makers = [
      { name: statement.organisationName, status: statement.status },
      ...head.signatories.map(({ name, status }) => ({ name, status })),
    ];
    const named = makers.map(({ name, status }) => ({ name: inLanguage(name, language).text, status }));
    const [first, ...others] = named as [(typeof named)[number], ...typeof named];
    // The one that submits stands first; the others follow in the order of their names.
    const order = new Intl.Collator(language);
    const joint = [first, ...others.toSorted((one, other) => order.compare(one.name, other.name))];
    const statuses = [...new Set(joint.map(({ status }) => status))];
    const data = {
      symbol,
      organization: word('organization'),
      council: inLanguage(head.body, language).text,
      session: inLanguage(head.title, language).text,
      place: [head.place ? inLanguage(head.place, language).text : '', writtenDay(head.startsOn, language)]
        .filter(Boolean)
        .join(', '),
      distribution: word('distribution'),
      date: writtenDay(head.issuedOn, language),
      original: word('original', { language: word(`language.${language}`) }),
      item: head.itemLabel ? word('item', { label: head.itemLabel }) : '',
      itemTitle: head.itemTitle ? inLanguage(head.itemTitle, language).text : '',
      heading: word('submitted', {
        count: joint.length,
        names: listed(
          joint.map(({ name }) => name),
          language,
        ),
        statuses: listed(
          statuses.map((status) => word(`status.${status}`)),
          language,
        ),
      }),
      note: word('note'),
      unedited: word('unedited'),
      title: statement.title,
      paragraphs: statement.text.split(/\n\s*\n/u).map((each) => each.replaceAll(/\s*\n\s*/gu, ' ').trim()),
      footnotes: statement.footnotes,
      page: word('page'),
      notes: word('footnotes'),
    };
    const title = `${symbol} – ${statement.title}`;
    const bytes = await this.typesetter.pdf('civil-society/typst/statement.typ', data, { title, language });
    return { name: `${symbol.replaceAll('/', '-')}-${language}.pdf`, mediaType: 'application/pdf', bytes };
  }
}

function listed(texts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(texts);
}
