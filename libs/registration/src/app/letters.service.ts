import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, isUuid } from '#kernel';
import { newId } from '#platform';
import { RegistrationRepository } from '../db/registration.repository.js';
import { clean } from '../domain/check-participant.js';
import { letterKinds } from '../domain/registration-kinds.js';
import type { RegistrationPaper } from '../domain/registration-kinds.js';
import { refuseInput } from '../domain/registration-refusal.js';
import type { RegistrationDecision } from '../domain/registration-refusal.js';
import { RegistrationAnnouncer } from './registration-announcer.js';
import { RegistrationDesk } from './registration-desk.js';

export interface LetterInput {
  readonly kind: RegistrationPaper;
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly dated: string;
  readonly fileId: string;
}

const longestReference = 100;

/** Notes verbales and signed letters: one may name many people. */
@Injectable()
export class LettersService {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly registrations: RegistrationRepository,
    private readonly announcer: RegistrationAnnouncer,
  ) {}

  /** REG-3 */
  enter(actor: Actor, delegationId: string, input: LetterInput): Promise<RegistrationDecision<{ id: string }>> {
    return this.desk.holdOfDelegation(delegationId, async ({ sessionId }) => {
      const reference = clean(input.reference);
      if (reference === '' || [...reference].length > longestReference)
        return refuseInput('LETTER_FAULTY', 'REG-3', [
          { path: 'reference', code: reference === '' ? 'NONE_GIVEN' : 'TOO_LONG', params: { most: longestReference } },
        ]);
      const { dated, fileId } = input;
      const kind = letterKinds.find((each) => each === input.kind);
      if (!kind) return refuseInput('LETTER_FAULTY', 'REG-3', [{ path: 'kind', code: 'NOT_A_LETTER' }]);
      const id = newId();
      const letter = { id, sessionId, delegationId, kind, reference, dated, fileId, by: actor.personId };
      if (!isUuid(fileId) || !(await this.registrations.insertLetter(letter)))
        return refuseInput('LETTER_FAULTY', 'REG-3', [{ path: 'fileId', code: 'NO_SUCH_FILE' }]);
      const entry = {
        action: 'registration.letterEntered',
        subject: { type: 'RegistrationLetter', id },
        params: { reference, kind },
        rule: 'REG-3',
      };
      await this.announcer.announce(actor, sessionId, { entries: [entry] });
      return accept({ id });
    });
  }
}
