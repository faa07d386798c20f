import { join } from 'node:path';
import { seedDemonstrationPeople } from '#access';
import type { DemonstrationAccount, DemonstrationDelegation } from '#access';
import { SystemClock } from '#kernel';
import { FolderStore, UnitOfWork, createDataSource } from '#platform';
import { sessionsEntities } from '#sessions';
import { seedAccreditation } from './seed-accreditation.js';
import { seedConference } from './seed-conference.js';
import { seedDemonstrationGates } from './seed-gates.js';
import { seedDemonstrationLinks, seedDemonstrationOrganisations } from './seed-organisations.js';
import { seedDemonstrationRegistrations } from './seed-registration.js';
import { seedRetention } from './seed-retention.js';
import { delegationsOf, organisationOf, seedDemonstrationSessions } from './seed-sessions.js';
import type { SeededSession } from './seed-sessions.js';
import { seedSideEventAttendees } from './seed-side-event-attendees.js';
import { seedDemonstrationSideEvents } from './seed-side-events.js';
import { seedDemonstrationSpeaking } from './seed-speaking.js';
import { seedDemonstrationStatements } from './seed-statements.js';
import { seedDemonstrationVideos } from './seed-videos.js';

/** States that get a delegate: members of all groups, and one observer of the CND. */
const delegates = ['AUT', 'KEN', 'CHN', 'COL', 'FRA', 'RUS', 'THA', 'GHA'] as const;

/**
 * Fills a migrated database with the demonstration data, all or nothing; on one that has them already only the
 * passwords of the demonstration accounts are set anew.
 * @returns the accounts, for the screen
 */
export async function seed({
  url,
  say,
  dataFolder,
}: {
  url: string;
  say: (sentence: string) => void;
  /** Of the installation; letters and films have their files there. Without it there are neither. */
  dataFolder?: string;
}): Promise<readonly DemonstrationAccount[]> {
  const dataSource = await createDataSource({ url, poolSize: 2, entities: sessionsEntities }).initialize();
  const unitOfWork = new UnitOfWork(dataSource);
  const clock = new SystemClock();
  try {
    return await unitOfWork.run(async () => {
      say('States, bodies, two sessions of 2021 and one for practice');
      const sessions = await seedDemonstrationSessions(unitOfWork, clock.now());
      say('Rules of registration, and people named by role');
      const store = dataFolder === undefined ? {} : { store: new FolderStore(join(dataFolder, 'files')) };
      await seedDemonstrationRegistrations(unitOfWork, sessions, { clock, states: delegates, ...store });
      const conference = await seedConference(unitOfWork, { now: clock.now(), ...store });
      await seedRetention(unitOfWork);
      await seedDemonstrationGates(unitOfWork, sessions, clock);
      say('Organizations and their status');
      const representatives = await seedDemonstrationOrganisations(unitOfWork, sessions, clock.now());
      await seedAccreditation(unitOfWork, clock.now());
      await seedDemonstrationSideEvents(unitOfWork, sessions, clock);
      await seedSideEventAttendees(unitOfWork, sessions);
      await seedDemonstrationSpeaking(unitOfWork, sessions, clock);
      await seedDemonstrationStatements(unitOfWork, sessions, clock);
      if (store.store) await seedDemonstrationVideos(unitOfWork, sessions, { clock, store: store.store });
      say('Accounts to try it with');
      const delegations = await withDelegates(unitOfWork, [...sessions, ...(conference ? [conference] : [])]);
      const accounts = await seedDemonstrationPeople(unitOfWork, clock, { sessions, delegations, representatives });
      await seedDemonstrationLinks(unitOfWork, representatives, clock.now());
      return accounts;
    });
  } finally {
    await dataSource.destroy();
  }
}

async function withDelegates(unitOfWork: UnitOfWork, sessions: readonly SeededSession[]): Promise<DemonstrationDelegation[]> {
  const found: DemonstrationDelegation[] = [];
  for (const session of sessions) {
    for (const { delegationId, sessionId, bodyId, name } of await delegationsOf(unitOfWork, session, delegates))
      found.push({ delegationId, sessionId, bodyId, name, slug: inAddresses(name) });
    const organisation = await organisationOf(unitOfWork, session, '%(practice)');
    if (organisation)
      found.push({
        delegationId: organisation,
        sessionId: session.sessionId,
        bodyId: session.bodyId,
        name: 'a non-governmental organization',
        slug: 'ngo',
      });
  }
  return found;
}

/** `United States of America` to `united-states-of-america`. */
function inAddresses(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
