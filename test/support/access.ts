import type { DataSource } from 'typeorm';
import { SettableClock } from '#kernel';
import type { Language, PersonId } from '#kernel';
import { Mailer, Messages, Outbox, Reader, UnitOfWork, createLog, readConfiguration } from '#platform';
import { AccessChanges, AuditTrail, SubjectScopes, anonymous } from '#access';
import type { Actor, HeldRole } from '#access';
import { ActorResolver } from '../../libs/access/src/app/actor-resolver.js';
import { CommonPasswords } from '../../libs/access/src/app/common-passwords.js';
import { LinkMailService } from '../../libs/access/src/app/link-mail.service.js';
import { LinkRequests } from '../../libs/access/src/app/link-requests.js';
import { PasswordHash } from '../../libs/access/src/app/password-hash.js';
import { PasswordService } from '../../libs/access/src/app/password.service.js';
import { PeopleService } from '../../libs/access/src/app/people.service.js';
import { RoleService } from '../../libs/access/src/app/role.service.js';
import { SignInAttempts } from '../../libs/access/src/app/sign-in-attempts.js';
import { SignInService } from '../../libs/access/src/app/sign-in.service.js';
import type { Browser } from '../../libs/access/src/app/sign-in.service.js';
import { PasswordLinkRepository } from '../../libs/access/src/db/password-link.repository.js';
import { PeopleQueries } from '../../libs/access/src/db/people.queries.js';
import { PersonRepository } from '../../libs/access/src/db/person.repository.js';
import { RoleAssignmentRepository } from '../../libs/access/src/db/role-assignment.repository.js';
import { SignInFailureRepository } from '../../libs/access/src/db/sign-in-failure.repository.js';
import { SignInQueries } from '../../libs/access/src/db/sign-in.queries.js';
import { SignInRepository } from '../../libs/access/src/db/sign-in.repository.js';
import { cloneDatabase, openDataSource } from './database.js';

/** The services of access on a database of their own, with a clock that the test moves. */
export interface AccessBench extends AsyncDisposable {
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly reader: Reader;
  readonly clock: SettableClock;
  readonly audit: AuditTrail;
  readonly scopes: SubjectScopes;
  readonly signIns: SignInService;
  readonly passwords: PasswordService;
  readonly mails: LinkMailService;
  readonly links: PasswordLinkRepository;
  readonly people: PeopleService;
  readonly peopleQueries: PeopleQueries;
  readonly roles: RoleService;
  readonly actors: ActorResolver;
  /** Another process with caches and a listener of its own. */
  anotherProcess(): Promise<{ actors: ActorResolver } & AsyncDisposable>;
  /** Makes an account that may sign in. */
  person(name: string, choices?: { password?: string; roles?: readonly Omit<HeldRole, 'id'>[] }): Promise<Actor>;
}

export const goodPassword = 'four plates on a table';

export async function openAccessBench(): Promise<AccessBench> {
  const database = await cloneDatabase();
  const dataSource = await openDataSource(database.url, []);
  const unitOfWork = new UnitOfWork(dataSource);
  const reader = new Reader(database.url, 8);
  const clock = new SettableClock(new Date('2021-04-12T08:00:00Z'));
  const configuration = readConfiguration({
    DATABASE_URL: database.url,
    ROSTRUM_LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
  });
  const log = createLog(configuration, 'test');

  const audit = new AuditTrail(unitOfWork, clock);
  const scopes = new SubjectScopes();
  const changes = new AccessChanges(configuration, log, unitOfWork);
  const outbox = new Outbox(unitOfWork);
  const people = new PersonRepository(unitOfWork);
  const signInRows = new SignInRepository(unitOfWork);
  const links = new PasswordLinkRepository(unitOfWork);
  const assignments = new RoleAssignmentRepository(unitOfWork);
  const failures = new SignInFailureRepository(unitOfWork);
  const queries = new SignInQueries(reader);
  const hashes = new PasswordHash();
  const attempts = new SignInAttempts(unitOfWork, failures, clock);
  const signIns = new SignInService(
    ...([unitOfWork, people, signInRows, queries, attempts, hashes, audit, changes, clock] as const),
  );
  const passwords = new PasswordService(
    ...([unitOfWork, people, links, signInRows, queries, signIns, attempts] as const),
    ...([new LinkRequests(failures, clock), hashes, new CommonPasswords(), audit, outbox, changes, clock] as const),
  );
  const roles = new RoleService(unitOfWork, people, assignments, scopes, audit, changes);
  const mailer = new Mailer(unitOfWork, outbox, configuration);
  const mails = new LinkMailService(
    people,
    links,
    ...([mailer, Messages.fromLibraries(), audit, configuration, clock] as const),
  );
  const actors = new ActorResolver(queries, dataSource, changes, clock);
  await hashes.onModuleInit();
  await changes.onModuleInit();

  return {
    dataSource,
    unitOfWork,
    reader,
    clock,
    audit,
    scopes,
    signIns,
    passwords,
    mails,
    links,
    roles,
    actors,
    people: new PeopleService(unitOfWork, people, signInRows, links, roles, audit, outbox, changes),
    peopleQueries: new PeopleQueries(reader),
    async anotherProcess() {
      const itsChanges = new AccessChanges(configuration, log, unitOfWork);
      const itsActors = new ActorResolver(queries, dataSource, itsChanges, clock);
      await itsChanges.onModuleInit();
      return { actors: itsActors, [Symbol.asyncDispose]: () => itsChanges.onModuleDestroy() };
    },
    person: (name, { password = goodPassword, roles: held = [] } = {}) =>
      unitOfWork.run(async () => {
        const made = await people.insert({ name, email: addressOf(name), language: 'en' });
        if (!made) throw new Error(`${name} is there already`);
        await people.setState(made.id, 'ACTIVE');
        await people.setPassword(made.id, await hashes.make(password));
        const given: HeldRole[] = [];
        for (const role of held) {
          const id = await assignments.insert(made.id, { ...role, place: role });
          given.push({ ...role, id: id ?? '' });
        }
        return { ...anonymous, personId: made.id, name, language: 'en' satisfies Language, roles: given };
      }),
    async [Symbol.asyncDispose]() {
      await changes.onModuleDestroy();
      await reader.onModuleDestroy();
      await dataSource.destroy();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** `Delegate of Austria` → `delegate.of.austria@rostrum.example`. */
export function addressOf(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@rostrum.example`;
}

export function aBrowser(over: Partial<Browser> = {}): Browser {
  return { address: '192.0.2.10', userAgent: 'a browser', signInToken: null, browserToken: null, ...over };
}

const nowhere = { bodyId: null, sessionId: null, delegationId: null, language: null } as const;

/** Roles with the chain of their scope. */
export const held = {
  everywhere: (role: HeldRole['role']): Omit<HeldRole, 'id'> => ({ ...nowhere, role, scope: 'INSTALLATION' }),
  inSession: (role: HeldRole['role'], place: { bodyId: string; sessionId: string }): Omit<HeldRole, 'id'> =>
    ({ ...nowhere, ...place, role, scope: 'SESSION' }) as Omit<HeldRole, 'id'>,
  inDelegation: (
    role: HeldRole['role'],
    place: { bodyId: string; sessionId: string; delegationId: string },
  ): Omit<HeldRole, 'id'> => ({ ...nowhere, ...place, role, scope: 'DELEGATION' }) as Omit<HeldRole, 'id'>,
};

export function personIdOf(actor: Actor): PersonId {
  if (actor.personId === null) throw new Error('not signed in');
  return actor.personId;
}
