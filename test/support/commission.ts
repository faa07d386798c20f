import type { DataSource } from 'typeorm';
import { importReferenceData } from '#bodies';
import { UnitOfWork, newId } from '#platform';
import { aSession } from '../builders/a-session.js';
import type { BuiltSession } from '../builders/a-session.js';
import { anOrganisation } from '../builders/an-organisation.js';
import { aPublishedSideEvent } from '../builders/published-side-events.js';
import { aCall } from '../builders/side-events.js';
import { someRules } from '../builders/registration.js';
import { anAccount } from './accounts.js';
import type { SignedInAccount } from './accounts.js';
import { held } from './access.js';

/** Kinds of accounts, each with a role of its own; a stranger has none. */
export const kinds = [
  'stranger',
  'observer',
  'delegate',
  'other delegate',
  'focal point',
  'interpreter',
  'technician',
  'chair',
  'secretariat',
  'secretariat elsewhere',
  'administrator',
] as const;
export type Kind = (typeof kinds)[number];

/** A commission in session, with one account of each kind. */
export interface Commission {
  readonly session: BuiltSession;
  readonly draft: BuiltSession;
  readonly elsewhere: BuiltSession;
  /** Plenary; the list of speakers of its first item is open. */
  readonly meeting: string;
  readonly informal: string;
  /** Not yet opened. */
  readonly scheduled: string;
  readonly list: string;
  readonly questionnaire: string;
  /** Waiting, of the first delegation and of the other. */
  readonly slot: string;
  readonly otherSlot: string;
  /** Delegation of the delegate and the focal point, and the one of the other delegate. */
  readonly delegation: string;
  readonly otherDelegation: string;
  /** Submitted, of the first delegation and of the other; registration for the session is open. */
  readonly registration: string;
  readonly otherRegistration: string;
  readonly gate: string;
  /** Refused there. */
  readonly gateScan: string;
  /** Nobody but those with a role for the whole installation acts for it. */
  readonly organisation: string;
  /** Published, of the first delegation. */
  readonly sideEvent: string;
  /** Submitted by the first delegation; the other one is asked for its support. */
  readonly sideEventApplication: string;
  readonly sideEventCosponsor: string;
  readonly accounts: Readonly<Record<Exclude<Kind, 'stranger'>, SignedInAccount>>;
}

export async function aCommission(dataSource: DataSource): Promise<Commission> {
  await importReferenceData(new UnitOfWork(dataSource));
  const session = await aSession()
    .withMembers('AUT', 'JPN')
    .withMeetings(
      { items: ['1', '2'], state: 'OPEN' },
      { type: 'INFORMAL', from: '15:00', to: '18:00', items: ['2'], state: 'OPEN' },
      { day: '2027-03-09', from: '15:00', to: '18:00' },
    )
    .build(dataSource);
  const draft = await aSession().draft().on('2027-04-05', '2027-04-09').withMembers('AUT').build(dataSource);
  const elsewhere = await aSession().on('2027-05-03', '2027-05-07').build(dataSource);
  const [meeting = '', informal = '', scheduled = ''] = session.meetings;
  const { AUT: delegation = '', JPN: otherDelegation = '' } = session.delegations;
  const list = newId();
  await dataSource.query(`INSERT INTO speakers_list (id, meeting_id, item_id, state) VALUES ($1, $2, $3, 'OPEN')`, [
    list,
    meeting,
    session.items['1'],
  ]);
  const questionnaire = newId();
  await dataSource.query('INSERT INTO questionnaire (id, session_id, title, draft) VALUES ($1, $2, $3, $4)', [
    questionnaire,
    session.id,
    { en: 'Registration' },
    { sections: [] },
  ]);
  const slots: string[] = [];
  for (const [index, delegationId] of [delegation, otherDelegation].entries()) {
    slots.push(newId());
    await dataSource.query(
      `INSERT INTO speaker_slot (id, meeting_id, list_id, item_id, kind, delegation_id, category, place, state,
         request_number, position, requested_at)
       VALUES ($1, $2, $3, $4, 'STATEMENT', $5, 'MEMBER', 'REMOTE', 'WAITING', $6, $6, now())`,
      [slots[index], meeting, list, session.items['1'], delegationId, index + 1],
    );
  }
  const [slot = '', otherSlot = ''] = slots;

  for (const id of [meeting, informal]) {
    await dataSource.query('INSERT INTO meeting_floor (meeting_id, last_record) VALUES ($1, 1)', [id]);
    await dataSource.query(
      "INSERT INTO meeting_record (meeting_id, number, at, kind, params) VALUES ($1, 1, now(), 'meeting.opened', '{}')",
      [id],
    );
  }

  const [registration = '', otherRegistration = ''] = await openRegistration(dataSource, session.id, [
    delegation,
    otherDelegation,
  ]);
  const [gate, gateScan] = await aGateWithAScan(dataSource, session.id);
  const { id: organisation } = await anOrganisation({
    sql: (text, values = []) => dataSource.query(text, [...values]),
  });

  const sql = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    dataSource.query(text, [...values]);
  const [sideEventApplication, sideEventCosponsor] = await aSideEvent(dataSource, session.id, [
    delegation,
    otherDelegation,
  ]);
  const sideEvent = await aPublishedSideEvent({ sql }, session, { mode: 'ONLINE' });

  const here = { bodyId: session.bodyId, sessionId: session.id };
  const inDraft = { bodyId: draft.bodyId, sessionId: draft.id };
  const of = (delegationId: string) => ({ ...here, delegationId });
  const account = (name: string, ...roles: Parameters<typeof anAccount>[2] & object) =>
    anAccount(dataSource, name, roles);
  const accounts = {
    observer: await account('Observer', held.inSession('OBSERVER', here)),
    delegate: await account(
      'Delegate of Austria',
      held.inDelegation('DELEGATE', of(delegation)),
      held.inDelegation('DELEGATE', { ...inDraft, delegationId: draft.delegations['AUT'] ?? '' }),
    ),
    'other delegate': await account('Delegate of Japan', held.inDelegation('DELEGATE', of(otherDelegation))),
    'focal point': await account('Focal point of Austria', held.inDelegation('FOCAL_POINT', of(delegation))),
    interpreter: await account('Interpreter, French booth', {
      ...held.inSession('INTERPRETER', here),
      language: 'fr',
    }),
    technician: await account('Technician', held.inSession('TECHNICIAN', here)),
    chair: await account('Chair', held.inSession('CHAIR', here), held.inSession('CHAIR', inDraft)),
    secretariat: await account(
      'Secretariat of the session',
      held.inSession('SECRETARIAT', here),
      held.inSession('SECRETARIAT', inDraft),
    ),
    'secretariat elsewhere': await account(
      'Secretariat of another session',
      held.inSession('SECRETARIAT', { bodyId: elsewhere.bodyId, sessionId: elsewhere.id }),
    ),
    administrator: await account('Administrator', held.everywhere('ADMINISTRATOR')),
  };
  return {
    session,
    draft,
    elsewhere,
    meeting,
    informal,
    scheduled,
    list,
    questionnaire,
    slot,
    otherSlot,
    delegation,
    otherDelegation,
    registration,
    otherRegistration,
    gate,
    gateScan,
    organisation,
    sideEvent,
    sideEventApplication,
    sideEventCosponsor,
    accounts,
  };
}

/** A call that is open, with an application of the first delegation. @returns the application and its co-sponsor */
async function aSideEvent(
  dataSource: DataSource,
  sessionId: string,
  [organiser, supporter]: readonly [string, string],
): Promise<[string, string]> {
  const [id, cosponsor] = [newId(), newId()];
  await dataSource.query(
    `INSERT INTO side_event_call (session_id, version, published, per_organiser, online_at_once, last_number)
     VALUES ($1, 1, true, 20, 50, 1)`,
    [sessionId],
  );
  await dataSource.query('INSERT INTO side_event_call_version (session_id, version, call) VALUES ($1, 1, $2)', [
    sessionId,
    JSON.stringify(aCall()),
  ]);
  await dataSource.query(
    `INSERT INTO side_event (id, session_id, number, organiser_class, delegation_id, organiser_place, state, submitted_at)
     VALUES ($1, $2, 1, 'STATE', $3, 1, 'SUBMITTED', now())`,
    [id, sessionId, organiser],
  );
  await dataSource.query(
    `INSERT INTO side_event_cosponsor (id, event_id, delegation_id, state) VALUES ($1, $2, $3, 'ASKED')`,
    [cosponsor, id, supporter],
  );
  return [id, cosponsor];
}

/** Opens registration without quotas, with one who is submitted in each delegation. @returns their ids */
async function openRegistration(
  dataSource: DataSource,
  sessionId: string,
  delegationIds: readonly string[],
): Promise<string[]> {
  const profile = { categories: [someRules()], quotas: [], waitingOrder: 'SUBMISSION', source: null };
  await dataSource.query(
    'INSERT INTO registration_desk (session_id, version, published, last_number) VALUES ($1, 1, true, $2)',
    [sessionId, delegationIds.length],
  );
  await dataSource.query('INSERT INTO registration_profile (session_id, version, profile) VALUES ($1, 1, $2)', [
    sessionId,
    profile,
  ]);
  const ids: string[] = [];
  for (const [index, delegationId] of delegationIds.entries()) {
    ids.push(newId());
    await dataSource.query(
      `INSERT INTO registration (id, session_id, number, delegation_id, category, family_name, given_name, name_key,
         function, language, participations, state, submitted_at)
       VALUES ($1, $2, $3, $4, 'MEMBER_STATE', 'Delegate', $5, $5, 'ADVISER', 'en', '{ONLINE_OBSERVER}', 'SUBMITTED', now())`,
      [ids[index], sessionId, index + 1, delegationId, `Number ${index + 1}`],
    );
  }
  return ids;
}

async function aGateWithAScan(dataSource: DataSource, sessionId: string): Promise<[gate: string, scan: string]> {
  const [gate, scan] = [newId(), newId()];
  await dataSource.query(
    `INSERT INTO gate (id, session_id, name, hall_only, floating, undo_minutes, closed)
     VALUES ($1, $2, '{"en": "Entrance", "original": "en"}', false, false, 10, false)`,
    [gate, sessionId],
  );
  await dataSource.query(
    `INSERT INTO gate_scan (id, session_id, gate_id, direction, outcome, content, refusal, scanned_at, received_at, offline)
     VALUES ($1, $2, $3, 'IN', 'REFUSED', '', '{"ok": false, "code": "CODE_UNKNOWN", "rule": "GAT-3"}', now(), now(), false)`,
    [scan, sessionId, gate],
  );
  return [gate, scan];
}
