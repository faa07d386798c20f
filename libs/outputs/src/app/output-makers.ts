import { Injectable } from '@nestjs/common';
import type { Actor, Permission } from '#access';
import type { Language } from '#kernel';
import type { MadeFile } from '#platform';
import type { OutputPart, OutputRun } from '../domain/output-run.js';

/** How one kind of output is made; the library that owns what it shows registers it, in the API and in the worker. */
export interface OutputMaker {
  /** Held in the session by those who see every run of the kind; whoever asked sees their own. */
  readonly permission: Permission;
  /** What the run is called, for lists. */
  title(run: OutputRun, language: Language): string;
  /** Reads what the run holds and cuts it into parts, at least one. Called once; must not write. */
  plan(run: OutputRun): Promise<readonly OutputPart[]>;
  /** Makes one part. May be called again after a crash; must not write. @throws when it cannot; it is tried again */
  make(run: OutputRun, part: OutputPart, place: { readonly number: number; readonly of: number }): Promise<MadeFile>;
  /** In the unit of work that ends the run. */
  finished?(run: OutputRun): Promise<void>;
  /** Those of the runs whose files everyone may read. */
  published?(actor: Actor, runIds: readonly string[]): Promise<readonly string[]>;
}

/** The kinds of outputs that there are. */
@Injectable()
export class OutputMakers {
  private readonly makers = new Map<string, OutputMaker>();

  /** @param kind small letters and hyphens, `participant-list` @throws when there is one of that name already */
  register(kind: string, maker: OutputMaker): void {
    if (this.makers.has(kind)) throw new Error(`The output ${kind} is registered twice`);
    this.makers.set(kind, maker);
  }

  /** @throws when no library has registered the kind */
  of(kind: string): OutputMaker {
    const maker = this.makers.get(kind);
    if (!maker) throw new Error(`No library makes the output ${kind}`);
    return maker;
  }

  all(): readonly (readonly [string, OutputMaker])[] {
    return [...this.makers];
  }
}
