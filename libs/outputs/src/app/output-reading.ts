import { Injectable } from '@nestjs/common';
import { holds } from '#access';
import type { Actor } from '#access';
import type { OutputRow } from '../db/output.queries.js';
import { OutputMakers } from './output-makers.js';

/** OUT-1 Who sees which runs. */
@Injectable()
export class OutputReading {
  constructor(private readonly makers: OutputMakers) {}

  /** Kinds of which someone sees every run of a session. */
  kindsOf(actor: Actor, place: { readonly bodyId: string; readonly sessionId: string }): string[] {
    return this.makers.all().flatMap(([kind, { permission }]) => (holds(actor, permission, place) ? [kind] : []));
  }

  /** Ids of the runs whose files someone may read. */
  async readable(actor: Actor, runs: readonly OutputRow[]): Promise<string[]> {
    const [own, others] = [new Set<string>(), new Map<string, string[]>()];
    for (const run of runs) {
      const asked = run.askedBy !== null && run.askedBy === actor.personId;
      if (asked || holds(actor, this.makers.of(run.kind).permission, run)) own.add(run.id);
      else others.set(run.kind, [...(others.get(run.kind) ?? []), run.id]);
    }
    const published = await Promise.all(
      [...others].map(([kind, ids]) => this.makers.of(kind).published?.(actor, ids) ?? Promise.resolve([])),
    );
    return [...own, ...published.flat()];
  }
}
