import { Injectable } from '@nestjs/common';
import type { Decision } from '#kernel';
import { CodedError, toUnion } from '#platform';
import { SessionsQueries } from '#sessions';
import type { DecidedMany } from '../app/submission.service.js';
import { ProfileQueries } from '../db/profile.queries.js';
import { RegistrationQueries } from '../db/registration.queries.js';

export type Wire = Promise<object>;

/** What commands answer: what was written is read again. */
@Injectable()
export class RegistrationAnswers {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly profiles: ProfileQueries,
    private readonly sessions: SessionsQueries,
  ) {}

  async one(decision: Decision<{ id: string }>): Wire {
    if (!decision.ok) return toUnion('Registration', decision);
    return found('Registration', (await this.queries.byIds([decision.value.id]))[0]);
  }

  async many(decision: Decision<DecidedMany>): Wire {
    if (!decision.ok) return toUnion('RegistrationsDecided', decision);
    const { decided, refused } = decision.value;
    const rows = new Map((await this.queries.byIds(decided)).map((row) => [row.id, row]));
    const value = { decided: decided.flatMap((id) => rows.get(id) ?? []), refused };
    return toUnion('RegistrationsDecided', { ok: true, value });
  }

  async profile(decision: Decision<{ sessionId: string }>): Wire {
    if (!decision.ok) return toUnion('RegistrationProfile', decision);
    return found('RegistrationProfile', (await this.profiles.profiles([decision.value.sessionId]))[0]);
  }

  async delegation(decision: Decision<{ id: string }>): Wire {
    if (!decision.ok) return toUnion('RegistrationDelegation', decision);
    const [delegation] = await this.sessions.delegationsByIds([decision.value.id]);
    const [profile] = delegation ? await this.profiles.profiles([delegation.sessionId]) : [];
    return found('RegistrationDelegation', delegation && { delegation, profile: profile ?? null });
  }

  async letter(decision: Decision<{ id: string }>): Wire {
    if (!decision.ok) return toUnion('RegistrationLetter', decision);
    return found('RegistrationLetter', (await this.queries.letters([decision.value.id]))[0]);
  }
}

/** @throws CodedError BAD_INPUT for none, or more than `most` */
export function several(ids: readonly string[], most: number): readonly string[] {
  if (ids.length === 0 || ids.length > most) throw new CodedError('BAD_INPUT', `Name 1 to ${most} registrations`);
  return ids;
}

function found(typename: string, value: object | undefined): object {
  if (!value) throw new Error(`The ${typename} that was written cannot be read`);
  return toUnion(typename, { ok: true, value });
}
