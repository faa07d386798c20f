import { randomBytes } from 'node:crypto';
import { ParticipationRepository, SpeakingRepository, allotSlots, commitmentOf } from '#civil-society';
import type { SpeakingTerms } from '#civil-society';
import type { Clock, TranslatedText } from '#kernel';
import { newId } from '#platform';
import type { UnitOfWork } from '#platform';
import type { SeededSession } from './seed-sessions.js';

/** Organizations that ask in the practice session; what they ask there is made up, as all of it is. */
const askers = [
  'international-drug-policy-consortium',
  'harm-reduction-international',
  'slum-child-foundation',
  'dianova-international',
  'conectas-direitos-humanos',
  'turkish-green-crescent-society',
] as const;

const day = 86_400_000;
const source =
  'practice: up to three organizations for each item, three minutes each (crimealliance.org, on the thirtieth session of the Commission on Crime Prevention and Criminal Justice)';

interface Offered {
  readonly offerId: string;
  readonly terms: SpeakingTerms;
}

/**
 * Places to speak in the practice session: allotted in the order of request, once with a balance of regions and once for
 * videos; open for a lot; open for a committee. Joins the unit of work that is under way; offers that are there already stay.
 */
export async function seedDemonstrationSpeaking(
  unitOfWork: UnitOfWork,
  sessions: readonly SeededSession[],
  clock: Clock,
): Promise<void> {
  const session = sessions.find(({ slug }) => slug === 'cnd-practice');
  if (!session) return;
  const { manager } = unitOfWork;
  const { sessionId } = session;
  const there: unknown[] = await manager.query('SELECT FROM speaking_offer WHERE session_id = $1', [sessionId]);
  const items: { id: string }[] = await manager.query(
    'SELECT id FROM agenda_item WHERE session_id = $1 AND parent_id IS NULL ORDER BY ordinal OFFSET 2 LIMIT 4',
    [sessionId],
  );
  const [debate, lot, committee, films] = items;
  if (there.length > 0 || !debate || !lot || !committee || !films) return;
  const [vngoc]: { id: string }[] = await manager.query('SELECT id FROM organisation WHERE slug = $1', [
    'vienna-ngo-committee-on-drugs',
  ]);
  const now = clock.now();
  for (const slug of askers) await takePart(unitOfWork, sessionId, { slug, now });

  const over = { opensAt: at(now, -20), closesAt: at(now, -2) };
  const open = { opensAt: at(now, -3), closesAt: at(now, 10) };
  const first = await offer(unitOfWork, { sessionId, itemId: debate.id }, { ...over, mostPerRegion: 1 });
  await ask(unitOfWork, first, { slugs: askers, way: 'IN_HALL', at: new Date(now.getTime() - 10 * day) });
  await allot(unitOfWork, first, now);
  const byFilm = await offer(unitOfWork, { sessionId, itemId: films.id }, over);
  await ask(unitOfWork, byFilm, { slugs: askers.slice(0, 3), way: 'VIDEO', at: new Date(now.getTime() - 9 * day) });
  await allot(unitOfWork, byFilm, now);
  const second = await offer(unitOfWork, { sessionId, itemId: lot.id }, { ...open, rule: 'LOT', seedKind: 'COMMITTED' });
  await ask(unitOfWork, second, { slugs: askers.slice(1, 5), way: 'REMOTE', at: now });
  if (!vngoc) return;
  const byCommittee = { ...open, rule: 'COMMITTEE', committeeId: vngoc.id } as const;
  const third = await offer(unitOfWork, { sessionId, itemId: committee.id }, byCommittee);
  await ask(unitOfWork, third, { slugs: askers.slice(2), way: 'VIDEO', at: now });
}

function at(now: Date, days: number): string {
  return new Date(now.getTime() + days * day).toISOString();
}

async function takePart(
  unitOfWork: UnitOfWork,
  sessionId: string,
  { slug, now }: { readonly slug: string; readonly now: Date },
): Promise<void> {
  const repository = new ParticipationRepository(unitOfWork);
  const [row]: { id: string; name: TranslatedText }[] = await unitOfWork.manager.query(
    'SELECT id, name FROM organisation WHERE slug = $1',
    [slug],
  );
  if (!row) throw new Error(`${slug} is not in the register`);
  if ((await repository.lock(row.id, sessionId))?.delegationId) return;
  const delegationId = await repository.insertDelegation(sessionId, row.name, 'NON_GOVERNMENTAL_ORGANIZATION');
  await repository.admit({ organisationId: row.id, sessionId, delegationId, standing: 'SPECIAL', at: now });
}

async function offer(
  unitOfWork: UnitOfWork,
  place: { readonly sessionId: string; readonly itemId: string },
  over: Partial<SpeakingTerms> & Pick<SpeakingTerms, 'opensAt' | 'closesAt'>,
): Promise<Offered> {
  const terms: SpeakingTerms = {
    slots: 3,
    minutes: 3,
    rule: 'ORDER_OF_REQUEST',
    mostPerRegion: null,
    newVoicesFirst: false,
    committeeId: null,
    seedKind: null,
    seedSource: null,
    source,
    ...over,
  };
  const seed = terms.seedKind === 'COMMITTED' ? randomBytes(32).toString('hex') : null;
  const seedCommitment = seed && commitmentOf(seed);
  const offerId = newId();
  await new SpeakingRepository(unitOfWork).insertOffer({
    ...terms,
    ...place,
    id: offerId,
    meetingId: null,
    seed,
    seedCommitment,
  });
  return { offerId, terms };
}

async function ask(
  unitOfWork: UnitOfWork,
  { offerId }: Offered,
  { slugs, way, at: when }: { readonly slugs: readonly string[]; readonly way: 'IN_HALL' | 'REMOTE' | 'VIDEO'; readonly at: Date },
): Promise<void> {
  const speaking = new SpeakingRepository(unitOfWork);
  for (const [index, slug] of slugs.entries()) {
    const stored = await speaking.lock(offerId);
    const [row]: { delegationId: string; themes: string[] }[] = await unitOfWork.manager.query(
      `SELECT p.delegation_id AS "delegationId", o.themes FROM participation p
       JOIN organisation o ON o.id = p.organisation_id
       WHERE o.slug = $1 AND p.session_id = $2 AND p.state = 'ADMITTED'`,
      [slug, stored?.sessionId],
    );
    const who = row && (await speaking.participant(row.delegationId));
    if (!stored || !who) throw new Error(`${slug} does not take part`);
    await speaking.insertRequest(stored, who, {
      id: newId(),
      number: stored.lastNumber + 1,
      way,
      registrationId: null,
      speaker: null,
      theme: row.themes[0] ?? null,
      at: new Date(when.getTime() + index * 60_000),
      by: null,
    });
  }
}

/** By the same rule and into the same tables as at the desk; no list of speakers is open yet. */
async function allot(unitOfWork: UnitOfWork, { offerId, terms }: Offered, now: Date): Promise<void> {
  const speaking = new SpeakingRepository(unitOfWork);
  const stored = await speaking.lock(offerId);
  if (!stored) throw new Error('The offer that was written cannot be read');
  const asked = (await speaking.requests(offerId)).map((request) => ({
    ...request,
    barred: null,
    drawn: null,
    withdrawn: false,
  }));
  const of = new Map(asked.map((request) => [request.id, request]));
  const entries = allotSlots(asked, terms).flatMap((entry) => {
    const request = of.get(entry.requestId);
    if (!request) return [];
    const { number, region, spoken, proposed, barred } = request;
    return [{ ...entry, facts: { number, region, spoken, proposed, barred } }];
  });
  await speaking.publish(stored, { number: 1, seed: null, at: now, by: null, entries });
  let place = 0;
  for (const { requestId, outcome } of entries)
    await speaking.setState(requestId, outcome === 'GRANTED' ? 'GRANTED' : 'REFUSED', outcome === 'GRANTED' ? (place += 1) : null);
}
