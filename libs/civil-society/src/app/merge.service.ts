import { Injectable } from '@nestjs/common';
import { AccessChanges, AuditTrail } from '#access';
import type { Actor } from '#access';
import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork } from '#platform';
import { MergeRepository } from '../db/merge.repository.js';
import { OrganisationRepository } from '../db/organisation.repository.js';
import { checkMerge, mergeClashes, mergePlan } from '../domain/merge-organisations.js';
import type { MergeClash } from '../domain/merge-organisations.js';
import { OrganisationLinks } from './links.service.js';
import { MergeWords } from './merge-words.js';

type Pair = { readonly keptId: string; readonly dissolvedId: string };

/** What a merging would do, or did. */
export interface MergeOutcome {
  readonly clashes: readonly MergeClash[];
  readonly moves: number;
}

/** CIV-15 Duplicates in the register become one organization. */
@Injectable()
export class MergeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly merging: MergeRepository,
    private readonly links: OrganisationLinks,
    private readonly changes: AccessChanges,
    private readonly audit: AuditTrail,
    private readonly words: MergeWords,
  ) {}

  /** Does the whole work and takes it back. */
  async look(actor: Actor, pair: Pair): Promise<MergeOutcome | null> {
    let outcome: MergeOutcome | null = null;
    await this.unitOfWork.run(async (): Promise<Decision<undefined>> => {
      const worked = await this.work(actor, pair);
      outcome = worked.ok ? worked.value : null;
      return refuse('MERGE_ONLY_LOOKED_AT', 'CIV-16');
    });
    return outcome;
  }

  /** CIV-16 Refused where both have what only one can have, with all of it. */
  merge(actor: Actor, pair: Pair): Promise<Decision<{ id: string }>> {
    return this.unitOfWork.run(async () => {
      const worked = await this.work(actor, pair);
      if (!worked.ok) return worked;
      const { clashes } = worked.value;
      if (clashes.length === 0) return accept({ id: pair.keptId });
      const list = clashes.map((clash) => this.words.of(clash, actor.language ?? 'en'));
      return refuse('MERGE_CLASH', 'CIV-16', { list: list.join('; ') });
    });
  }

  private async work(actor: Actor, { keptId, dissolvedId }: Pair): Promise<Decision<MergeOutcome>> {
    // In one order everywhere, or two mergings could wait for each other.
    for (const id of [keptId, dissolvedId].toSorted()) await this.organisations.lock(id);
    const [kept, dissolved] = [await this.merging.side(keptId), await this.merging.side(dissolvedId)];
    if (!kept || !dissolved) return refuse('ORGANISATION_UNKNOWN', 'CIV-6');
    const lawful = checkMerge(kept, dissolved);
    if (!lawful.ok) return lawful;
    const before = mergeClashes(kept, dissolved);
    if (before.length > 0) return accept({ clashes: before, moves: 0 });
    const ids = { kept: keptId, dissolved: dissolvedId };
    const { clashes, moved } = await this.merging.move(ids, mergePlan(kept, dissolved));
    if (clashes.length > 0) return accept({ clashes, moves: moved });
    await this.merging.dissolve(ids);
    for (const { personId } of await this.organisations.verifiedOf(keptId)) {
      await this.links.entrust(actor, { organisationId: keptId, personId });
      await this.changes.changed(personId);
    }
    const [into, gone] = [await this.organisations.lock(keptId), await this.organisations.lock(dissolvedId)];
    await this.audit.append({
      actor,
      action: 'organisation.merged',
      subject: { type: 'Organisation', id: keptId },
      params: { organisation: gone?.name ?? null, into: into?.name ?? null },
      changes: [{ field: 'merged', before: dissolvedId, after: keptId }],
      rule: 'CIV-15',
    });
    return accept({ clashes: [], moves: moved });
  }
}
