import { Injectable } from '@nestjs/common';
import { Clock, isUuid, refuse } from '#kernel';
import { UnitOfWork } from '#platform';
import { DeskRepository } from '../db/desk.repository.js';
import type { StoredDesk } from '../db/desk.repository.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import type { StoredDelegation } from '../db/registration.repository.js';
import { PlaceLedger } from '../domain/place-ledger.js';
import type { Registered } from '../domain/place-ledger.js';
import { needsOf } from '../domain/quota-needs.js';
import { rulesFor } from '../domain/registration-profile.js';
import type { CategoryRules, RegistrationProfile } from '../domain/registration-profile.js';
import type { ParticipantCategory } from '../domain/registration-kinds.js';
import type { RegistrationDecision } from '../domain/registration-refusal.js';

/** The desk of a session while a command holds it. */
export interface LockedDesk extends StoredDesk {
  readonly now: Date;
}
/** A desk that has rules. */
export interface OpenDesk extends LockedDesk {
  readonly profile: RegistrationProfile;
}

/** What commands share: one transaction that holds the desk of its session, the ledger of places, and writing it. */
@Injectable()
export class RegistrationDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskRepository,
    private readonly registrations: RegistrationRepository,
    private readonly clock: Clock,
  ) {}

  /** Runs a verb that holds the desk. */
  hold<T>(
    sessionId: string,
    verb: (desk: LockedDesk) => Promise<RegistrationDecision<T>>,
  ): Promise<RegistrationDecision<T>> {
    return this.unitOfWork.run(async (): Promise<RegistrationDecision<T>> => {
      const desk = isUuid(sessionId) ? await this.desks.lock(sessionId) : null;
      return desk ? verb({ ...desk, now: this.clock.now() }) : refuse('UNKNOWN_SESSION', 'REG-14');
    });
  }

  /** The same for verbs that need rules to follow. */
  holdOpen<T>(
    sessionId: string,
    verb: (desk: OpenDesk) => Promise<RegistrationDecision<T>>,
  ): Promise<RegistrationDecision<T>> {
    return this.hold(sessionId, async (desk) => (isOpen(desk) ? verb(desk) : refuse('PROFILE_MISSING', 'REG-14')));
  }

  /** Finds the session of a delegation, then holds its desk. */
  async holdOfDelegation<T>(
    delegationId: string,
    verb: (desk: LockedDesk, delegation: StoredDelegation) => Promise<RegistrationDecision<T>>,
  ): Promise<RegistrationDecision<T>> {
    return this.unitOfWork.run(async (): Promise<RegistrationDecision<T>> => {
      const delegation = isUuid(delegationId) ? await this.registrations.delegation(delegationId) : null;
      if (!delegation) return refuse('UNKNOWN_SESSION', 'REG-14');
      return this.hold(delegation.sessionId, (desk) => verb(desk, delegation));
    });
  }

  /** Finds the session of a registration, then holds its desk. */
  async holdOf<T>(
    registrationId: string,
    verb: (desk: OpenDesk) => Promise<RegistrationDecision<T>>,
  ): Promise<RegistrationDecision<T>> {
    return this.unitOfWork.run(async (): Promise<RegistrationDecision<T>> => {
      const [sessionId] = isUuid(registrationId) ? await this.registrations.sessionsOf([registrationId]) : [];
      return sessionId ? this.holdOpen(sessionId, verb) : refuse('REGISTRATION_UNKNOWN', 'REG-13');
    });
  }

  /** Places and line as the command finds them. @param involved as they are, and as they shall be where they change */
  async ledger(desk: OpenDesk, involved: readonly Registered[]): Promise<PlaceLedger> {
    const line = await this.desks.line(desk.sessionId);
    const needs = [...line, ...involved].flatMap((who) => needsOf(who, desk.profile.quotas, desk.days));
    const [taken, held] = [
      await this.desks.taken(desk.sessionId, needs),
      await this.desks.held(involved.map(({ id }) => id)),
    ];
    return new PlaceLedger({
      quotas: desk.profile.quotas,
      order: desk.profile.waitingOrder,
      sessionDays: desk.days,
      lastNumber: desk.lastNumber,
      line,
      taken,
      held,
    });
  }

  /**
   * Writes what the ledger has done; the registrations that the command is about must be written before.
   * @returns those of others who were promoted
   */
  async write(desk: StoredDesk, ledger: PlaceLedger, own: readonly string[]): Promise<string[]> {
    await this.desks.writePlaces(desk.sessionId, ledger.changes);
    if (ledger.lastNumber !== desk.lastNumber) await this.desks.setLastNumber(desk.sessionId, ledger.lastNumber);
    const promoted = ledger.changes.given.map(({ id }) => id).filter((id) => !own.includes(id));
    await this.registrations.markSubmitted(promoted);
    return promoted;
  }
}

export function isOpen(desk: LockedDesk): desk is OpenDesk {
  return desk.profile !== null;
}

/** REG-1 */
export function rulesOrRefusal(
  { profile }: OpenDesk,
  category: ParticipantCategory,
): RegistrationDecision<CategoryRules> {
  const rules = rulesFor(profile, category);
  return rules ? { ok: true, value: rules } : refuse('CATEGORY_NOT_REGISTERED', 'REG-1', { category });
}
