import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '#access';
import { isUuid } from '#kernel';
import { CodedError } from '#platform';
import type { ParticipantCategory } from '#registration';
import { BadgeSigner } from '../app/badge-signer.js';
import { GateQueries } from '../db/gate.queries.js';
import type { FloatingRow, GateRow, ScanFilter, ScanRow } from '../db/gate.queries.js';
import { PackQueries, packLimit } from '../db/pack.queries.js';

interface Page {
  readonly sessionId: string;
  readonly offset: number;
  readonly limit: number;
}

const most = { offset: 1_000_000, limit: 200, search: 200 } as const;
/** How long a phone keeps what it was given of a session that is over. */
const keptAfterwards = 12 * 60 * 60 * 1000;

/** What gates show, each with its decision on access. */
@Resolver()
export class GateReadingResolver {
  constructor(
    private readonly queries: GateQueries,
    private readonly packs: PackQueries,
    private readonly signer: BadgeSigner,
  ) {}

  @Query()
  @Requires('gate.check', { session: 'sessionId' })
  async gates(@Args('sessionId') sessionId: string): Promise<GateRow[]> {
    return isUuid(sessionId) ? this.queries.ofSession(sessionId) : [];
  }

  @Query()
  @Requires('gate.check', { session: 'sessionId' })
  async gateScans(
    @Args() { sessionId, filter, offset, limit }: Page & { readonly filter?: ScanFilter | null },
  ): Promise<{ items: ScanRow[]; total: number }> {
    checkPage({ sessionId, offset, limit });
    if ((filter?.search?.length ?? 0) > most.search) throw new CodedError('BAD_INPUT', 'Too many words to search for');
    const gateId = filter?.gateId;
    if (!isUuid(sessionId) || (gateId && !isUuid(gateId))) return { items: [], total: 0 };
    return this.queries.scans(sessionId, filter ?? { openConflicts: false }, { offset, limit });
  }

  @Query()
  @Requires('gate.check', { session: 'sessionId' })
  async floatingRules(
    @Args('sessionId') sessionId: string,
  ): Promise<{ category: ParticipantCategory; places: number }[]> {
    return isUuid(sessionId) ? this.queries.floatingRules(sessionId) : [];
  }

  @Query()
  @Requires('gate.check', { session: 'sessionId' })
  async floatingBadges(
    @Args()
    { sessionId, delegationId, heldOnly, offset, limit }: Page & { delegationId?: string | null; heldOnly: boolean },
  ): Promise<FloatingRow[]> {
    checkPage({ sessionId, offset, limit });
    if (!isUuid(sessionId) || (delegationId && !isUuid(delegationId))) return [];
    return this.queries.floating(sessionId, { delegationId: delegationId ?? null, heldOnly, offset, limit });
  }

  /** GAT-4 @throws CodedError BAD_INPUT for a cursor that is none */
  @Query()
  @Requires('gate.check', { session: 'sessionId' })
  async gatePack(@Args() { sessionId, since }: { sessionId: string; since?: string | null }): Promise<object | null> {
    const cursor = since ?? '0';
    if (!/^\d{1,15}$/.test(cursor)) throw new CodedError('BAD_INPUT', 'This is no cursor of a pack');
    const session = isUuid(sessionId) ? await this.packs.session(sessionId) : null;
    if (!session) return null;
    const [people, gates, delegations, inside, floating, keys] = await Promise.all([
      this.packs.people(sessionId, Number(cursor)),
      this.queries.ofSession(sessionId),
      this.packs.delegations(sessionId),
      this.packs.inside(sessionId),
      this.packs.floating(sessionId),
      this.signer.publicKeys(),
    ]);
    const [ends, now] = [Date.parse(session.endsAt), Date.parse(session.now)];
    return {
      sessionId,
      title: session.title,
      timezone: session.timezone,
      keys: keys.map(({ number, publicKey }) => ({ number, publicKey: publicKey.toString('base64') })),
      gates,
      people,
      cursor: String(people.at(-1)?.change ?? cursor),
      more: people.length === packLimit,
      delegations,
      inside,
      floating,
      readAt: session.now,
      keptUntil: new Date(Math.max(ends, now + keptAfterwards)).toISOString(),
    };
  }
}

/** @throws CodedError BAD_INPUT */
function checkPage({ offset, limit }: Page): void {
  const fits = offset >= 0 && offset <= most.offset && limit >= 1 && limit <= most.limit;
  if (!fits) throw new CodedError('BAD_INPUT', `A page has 1 to ${most.limit} lines, from 0 on`);
}
