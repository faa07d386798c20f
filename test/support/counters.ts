import { join } from 'node:path';
import { Injectable, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { accept, refuse } from '#kernel';
import type { Decision, Language, PersonId } from '#kernel';
import {
  CodedError,
  contractFiles,
  LiveTopics,
  liveSource,
  PlatformApiModule,
  PlatformModule,
  projectRoot,
  readConfiguration,
  Reader,
  RequestActors,
  startHttp,
  toUnion,
  UnitOfWork,
} from '#platform';
import type { Actor, LiveChange, LiveSource, LiveTopic } from '#platform';

/** Table of the tiny library with which the platform is tested from outside. */
export const countersTable = `
  CREATE TABLE counter (name text PRIMARY KEY, value int NOT NULL);
  CREATE TABLE counter_step (name text NOT NULL, version bigint NOT NULL, by int NOT NULL, PRIMARY KEY (name, version));
`;

interface Counter {
  readonly name: string;
  readonly value: number;
  readonly version: number;
}

const topicOf = (name: string): LiveTopic => `session:${name}`;

const readCounter = {
  name: 'test.counter',
  text: `SELECT c.name, c.value, t.version FROM counter c JOIN live_topic t ON t.topic = 'session:' || c.name WHERE c.name = $1`,
};
const readChange = {
  name: 'test.counter-change',
  text: `SELECT c.name, c.value, t.version,
           (SELECT coalesce(json_agg(s.by ORDER BY s.version), '[]') FROM counter_step s
            WHERE s.name = c.name AND s.version > $2) AS added
         FROM counter c JOIN live_topic t ON t.topic = 'session:' || c.name WHERE c.name = $1`,
};

@Injectable()
export class CounterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly topics: LiveTopics,
    private readonly reader: Reader,
  ) {}

  countUp(name: string, by: number, fail = false): Promise<Decision<Counter>> {
    return this.unitOfWork.run(async () => {
      const { manager } = this.unitOfWork;
      const rows: { value: number }[] = await manager.query(
        `INSERT INTO counter AS c (name, value) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET value = c.value + $2 RETURNING value`,
        [name, by],
      );
      const version = await this.topics.changed(topicOf(name));
      await manager.query('INSERT INTO counter_step (name, version, by) VALUES ($1, $2, $3)', [name, version, by]);
      const value = rows[0]?.value ?? 0;
      if (fail) throw new Error('the secret of the counter is 4711');
      return value > 1000 ? refuse('COUNTER_FULL', 'TST-1', { value }) : accept({ name, value, version });
    });
  }

  read(name: string): Promise<Counter | null> {
    return this.reader.row<Counter>(readCounter, [name]);
  }

  /** Value, version and what was added since, all of one moment. */
  change(name: string, since: number): Promise<(Counter & { readonly added: number[] }) | null> {
    return this.reader.row(readChange, [name, since]);
  }
}

@Resolver()
class CounterResolver {
  constructor(private readonly counters: CounterService) {}

  @Query()
  async counter(@Args('name') name: string): Promise<object | null> {
    const counter = await this.counters.read(name);
    return counter && { ...counter, padding: name.startsWith('wide') ? 'x'.repeat(20_000) : null };
  }

  @Mutation()
  async countUp(@Args('name') name: string, @Args('by') by: number, @Args('fail') fail: boolean): Promise<unknown> {
    return toUnion('Counter', await this.counters.countUp(name, by, fail));
  }
}

/** Length of the answers of some counters: as much as no line takes at once, as much as a list of speakers. */
const paddings: Readonly<Record<string, string>> = { wide: 'x'.repeat(2_000_000), list: 'x'.repeat(12_500) };

/** How often the source was asked; one number for all followers together is what is to be shown. */
export const loads = new Map<string, number>();

const source = (counters: CounterService): LiveSource<{ name: string; since?: number }, { version: number }> => ({
  field: 'counterChanged',
  access: { kind: 'public' },
  cursorArguments: ['since'],
  topicOf: ({ name }) => topicOf(name),
  authorise: ({ name }, { actor }) => {
    if (name.startsWith('closed') && actor.personId === null)
      return Promise.reject(new CodedError('UNAUTHENTICATED', 'closed'));
    return Promise.resolve({ key: name.startsWith('closed') ? 'insiders' : 'public', actor });
  },
  cursorOf: ({ since }) => (typeof since === 'number' ? { version: since } : null),
  load: async ({ name }, cursor, { actor }): Promise<LiveChange<{ version: number }> | null> => {
    loads.set(name, (loads.get(name) ?? 0) + 1);
    const counter = await counters.change(name, cursor?.version ?? 0);
    if (!counter || (cursor && counter.version <= cursor.version)) return null;
    const padding = paddings[name] ?? null;
    return { value: { ...counter, padding, reader: actor.personId }, cursor: { version: counter.version } };
  },
});

@Module({
  providers: [CounterService, CounterResolver, liveSource(source, [CounterService])],
  exports: [CounterService],
})
class CounterModule {
  constructor(actors: RequestActors) {
    actors.answerWith(({ headers }) => {
      const personId = (/person=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? null) as PersonId | null;
      const language: Language | null = null;
      const actor = { personId, language, mayIntrospect: headers.cookie?.includes('administrator') ?? false };
      return Promise.resolve(actor as unknown as Actor);
    });
  }
}

@Module({})
class CounterApiModule {}

/**
 * An API process with the platform as it is and one tiny library: `counter`, `countUp`, `counterChanged`. Who asks is
 * in the cookie `person`.
 */
export function startCounterApi(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<NestFastifyApplication> {
  const configuration = readConfiguration({
    DATABASE_URL: databaseUrl,
    ROSTRUM_PORT: '0',
    ROSTRUM_LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    ...settings,
  });
  const module: DynamicModule = {
    module: CounterApiModule,
    imports: [
      PlatformModule.forRoot({ configuration, component: 'api', entities: [] }),
      PlatformApiModule.serving([contractFiles, join(projectRoot, 'test/support/counters.graphql')]),
      CounterModule,
    ],
  };
  return startHttp(module, configuration);
}
