import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '#access';
import { refuse } from '#kernel';
import type { Decision, Language } from '#kernel';
import { BadgeSigner } from '#gate';
import { OutputMakers, OutputRuns } from '#outputs';
import type { OutputPart, OutputRun } from '#outputs';
import { Messages } from '#platform';
import type { MadeFile } from '#platform';
import { BadgePrintQueries } from '../db/badge-print.queries.js';
import { badgesInFile, mostBadges } from '../domain/badge-design.js';
import type { BadgeRefusal } from '../domain/badge-design.js';
import { BadgePaper } from './badge-paper.js';
import { BadgePrinting } from './badge-printing.js';

export const floatingBadgesKind = 'floating-badges';

/** PAR-26 Prints the badges that delegations hand from one of their people to the other. */
@Injectable()
export class FloatingBadgePrinting implements OnModuleInit {
  constructor(
    private readonly makers: OutputMakers,
    private readonly runs: OutputRuns,
    private readonly queries: BadgePrintQueries,
    private readonly signer: BadgeSigner,
    private readonly paper: BadgePaper,
    private readonly printing: BadgePrinting,
    private readonly messages: Messages,
  ) {}

  onModuleInit(): void {
    this.makers.register(floatingBadgesKind, {
      permission: 'registration.manage',
      title: (_, language) => this.messages.text('participants.badge.floatingRun', {}, language),
      plan: (run) => this.plan(run),
      make: (run, part, place) => this.make(run, part, place),
    });
  }

  async count(sessionId: string): Promise<number> {
    return (await this.queries.floating(sessionId)).length;
  }

  async print(actor: Actor, sessionId: string, language: Language): Promise<Decision<{ id: string }, BadgeRefusal>> {
    const count = await this.count(sessionId);
    if (count === 0) return refuse('BADGES_NONE', 'PAR-26');
    if (count > mostBadges) return refuse('BADGES_TOO_MANY', 'PAR-24', { most: mostBadges, count });
    return this.runs.ask(actor, sessionId, { kind: floatingBadgesKind, language, params: {} });
  }

  private async plan({ sessionId }: OutputRun): Promise<OutputPart[]> {
    const ids = (await this.queries.floating(sessionId)).map(({ id }) => id);
    const most = badgesInFile.plain;
    const files = Array.from({ length: Math.ceil(ids.length / most) }, (_, file) =>
      ids.slice(file * most, (file + 1) * most),
    );
    return files.map((part) => ({ count: part.length, data: part }));
  }

  /** Badges that the rules took away since the run was planned are left out. */
  private async make(
    { sessionId, language }: OutputRun,
    { data }: OutputPart,
    { number, of }: { readonly number: number; readonly of: number },
  ): Promise<MadeFile> {
    const asked = new Set(data as readonly string[]);
    const rows = (await this.queries.floating(sessionId)).filter(({ id }) => asked.has(id));
    if (rows.length === 0) throw new Error('None of these floating badges exists any more');
    const codes = await this.signer.codes(rows.map(({ id }) => ({ id, sessionId, kind: 'FLOATING' as const })));
    const badges = rows.map((floating, place) => ({ floating, code: codes[place] ?? '' }));
    const bytes = await this.paper.pdf(badges, await this.printing.designs(sessionId), language);
    const name = of === 1 ? 'floating-badges.pdf' : `floating-badges-${number + 1}.pdf`;
    return { name, mediaType: 'application/pdf', bytes };
  }
}
