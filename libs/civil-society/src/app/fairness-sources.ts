import { Injectable } from '@nestjs/common';
import type { FairnessKind, FairnessRow } from '../domain/fairness.js';

/** What a part of the house knows of requests and their ends in a session; public, so drafts are left out. */
export interface FairnessSource {
  readonly kind: FairnessKind;
  /** In the order in which they were asked. */
  rows(sessionId: string): Promise<readonly FairnessRow[]>;
}

/** Who supplies the page on fairness; each library registers its own when its module starts (`onModuleInit`). */
@Injectable()
export class FairnessSources {
  private readonly sources = new Map<FairnessKind, FairnessSource>();

  /** @throws when the kind is supplied already */
  register(source: FairnessSource): void {
    if (this.sources.has(source.kind)) throw new Error(`${source.kind} is supplied twice`);
    this.sources.set(source.kind, source);
  }

  /** Everything that was asked in a session, by kind and time. */
  async rowsOf(sessionId: string): Promise<FairnessRow[]> {
    const all = await Promise.all([...this.sources.values()].map((source) => source.rows(sessionId)));
    return all.flat();
  }
}
