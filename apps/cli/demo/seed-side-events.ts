import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditTrail, Notices, installation } from '#access';
import { SettableClock } from '#kernel';
import type { Clock, Decision, TranslatedText } from '#kernel';
import { Outbox, projectRoot } from '#platform';
import type { UnitOfWork } from '#platform';
import { instantAt } from '#sessions';
import {
  ApplicationDesk,
  ApplicationRepository,
  ApplicationService,
  BoardRepository,
  BoardService,
  CallRepository,
  CallService,
  overlap,
  placeEvents,
  problemOf,
  withHighs,
} from '#side-events';
import type { FormInput, SideEventCall, SideEventTheme, Span } from '#side-events';
import type { SeededSession } from './seed-sessions.js';

interface SideEventTexts {
  readonly themes: readonly SideEventTheme[];
  /** Theme, title in English, title in French. */
  readonly topics: readonly (readonly [string, string, string])[];
  readonly abstract: TranslatedText;
  readonly relevance: string;
}

const day = 86_400_000;
/** Beginnings at which side events are usual, at the place of the session; those that meet the plenary fall away. */
const usualTimes = ['08:00', '09:00', '13:10', '14:05', '18:10'] as const;
const minutes = 50;
const applications = 40;
/** So many are in the programme that is published; the others wait on the board. */
const publishedAtFirst = 12;

/**
 * The calls for side events of the Commission's sessions, and applications for practice in the practice session. Joins
 * the unit of work; sessions that have a call stay as they are.
 */
export async function seedDemonstrationSideEvents(
  unitOfWork: UnitOfWork,
  sessions: readonly SeededSession[],
  clock: Clock,
): Promise<void> {
  const texts = JSON.parse(
    readFileSync(join(projectRoot, 'apps/cli/demo/side-events.json'), 'utf8'),
  ) as SideEventTexts;
  for (const session of sessions.filter(({ slug }) => slug === 'cnd-64' || slug === 'cnd-practice')) {
    const there: unknown[] = await unitOfWork.manager.query('SELECT FROM side_event_call WHERE session_id = $1', [
      session.sessionId,
    ]);
    if (there.length > 0) continue;
    const online = session.slug === 'cnd-64';
    const call = online ? ofCnd64(texts) : forPractice(texts, clock.now());
    await seedCall(unitOfWork, { session, call, clock, rooms: online ? 0 : 3 });
    if (!online) await seedApplications(unitOfWork, { session, texts, clock });
  }
}

interface SeededCall {
  readonly session: SeededSession;
  readonly call: SideEventCall;
  readonly clock: Clock;
  /** How many rooms of the session are used. */
  readonly rooms: number;
}

async function seedCall(unitOfWork: UnitOfWork, { session, call, clock, rooms }: SeededCall): Promise<void> {
  const calls = new CallService(unitOfWork, new CallRepository(unitOfWork), new AuditTrail(unitOfWork, clock));
  const used: { roomId: string; seats: number }[] = await unitOfWork.manager.query(
    `SELECT r.id AS "roomId", coalesce(r.capacity, 60) AS seats FROM session_room s JOIN room r ON r.id = s.room_id
     WHERE s.session_id = $1 ORDER BY r.capacity NULLS LAST, r.id LIMIT $2`,
    [session.sessionId, rooms],
  );
  const slots = await slotsOf(unitOfWork, session.sessionId);
  done(
    await calls.set(installation, session.sessionId, {
      call,
      slots,
      rooms: used.map((room, index) => ({
        ...room,
        equipment: index === 0 ? ['SCREEN', 'MICROPHONES'] : ['SCREEN', 'MICROPHONES', 'INTERPRETATION'],
      })),
      version: 0,
    }),
  );
  done(await calls.publish(installation, session.sessionId));
}

/** Usual times on the days of the session on which the chair does not sit. */
async function slotsOf(unitOfWork: UnitOfWork, sessionId: string): Promise<Span[]> {
  const days: { day: string; timezone: string }[] = await unitOfWork.manager.query(
    `SELECT to_char(d, 'YYYY-MM-DD') AS day, s.timezone FROM session s JOIN session_part p ON p.session_id = s.id
     CROSS JOIN LATERAL generate_series(p.starts_on, p.ends_on, interval '1 day') d
     WHERE s.id = $1 AND p.kind = 'REGULAR' AND extract(isodow FROM d) < 6 ORDER BY d`,
    [sessionId],
  );
  const { plenary } = await new CallRepository(unitOfWork).sessionFacts(sessionId);
  return days.flatMap((one) =>
    usualTimes.flatMap((time) => {
      const startsAt = instantAt(one.timezone, one.day, time);
      const slot = { startsAt, endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() };
      return plenary.some((meeting) => overlap(meeting, slot)) ? [] : [slot];
    }),
  );
}

async function seedApplications(
  unitOfWork: UnitOfWork,
  { session, texts, clock }: { session: SeededSession; texts: SideEventTexts; clock: Clock },
): Promise<void> {
  const { sessionId } = session;
  const [calls, events, board] = [
    new CallRepository(unitOfWork),
    new ApplicationRepository(unitOfWork),
    new BoardRepository(unitOfWork),
  ];
  const still = new SettableClock(clock.now());
  const audit = new AuditTrail(unitOfWork, clock);
  const desk = new ApplicationDesk(unitOfWork, calls, events, audit, new Notices(unitOfWork, clock), still);
  const service = new ApplicationService(unitOfWork, desk, calls, events, still);
  const boards = new BoardService(unitOfWork, calls, events, board, desk, audit, new Outbox(unitOfWork));
  const organisers = await organisersOf(unitOfWork, sessionId);
  const { slots = [] } = (await calls.whole(sessionId)) ?? {};
  for (const [at, organiser] of organisers.slice(0, applications).entries()) {
    const cosponsors = organisers.slice(at + 1, at + 1 + (at % 3));
    const input = applicationOf(texts, at, { organiser, cosponsors, slots: slots.map(({ id }) => id) });
    const begun = done(await service.begin(installation, sessionId, { organiser, input, language: 'en' }));
    const version = (await events.byId(begun.id))?.version ?? 0;
    done(await service.submit(installation, begun.id, version));
    for (const { id } of (await events.cosponsors(begun.id)).slice(0, at % 4))
      done(await service.answer(installation, id, true));
    if (at + 1 === publishedAtFirst) await publishFirst(sessionId, { calls, board, boards });
  }
}

/** The first programme, as the proposal gives it. */
async function publishFirst(
  sessionId: string,
  { calls, board, boards }: { calls: CallRepository; board: BoardRepository; boards: BoardService },
): Promise<void> {
  const whole = await calls.whole(sessionId);
  if (!whole) return;
  const proposalId = await board.ask(sessionId, whole.boardVersion, null);
  await board.beginProposal(proposalId, whole.boardVersion);
  const problem = problemOf(await boards.facts(whole));
  const result = await withHighs((solve) =>
    placeEvents(problem, { solve, now: () => performance.now(), milliseconds: 5_000 }),
  );
  await board.endProposal(proposalId, result);
  done(await boards.acceptProposal(installation, sessionId));
  const now = await calls.whole(sessionId);
  done(await boards.publish(installation, sessionId, now?.boardVersion ?? 0));
}

interface Organiser {
  readonly delegationId: string | null;
  readonly organisationId: string | null;
  readonly name: string;
}

/** Organizations in status where the register has some, and States; so mixed that a State is also the last. */
async function organisersOf(unitOfWork: UnitOfWork, sessionId: string): Promise<Organiser[]> {
  const states: Organiser[] = await unitOfWork.manager.query(
    `SELECT d.id AS "delegationId", NULL AS "organisationId", d.plate ->> 'en' AS name FROM delegation d
     WHERE d.session_id = $1 AND d.state_iso3 IS NOT NULL AND d.category = 'MEMBER'
       AND d.state_iso3 NOT IN ('AUT', 'FRA') ORDER BY md5(d.state_iso3) LIMIT 40`,
    [sessionId],
  );
  const others: Organiser[] = await unitOfWork.manager.query(
    `SELECT NULL AS "delegationId", o.id AS "organisationId", o.name ->> 'en' AS name FROM organisation o
     WHERE o.merged_into IS NULL AND (o.kind IN ('UN_ENTITY', 'IGO')
       OR o.kind = 'NGO' AND status_on(o.id, current_date) IN ('GENERAL', 'SPECIAL'))
       -- Representatives of these have an account; they apply themselves.
       AND NOT EXISTS (SELECT FROM role_assignment a WHERE a.organisation_id = o.id)
     ORDER BY md5(o.slug) LIMIT 18`,
  );
  const mixed = others.flatMap((other, at) => [other, ...states.slice(at, at + 1)]);
  return [...mixed, ...states.slice(others.length)];
}

function applicationOf(
  texts: SideEventTexts,
  at: number,
  { organiser, cosponsors, slots }: { organiser: Organiser; cosponsors: readonly Organiser[]; slots: readonly string[] },
): FormInput {
  const [theme = '', english = '', french = ''] = texts.topics[at % texts.topics.length] ?? [];
  const more = at < texts.topics.length ? '' : ' (II)';
  // The middle of the day is what most ask for.
  const wished = [at * 3, at * 5 + 1, at * 7 + 2].map((step) => slots[step % slots.length] ?? '');
  return {
    title: { en: `${english}${more}`, fr: `${french}${more}` },
    abstract: { en: texts.abstract.en ?? '', fr: texts.abstract.fr ?? '' },
    themes: [theme],
    relevance: texts.relevance,
    mode: at % 5 === 4 ? 'ONLINE' : at % 2 === 0 ? 'IN_PERSON' : 'HYBRID',
    languages: at % 4 === 0 ? ['fr', 'en'] : ['en'],
    seats: at % 5 === 4 ? null : 20 + (at % 4) * 10,
    equipment: at % 5 === 4 ? [] : at % 6 === 1 ? ['SCREEN', 'INTERPRETATION'] : ['SCREEN'],
    accessibility: '',
    preferences: [...new Set(wished)],
    speakers: [{ name: `Representative of ${organiser.name}`, position: organiser.name }],
    contactName: `Representative of ${organiser.name}`,
    contactEmail: `side-event-${at + 1}@example.org`,
    focusInvolvement: '',
    link: null,
    cosponsors: cosponsors.map(({ delegationId, organisationId }) => ({ delegationId, organisationId })),
  };
}

const shared = {
  order: [['STATE'], ['UN_ENTITY', 'INTERGOVERNMENTAL_ORGANIZATION', 'NON_GOVERNMENTAL_ORGANIZATION']],
  statuses: ['GENERAL', 'SPECIAL', 'ROSTER'],
  perOrganiser: 1,
  preferences: 3,
  minutes,
  abstractCharacters: 2000,
  focusNeedsInvolvement: true,
  offerHours: 48,
} as const;

/** The 64th session held side events online only, with links by 5 March 2021; the window is not verified. */
function ofCnd64(texts: SideEventTexts): SideEventCall {
  return {
    ...shared,
    opensAt: '2021-01-11T08:00:00Z',
    closesAt: '2021-02-12T22:59:59Z',
    modes: ['ONLINE'],
    onlineAtOnce: 6,
    equipment: [],
    themes: texts.themes,
    linksBy: '2021-03-05T22:59:59Z',
    supportersBy: '2021-03-05T22:59:59Z',
    materialBy: null,
    exhibitionsFrom: null,
    exhibitionsTo: null,
    note: {
      en: 'Side events were held online only. Slots and window are to be compared with the call.',
      original: 'en',
    },
    source: 'https://vngoc.org/cnd/cnd-2021',
    confirmed: false,
  };
}

function forPractice(texts: SideEventTexts, now: Date): SideEventCall {
  const at = (days: number): string => new Date(now.getTime() + days * day).toISOString();
  return {
    ...shared,
    opensAt: at(-14),
    closesAt: at(10),
    modes: ['IN_PERSON', 'HYBRID', 'ONLINE'],
    onlineAtOnce: 3,
    equipment: ['SCREEN', 'MICROPHONES', 'INTERPRETATION'],
    themes: texts.themes,
    linksBy: at(12),
    supportersBy: at(12),
    materialBy: at(12),
    exhibitionsFrom: at(-14).slice(0, 10),
    exhibitionsTo: at(10).slice(0, 10),
    note: null,
    source: null,
    confirmed: true,
  };
}

function done<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Error(`The demonstration is refused: ${JSON.stringify(decision)}`);
  return decision.value;
}
