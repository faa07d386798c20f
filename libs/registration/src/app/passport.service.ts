import { Injectable } from '@nestjs/common';
import { AccessDenied, AuditTrail, holds } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import { UnitOfWork } from '#platform';
import { PassportRepository } from '../db/passport.repository.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { checkPassport } from '../domain/check-passport.js';
import type { Passport } from '../domain/check-passport.js';
import { checkState } from '../domain/registration-life.js';
import type { RegistrationDecision } from '../domain/registration-refusal.js';
import { assertActing } from './acting.js';
import { RegistrationAnnouncer, entryOn } from './registration-announcer.js';
import { RegistrationDesk } from './registration-desk.js';

/** Passport data: given by the person, their delegation or the secretariat; read by very few, and never unnoticed. */
@Injectable()
export class PassportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RegistrationDesk,
    private readonly registrations: RegistrationRepository,
    private readonly passports: PassportRepository,
    private readonly announcer: RegistrationAnnouncer,
    private readonly audit: AuditTrail,
  ) {}

  /** REG-18, REG-19 What was given before is written over and cannot be read any more. */
  give(actor: Actor, registrationId: string, input: Passport): Promise<RegistrationDecision<{ id: string }>> {
    return this.desk.holdOf(registrationId, async (desk) => {
      const [current] = await this.registrations.byIds([registrationId]);
      if (!current) return refuse('REGISTRATION_UNKNOWN', 'REG-13');
      assertActing(actor, { ...current, bodyId: desk.bodyId });
      const state = checkState('amend', current.state);
      if (!state.ok) return state;
      const today = desk.now.toISOString().slice(0, 10);
      const passport = checkPassport(input, { today, lastDay: desk.days.at(-1) ?? today });
      if (!passport.ok) return passport;
      await this.passports.save(registrationId, passport.value, actor.personId);
      const entries = [entryOn(current, 'passportGiven', { rule: 'REG-18' })];
      await this.announcer.announce(actor, desk.sessionId, { entries });
      return accept({ id: registrationId });
    });
  }

  /**
   * REG-18 The reading is in the audit trail before anything is shown.
   * @returns null where nothing was given @throws AccessDenied
   */
  read(actor: Actor, registrationId: string): Promise<Passport | null> {
    return this.unitOfWork.run(async () => {
      const [current] = isUuid(registrationId) ? await this.registrations.byIds([registrationId]) : [];
      const own = current !== undefined && current.personId !== null && current.personId === actor.personId;
      const place = current && (await this.registrations.placeOf(current.id));
      const allowed = place ? holds(actor, 'registration.readPassport', place) : false;
      if (!own && !allowed && !holds(actor, 'registration.readPassport'))
        throw AccessDenied.for(actor, 'registration.readPassport');
      const passport = current ? await this.passports.read(current.id) : null;
      if (current && passport)
        await this.audit.append({ actor, ...entryOn(current, 'passportRead', { rule: 'REG-18' }) });
      return passport;
    });
  }
}
