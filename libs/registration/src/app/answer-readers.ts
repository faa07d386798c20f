import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ObjectRights, holds } from '#access';
import type { Actor } from '#access';
import { AnswerSubjects, QuestionnairesQueries } from '#questionnaires';
import { RegistrationQueries } from '../db/registration.queries.js';
import type { RegistrationPlace } from './acting.js';

/** What questionnaires call a registration. */
export const answerSubject = 'registration';

/**
 * REG-22 Who reads answers: the person, their delegation and the secretariat. Those on accessibility and diet: the
 * person, whoever gave them, and those who arrange for them.
 */
@Injectable()
export class AnswerReaders implements OnModuleInit {
  constructor(
    private readonly subjects: AnswerSubjects,
    private readonly queries: RegistrationQueries,
    private readonly questionnaires: QuestionnairesQueries,
    private readonly rights: ObjectRights,
  ) {}

  onModuleInit(): void {
    this.subjects.register(answerSubject, {
      mayRead: (actor, ids, sensitive) => this.readable(actor, ids, sensitive),
    });
  }

  readsSensitive(actor: Actor, { bodyId, sessionId, personId }: RegistrationPlace): boolean {
    const own = actor.personId !== null && personId === actor.personId;
    return own || holds(actor, 'questionnaires.readSensitive', { bodyId, sessionId });
  }

  private async readable(actor: Actor, ids: readonly string[], sensitive: boolean): Promise<readonly string[]> {
    if (actor.personId === null) return [];
    const registrations = await this.queries.byIds(ids);
    const own = registrations.filter(({ personId }) => personId === actor.personId).map(({ id }) => id);
    const subjects = { kind: 'registration', ids } as const;
    if (!sensitive) return union(own, await this.rights.filterCan(actor, 'registration.delegation', subjects));
    const given = await this.questionnaires.answers(answerSubject, ids, false);
    const givers = given.filter(({ sensitiveBy }) => sensitiveBy === actor.personId).map(({ subjectId }) => subjectId);
    const still = await this.rights.filterCan(actor, 'registration.delegation', { kind: 'registration', ids: givers });
    return union(own, await this.rights.filterCan(actor, 'questionnaires.readSensitive', subjects), still);
  }
}

function union(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}
