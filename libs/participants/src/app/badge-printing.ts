import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, refuse } from '#kernel';
import type { Decision, Language } from '#kernel';
import { BadgeCodes } from '#gate';
import { OutputMakers, OutputRuns } from '#outputs';
import type { OutputPart, OutputRun, PlainObject } from '#outputs';
import { Messages } from '#platform';
import type { MadeFile } from '#platform';
import { participantCategories } from '#registration';
import type { ParticipantCategory } from '#registration';
import { BadgePrintQueries } from '../db/badge-print.queries.js';
import type { BadgeFilter, BadgePersonRow, PrintableRow } from '../db/badge-print.queries.js';
import { badgesInFile, mostBadges, usualDesign } from '../domain/badge-design.js';
import type { BadgeRefusal } from '../domain/badge-design.js';
import { BadgePaper } from './badge-paper.js';
import type { BadgeToSet, DesignOf, DesignToUse } from './badge-paper.js';

export const badgesKind = 'badges';

/** PAR-22, PAR-24 Prints badges: one at once, or thousands by the worker. */
@Injectable()
export class BadgePrinting implements OnModuleInit {
  constructor(
    private readonly makers: OutputMakers,
    private readonly runs: OutputRuns,
    private readonly queries: BadgePrintQueries,
    private readonly codes: BadgeCodes,
    private readonly paper: BadgePaper,
    private readonly messages: Messages,
  ) {}

  onModuleInit(): void {
    this.makers.register(badgesKind, {
      permission: 'registration.manage',
      title: (_, language) => this.messages.text('participants.badge.run', {}, language),
      plan: (run) => this.plan(run),
      make: (run, part, place) => this.make(run, part, place),
    });
  }

  /** PAR-24 */
  async print(
    actor: Actor,
    sessionId: string,
    { filter, language }: { filter: BadgeFilter; language: Language },
  ): Promise<Decision<{ id: string }, BadgeRefusal>> {
    const count = await this.queries.count(sessionId, filter);
    if (count === 0) return refuse('BADGES_NONE', 'PAR-22');
    if (count > mostBadges) return refuse('BADGES_TOO_MANY', 'PAR-24', { most: mostBadges, count });
    const params: PlainObject = {
      categories: filter.categories ? [...filter.categories] : null,
      delegationId: filter.delegationId ?? null,
      search: filter.search ?? null,
    };
    return this.runs.ask(actor, sessionId, { kind: badgesKind, language, params });
  }

  /** PAR-22 One badge. */
  async single(person: BadgePersonRow, language: Language): Promise<Decision<Buffer, BadgeRefusal>> {
    const code = (await this.codes.codeOf([person.id])).get(person.id);
    if (code === undefined) return refuse('BADGES_NONE', 'PAR-22');
    return accept(await this.paper.pdf([{ person, code }], await this.designs(person.sessionId), language));
  }

  /** PAR-20 The design of each category of a session. */
  async designs(sessionId: string): Promise<DesignOf> {
    const own = new Map((await this.queries.designs(sessionId)).map((row) => [row.category, row]));
    return (category: ParticipantCategory): DesignToUse =>
      own.get(category) ?? { design: usualDesign(category), logoFileId: null };
  }

  private async plan({ sessionId, params }: OutputRun): Promise<OutputPart[]> {
    const rows = await this.queries.printable(sessionId, params as BadgeFilter, participantCategories);
    const designOf = await this.designs(sessionId);
    const parts: PrintableRow[][] = [];
    let heavy = false;
    for (const row of rows) {
      const photo = row.photoId !== null && designOf(row.category).design.photo;
      const part = parts.at(-1);
      const most = heavy || photo ? badgesInFile.photographs : badgesInFile.plain;
      if (!part || part.length >= most) {
        parts.push([row]);
        heavy = photo;
      } else {
        part.push(row);
        heavy ||= photo;
      }
    }
    return parts.map((part) => ({ count: part.length, data: part.map(({ id }) => id) }));
  }

  /** Whoever lost their badge since the run was planned is left out. */
  private async make(
    { sessionId, language }: OutputRun,
    { data }: OutputPart,
    { number, of }: { readonly number: number; readonly of: number },
  ): Promise<MadeFile> {
    const ids = data as readonly string[];
    const [people, codes] = await Promise.all([this.queries.people(ids), this.codes.codeOf(ids)]);
    const badges = people.flatMap((person): BadgeToSet[] => {
      const code = codes.get(person.id);
      return code === undefined ? [] : [{ person, code }];
    });
    if (badges.length === 0) throw new Error('None of these badges lets in any more');
    const bytes = await this.paper.pdf(badges, await this.designs(sessionId), language);
    const name = of === 1 ? 'badges.pdf' : `badges-${String(number + 1).padStart(String(of).length, '0')}.pdf`;
    return { name, mediaType: 'application/pdf', bytes };
  }
}
