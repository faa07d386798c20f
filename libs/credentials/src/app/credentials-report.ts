import { Injectable } from '@nestjs/common';
import { Clock, inLanguage } from '#kernel';
import type { Language } from '#kernel';
import { Messages, Typesetter } from '#platform';
import { CredentialsQueries } from '../db/credentials.queries.js';
import type { CredentialStanding } from '../domain/credentials.js';
import { CredentialsReading } from './credentials-reading.js';
import type { PartyCredentials } from './credentials-reading.js';

/** CRE-8 In this order, each with its paragraph; those that wait for the bureau are among those in due form. */
const groups: readonly (readonly [string, readonly CredentialStanding[]])[] = [
  ['due', ['ACCEPTED', 'EXPECTED']],
  ['informal', ['INFORMAL']],
  ['objected', ['OBJECTED']],
  ['none', ['NONE']],
];

/** The report of the bureau on credentials, drafted from what was submitted and examined. */
@Injectable()
export class CredentialsReport {
  constructor(
    private readonly reading: CredentialsReading,
    private readonly queries: CredentialsQueries,
    private readonly typesetter: Typesetter,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** CRE-8 @returns null where the session is none of a conference of parties */
  async pdf(sessionId: string, language: Language): Promise<{ fileName: string; bytes: Buffer } | null> {
    const conference = await this.queries.conference(sessionId);
    if (!conference?.conference) return null;
    const parties = await this.reading.ofSession(sessionId, language);
    const text = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
      this.messages.text(`credentialsReport.${key}`, params, language);
    const examined = parties
      .flatMap(({ current }) => current?.examinedAt ?? [])
      .toSorted()
      .at(-1);
    const body = inLanguage(conference.body, language).text;
    const title = text('title');
    const data = {
      body,
      session: inLanguage(conference.title, language).text,
      draft: text('draft', { on: this.clock.now().toISOString().slice(0, 10) }),
      heading: title,
      page: text('page'),
      paragraphs: [
        { text: text('rule'), states: [] as string[] },
        {
          text: examined ? text('examined', { on: day(examined, conference.timezone) }) : text('notExamined'),
          states: [],
        },
        ...groups.map(([key, standings]) => paragraph(parties, { key, standings, text, language })),
        { text: text('provisional'), states: [] },
        { text: text('recommendation'), states: [] },
      ],
    };
    const bytes = await this.typesetter.pdf('credentials/typst/report.typ', data, { title, language });
    return { fileName: `${title}.pdf`, bytes };
  }
}

function paragraph(
  parties: readonly PartyCredentials[],
  {
    key,
    standings,
    text,
    language,
  }: {
    readonly key: string;
    readonly standings: readonly CredentialStanding[];
    readonly text: (key: string, params?: Readonly<Record<string, string | number>>) => string;
    readonly language: Language;
  },
): { text: string; states: string[] } {
  const found = parties.filter(({ standing }) => standings.includes(standing));
  return {
    text: text(key, { count: found.length }),
    states: found.map(({ plate, current }) => {
      const name = inLanguage(plate, language).text;
      const reason = current?.objection ? inLanguage(current.objection, language).text : '';
      return reason === '' ? name : `${name} – ${reason}`;
    }),
  };
}

function day(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}
