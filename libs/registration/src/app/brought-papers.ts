import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import { RegistrationRepository } from '../db/registration.repository.js';
import type { StoredLetter } from '../db/registration.repository.js';
import type { Participant } from '../domain/registration.js';
import { refuseInput } from '../domain/registration-refusal.js';
import type { RegistrationDecision } from '../domain/registration-refusal.js';

/** Whose papers they are, and the photograph that is there already. */
export interface PapersOf {
  readonly sessionId: string;
  readonly delegationId: string | null;
  readonly photoId: string | null;
}

/** What a person's data refer to, looked up: the letter, the State, the photograph. Inside a unit of work. */
@Injectable()
export class BroughtPapers {
  constructor(private readonly registrations: RegistrationRepository) {}

  /** REG-3 A letter is one of the same delegation. REG-17 Nationality is of a State, a new photograph is the actor's upload. */
  async check(actor: Actor, given: Participant, of: PapersOf): Promise<RegistrationDecision<StoredLetter | null>> {
    const { letterId, nationality, photoId } = given;
    const letter = letterId !== null && isUuid(letterId) ? await this.registrations.letter(letterId) : null;
    if (letterId !== null && (letter?.sessionId !== of.sessionId || letter.delegationId !== of.delegationId))
      return refuse('LETTER_UNKNOWN', 'REG-3');
    if (nationality !== null && !(await this.registrations.isState(nationality)))
      return refuseInput('PERSON_FAULTY', 'REG-17', [{ path: 'input.nationality', code: 'NO_SUCH_STATE' }]);
    if (photoId !== null && photoId !== of.photoId && !(await this.registrations.claimPhoto(photoId, actor.personId)))
      return refuse('PHOTO_UNKNOWN', 'REG-17');
    return accept(letter);
  }
}
