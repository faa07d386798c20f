import { GraphQLError } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import type { DocumentExecutor } from '../graphql/document-executor.js';
import { ErrorPresenter } from '../graphql/error-presenter.js';
import { Loaders } from '../graphql/loaders.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Log } from '../telemetry/log.js';
import { inRequest } from '../telemetry/request-scope.js';
import { LiveGroup } from './live-group.js';
import type { LiveFollower, LivePayload } from './live-group.js';
import type { AnyLiveSource, LiveAudience } from './live-source.js';
import { TopicWatch } from './topic-watch.js';

/** A subscription after its document, arguments and access have been looked at. */
export interface LiveSubscription {
  readonly source: AnyLiveSource;
  readonly audience: LiveAudience;
  readonly args: Record<string, unknown>;
  readonly document: DocumentNode;
  readonly documentHash: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variables that followers of one group have in common. */
  readonly sharedVariables: Readonly<Record<string, unknown>>;
  readonly executor: DocumentExecutor;
  readonly context: RequestContext;
}

interface Kept {
  readonly group: LiveGroup;
  readonly unfollow: () => void;
}

/** Changes are loaded for all followers of a group; whose request came first must not matter. */
const nobody = { headers: {}, address: '' };

/** Brings followers together who shall get the same bytes. */
@Injectable()
export class LiveHub {
  private readonly groups = new Map<string, Kept>();

  constructor(
    private readonly watch: TopicWatch,
    private readonly presenter: ErrorPresenter,
    private readonly log: Log,
  ) {}

  /** Groups and followers in this process, for metrics. */
  counts(): { groups: number; followers: number } {
    return {
      groups: this.groups.size,
      followers: [...this.groups.values()].reduce((sum, { group }) => sum + group.size, 0),
    };
  }

  /**
   * @param receiver gets whole answers, `{"data":…}`, as bytes that it must not change
   * @returns the follower's group, and what ends following
   */
  follow(subscription: LiveSubscription, receiver: Pick<LiveFollower, 'ready' | 'send' | 'fail'>): LiveFollowing {
    const { source, args } = subscription;
    const key = groupKey(subscription);
    const kept = this.groups.get(key) ?? this.open(key, subscription);
    const follower: LiveFollower = {
      cursor: source.cursorOf(args),
      servedVersion: -1,
      get ready() {
        return receiver.ready;
      },
      send: (payload) => receiver.send(payload),
      fail: () => receiver.fail(),
    };
    kept.group.join(follower);
    return {
      wake: kept.group.wake,
      end: () => {
        kept.group.leave(follower);
        if (kept.group.size > 0 || this.groups.get(key) !== kept) return;
        this.groups.delete(key);
        kept.unfollow();
      },
    };
  }

  private open(key: string, subscription: LiveSubscription): Kept {
    const topic = subscription.source.topicOf(subscription.args);
    const group = new LiveGroup({
      version: () => this.watch.versionOf(topic),
      load: (cursor) => this.load(subscription, cursor, `live:${topic}`),
      log: this.log,
    });
    const kept = { group, unfollow: this.watch.follow(topic, group.wake) };
    this.groups.set(key, kept);
    return kept;
  }

  private load(subscription: LiveSubscription, cursor: object | null, requestId: string): Promise<LivePayload | null> {
    const { source, args, audience, context, executor, document, operationName, variables } = subscription;
    return inRequest({ requestId, language: context.language }, async () => {
      const shared: RequestContext = {
        ...context,
        requestId,
        actor: audience.actor,
        loaders: new Loaders(),
        request: nobody,
      };
      const change = await source.load(args as never, cursor as never, shared);
      if (!change) return null;
      const result = await executor.run({
        document,
        operationName,
        variables,
        context: shared,
        root: { [source.field]: change.value },
      });
      return { bytes: Buffer.from(JSON.stringify(this.presentable(result, context.language))), cursor: change.cursor };
    });
  }

  private presentable(result: ExecutionResult, language: Language): object {
    if (!result.errors) return result;
    const errors = result.errors.map((error) => this.presenter.present(error, language));
    const passing = errors.find(({ extensions }) => extensions?.code === 'UNAVAILABLE');
    // Tried again rather than told: a follower who gets an error has no way to ask anew.
    if (passing) throw new GraphQLError(passing.message);
    return { errors, data: result.data ?? null };
  }
}

export interface LiveFollowing {
  /** The receiver is ready again. */
  readonly wake: () => void;
  readonly end: () => void;
}

function groupKey({ documentHash, operationName, sharedVariables, audience, context }: LiveSubscription): string {
  return JSON.stringify([documentHash, operationName ?? '', sharedVariables, audience.key, context.language]);
}
