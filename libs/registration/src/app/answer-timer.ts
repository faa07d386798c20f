import { Injectable } from '@nestjs/common';
import { installation } from '#access';
import { accept, Clock } from '#kernel';
import { Scheduled, UnitOfWork } from '#platform';
import { RegistrationRepository } from '../db/registration.repository.js';
import { RegistrationAnnouncer, entryOn } from './registration-announcer.js';
import { RegistrationDesk } from './registration-desk.js';
import type { OpenDesk } from './registration-desk.js';

/** REG-7 Takes back the places of those who were asked something and did not answer in time; in the worker. */
@Injectable()
export class AnswerTimer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RegistrationDesk,
    private readonly registrations: RegistrationRepository,
    private readonly announcer: RegistrationAnnouncer,
    private readonly clock: Clock,
  ) {}

  @Scheduled({ id: 'registration.unanswered', everyMs: 20_000 })
  async freeUnanswered(): Promise<void> {
    const sessions = await this.unitOfWork.run(() => this.registrations.sessionsOverdue(this.clock.now()));
    for (const sessionId of sessions) await this.desk.holdOpen(sessionId, (desk) => this.freeAt(desk));
  }

  /** They are drafts again, which can be completed and submitted anew. */
  private async freeAt(desk: OpenDesk): Promise<ReturnType<typeof accept>> {
    const overdue = await this.registrations.overdue(desk.sessionId, desk.now);
    if (overdue.length === 0) return accept();
    const ledger = await this.desk.ledger(desk, overdue);
    for (const { id } of overdue) ledger.release(id);
    await this.registrations.update(
      overdue.map((each) => ({ ...each, state: 'DRAFT' as const, number: null, answerBy: null })),
    );
    const promoted = await this.desk.write(
      desk,
      ledger,
      overdue.map(({ id }) => id),
    );
    const others = await this.registrations.byIds(promoted);
    await this.announcer.announce(installation, desk.sessionId, {
      entries: [
        ...overdue.map((each) => entryOn(each, 'lapsed', { rule: 'REG-7' })),
        ...others.map((each) => entryOn(each, 'promoted', { rule: 'REG-6' })),
      ],
      notices: [
        ...overdue.map(({ id }) => ({ registrationId: id, kind: 'lapsed' as const })),
        ...promoted.map((id) => ({ registrationId: id, kind: 'promoted' as const })),
      ],
    });
    return accept();
  }
}
