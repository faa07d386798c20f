import { Injectable } from '@nestjs/common';
import { BadgeQueries } from '../db/badge.queries.js';
import type { BadgeRow } from '../db/badge.queries.js';
import { BadgeSigner } from './badge-signer.js';

/** Codes for those who print badges. */
@Injectable()
export class BadgeCodes {
  constructor(
    private readonly queries: BadgeQueries,
    private readonly signer: BadgeSigner,
  ) {}

  /**
   * GAT-1 By registration: the code of its badge, 144 capital letters and figures (QR version 6 with correction M).
   * Registrations whose badge does not let in at present, or that have none, are left out.
   */
  async codeOf(registrationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const badges = (await this.queries.ofRegistrations(registrationIds)).filter(({ state }) => state === 'VALID');
    const codes = await this.codesOf(badges);
    return new Map(badges.map(({ registrationId }, index) => [registrationId, codes[index] ?? '']));
  }

  /** Codes in the order asked for. */
  codesOf(badges: readonly Pick<BadgeRow, 'id' | 'sessionId'>[]): Promise<string[]> {
    return this.signer.codes(badges.map((badge) => ({ ...badge, kind: 'PERSON' })));
  }
}
