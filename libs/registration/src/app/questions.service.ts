import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { AnswersService } from '#questionnaires';
import type { Answers } from '#questionnaires';
import { RegistrationRepository } from '../db/registration.repository.js';
import { questionsAsked } from '../domain/questions-asked.js';
import { checkState } from '../domain/registration-life.js';
import { rulesFor } from '../domain/registration-profile.js';
import { assertActing } from './acting.js';
import { AnswerReaders, answerSubject } from './answer-readers.js';
import { RegistrationAnnouncer, entryOn } from './registration-announcer.js';
import { RegistrationDesk } from './registration-desk.js';

/** Answers to the questions that the category of a registration is asked. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly registrations: RegistrationRepository,
    private readonly answers: AnswersService,
    private readonly readers: AnswerReaders,
    private readonly announcer: RegistrationAnnouncer,
  ) {}

  /**
   * REG-20 to REG-22 Keeps answers. What is required may be absent from a draft, and from others where the rules want
   * the answers at approval only.
   */
  answer(actor: Actor, registrationId: string, answers: Answers): Promise<Decision<{ id: string }>> {
    return this.desk.holdOf<{ id: string }>(registrationId, async (desk) => {
      const [current] = await this.registrations.byIds([registrationId]);
      if (!current) return refuse('REGISTRATION_UNKNOWN', 'REG-13');
      const place = { ...current, bodyId: desk.bodyId };
      assertActing(actor, place);
      const lawful = checkState('amend', current.state);
      if (!lawful.ok) return lawful;
      const [asked] = questionsAsked(desk.profile, [current]);
      if (!asked || actor.personId === null) return refuse('NOTHING_ASKED', 'REG-20');
      const rules = rulesFor(desk.profile, current.category);
      const saved = await this.answers.save({
        questionnaireId: asked.questionnaireId,
        subject: { kind: answerSubject, id: current.id },
        answers,
        complete: current.state !== 'DRAFT' && rules?.answersNeeded === 'SUBMISSION',
        readsSensitive: this.readers.readsSensitive(actor, place),
        personId: actor.personId,
      });
      // A refusal of the questionnaire passes as it is: its code and sentence are that library's.
      if (!saved.ok) return saved as never;
      const entries = current.state === 'DRAFT' ? [] : [entryOn(current, 'answered', { rule: 'REG-20' })];
      await this.announcer.announce(actor, desk.sessionId, { entries });
      return accept({ id: current.id });
    });
  }
}
