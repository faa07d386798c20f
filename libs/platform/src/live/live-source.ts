import { Injectable } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import type { Actor, RequestContext } from '../graphql/request-context.js';
import type { Requirement } from '../graphql/requirement.js';
import type { LiveTopic } from './live-topics.js';

/** Those who get the same bytes. */
export interface LiveAudience {
  /** Tells audiences of one source apart: `public`, `secretariat`, `delegation:0190…`. The language need not be in it. */
  readonly key: string;
  /** As whom the change is read for all of them; a stranger where everyone sees the same. */
  readonly actor: Actor;
}

export interface LiveChange<Cursor> {
  /** Value of the subscription's field. */
  readonly value: object;
  /** Where a follower stands after it. */
  readonly cursor: Cursor;
}

/** Where followers of one subscription get their changes from; supplied by a library. */
export interface LiveSource<Args = never, Cursor = never> {
  /** Field of `Subscription`. */
  readonly field: string;
  /** The decision on access, for the walk over the schema; `authorise` decides the rest. */
  readonly access: Requirement;
  /** Arguments that only say where a follower stands; followers who differ in nothing else share their bytes. */
  readonly cursorArguments: readonly string[];
  topicOf(args: Args): LiveTopic;
  /** @throws CodedError when the one who asks may not follow */
  authorise(args: Args, context: RequestContext): Promise<LiveAudience>;
  /** What the follower says it has; null for nothing. */
  cursorOf(args: Args): Cursor | null;
  /**
   * What a follower at the cursor has missed, or the whole; null when nothing. Called once for all who stand there.
   * Must read at least what was committed when it is called, and the cursor must not be ahead of what was read: read
   * everything in one statement, or the version first and let followers recognise what they get twice.
   */
  load(args: Args, cursor: Cursor | null, context: RequestContext): Promise<LiveChange<Cursor> | null>;
}

/** A source whose types only it knows. */
export type AnyLiveSource = LiveSource<Record<string, unknown>, object>;

@Injectable()
export class LiveSources {
  private readonly sources = new Map<string, AnyLiveSource>();

  /** @throws when the field has a source already */
  register(source: AnyLiveSource): void {
    if (this.sources.has(source.field)) throw new Error(`Subscription.${source.field} has two sources`);
    this.sources.set(source.field, source);
  }

  of(field: string): AnyLiveSource | undefined {
    return this.sources.get(field);
  }

  all(): AnyLiveSource[] {
    return [...this.sources.values()];
  }
}

/** A provider that registers a source; `make` gets what `inject` names. */
export function liveSource<Dependencies extends unknown[], Args, Cursor extends object>(
  make: (...dependencies: Dependencies) => LiveSource<Args, Cursor>,
  inject: FactoryProvider['inject'] = [],
): FactoryProvider {
  return {
    provide: Symbol('live source'),
    inject: [LiveSources, ...inject],
    useFactory: (sources: LiveSources, ...dependencies: Dependencies) => {
      const source = make(...dependencies);
      sources.register(source as unknown as AnyLiveSource);
      return source;
    },
  };
}
