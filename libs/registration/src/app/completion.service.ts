import { Injectable } from '@nestjs/common';
import { AccessDenied, Accounts, holds } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import { UnitOfWork } from '#platform';
import { RegistrationRepository } from '../db/registration.repository.js';
import type { Registration } from '../domain/registration.js';
import { isActive } from '../domain/registration-kinds.js';
import { checkState } from '../domain/registration-life.js';
import type { RegistrationDecision } from '../domain/registration-refusal.js';
import { actingFor } from './acting.js';
import { RegistrationAnnouncer, entryOn } from './registration-announcer.js';
import { RegistrationDesk } from './registration-desk.js';
import type { OpenDesk } from './registration-desk.js';
import type { DecidedMany } from './submission.service.js';

/** Asks people by mail to complete the data that only they know. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RegistrationDesk,
    private readonly registrations: RegistrationRepository,
    private readonly accounts: Accounts,
    private readonly announcer: RegistrationAnnouncer,
  ) {}

  /** REG-23 Each gets a mail; from then on the registration is also their own. */
  invite(actor: Actor, ids: readonly string[]): Promise<RegistrationDecision<DecidedMany>> {
    return this.unitOfWork.run(async () => {
      const known = [...new Set(ids)].filter(isUuid);
      const decided: string[] = [];
      const refused: DecidedMany['refused'][number][] = [];
      for (const sessionId of await this.registrations.sessionsOf(known)) {
        const answer = await this.desk.holdOpen(sessionId, async (desk) =>
          accept(await this.inviteAt(actor, desk, known)),
        );
        if (!answer.ok) return answer;
        decided.push(...answer.value.decided);
        refused.push(...answer.value.refused);
      }
      const named = new Set([...decided, ...refused.map(({ registrationId }) => registrationId)]);
      const unknown = [...new Set(ids)].filter((id) => !named.has(id));
      if (unknown.length > 0 && !holds(actor, 'registration.manage')) throw AccessDenied.for(actor);
      for (const id of unknown) refused.push({ registrationId: id, refusal: refuse('REGISTRATION_UNKNOWN', 'REG-13') });
      return accept({ decided, refused });
    });
  }

  private async inviteAt(actor: Actor, desk: OpenDesk, ids: readonly string[]): Promise<DecidedMany> {
    const found = (await this.registrations.byIds(ids)).filter(({ sessionId }) => sessionId === desk.sessionId);
    const decided: Registration[] = [];
    const refused: DecidedMany['refused'][number][] = [];
    for (const each of found) {
      const answer = await this.inviteOne(actor, desk, each);
      if (answer.ok) decided.push(each);
      else refused.push({ registrationId: each.id, refusal: answer });
    }
    await this.announcer.announce(actor, desk.sessionId, {
      entries: decided.map((each) => entryOn(each, 'invited', { rule: 'REG-23' })),
      notices: decided.map(({ id }) => ({ registrationId: id, kind: 'invited' })),
    });
    return { decided: decided.map(({ id }) => id), refused };
  }

  private async inviteOne(
    actor: Actor,
    desk: OpenDesk,
    current: Registration,
  ): Promise<RegistrationDecision<undefined>> {
    const acting = actingFor(actor, { ...current, bodyId: desk.bodyId });
    if (!acting.some((way) => way !== 'SELF')) throw AccessDenied.for(actor, 'registration.delegation');
    const lawful = checkState('amend', current.state);
    if (!lawful.ok) return lawful;
    if (current.email === null) return refuse('ADDRESS_NEEDED', 'REG-23');
    const account = await this.accounts.ofAddress(actor, {
      name: `${current.givenName} ${current.familyName}`.slice(0, 200),
      email: current.email,
      language: current.language,
    });
    if (!account.ok) return refuse('ADDRESS_NEEDED', 'REG-23');
    if (isActive.has(current.state)) {
      const beside = await this.registrations.activeBeside(desk.sessionId, [{ ...current, personId: account.value }]);
      const other = beside.find(({ id, personId }) => id !== current.id && personId === account.value);
      if (other) return refuse('ALREADY_REGISTERED', 'REG-13', { number: other.number ?? 0 });
    }
    await this.registrations.setPerson(current.id, account.value);
    return accept();
  }
}
