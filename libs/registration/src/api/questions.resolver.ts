import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import { CodedError, toUnion } from '#platform';
import { QuestionnairesQueries, missingAnswers } from '#questionnaires';
import type { VersionRow } from '#questionnaires';
import { assertActing } from '../app/acting.js';
import { AnswerReaders, answerSubject } from '../app/answer-readers.js';
import { QuestionsService } from '../app/questions.service.js';
import { ProfileQueries } from '../db/profile.queries.js';
import { RegistrationQueries } from '../db/registration.queries.js';
import { rulesFor } from '../domain/registration-profile.js';

interface AnswerInput {
  readonly question: string;
  readonly values: readonly string[];
}

/** What a registration is asked, with the answers that the reader may see. */
interface RegistrationQuestions {
  readonly registrationId: string;
  readonly questionnaireId: string;
  readonly asked: VersionRow;
  readonly answeredVersion: number | null;
  readonly answers: readonly AnswerInput[];
  readonly sensitiveHidden: boolean;
  readonly missing: readonly string[];
}

const mostAnswers = 200;

/** Questions to registrations, and their answers. */
@Resolver()
export class QuestionsResolver {
  constructor(
    private readonly service: QuestionsService,
    private readonly registrations: RegistrationQueries,
    private readonly profiles: ProfileQueries,
    private readonly questionnaires: QuestionnairesQueries,
    private readonly readers: AnswerReaders,
  ) {}

  /** REG-22 Null where nothing is asked. @throws AccessDenied to those who may not see the registration */
  @Query()
  @SignedIn()
  async registrationQuestions(
    @CurrentActor() actor: Actor,
    @Args('registrationId') registrationId: string,
  ): Promise<RegistrationQuestions | null> {
    const [row] = isUuid(registrationId) ? await this.registrations.byIds([registrationId]) : [];
    const bodyId = row ? await this.profiles.bodyOf(row.sessionId) : null;
    const place = { bodyId: bodyId ?? '', sessionId: '', delegationId: null, ...row };
    assertActing(actor, place);
    const [profile] = row ? await this.profiles.profiles([row.sessionId]) : [];
    const questionnaireId = row && profile ? (rulesFor(profile, row.category)?.questionnaireId ?? null) : null;
    const [asked] = questionnaireId === null ? [] : await this.questionnaires.newest([questionnaireId]);
    if (!asked || questionnaireId === null) return null;

    const all = await this.questionnaires.answers(answerSubject, [registrationId], true);
    const given = all.find((each) => each.questionnaireId === questionnaireId);
    const seesSensitive =
      given?.sensitive !== true || given.sensitiveBy === actor.personId || this.readers.readsSensitive(actor, place);
    const hidden = new Set(
      seesSensitive
        ? []
        : asked.sections.flatMap(({ questions }) =>
            questions.filter(({ audience }) => audience === 'SENSITIVE').map(({ key }) => key),
          ),
    );
    const shown = seesSensitive
      ? given
      : (await this.questionnaires.answers(answerSubject, [registrationId], false)).find(
          (each) => each.questionnaireId === questionnaireId,
        );
    return {
      registrationId,
      questionnaireId,
      asked,
      answeredVersion: given?.version ?? null,
      answers: Object.entries(shown?.answers ?? {}).map(([question, values]) => ({ question, values })),
      sensitiveHidden: !seesSensitive,
      missing: missingAnswers({ sections: asked.sections }, given?.answers ?? {}).filter((key) => !hidden.has(key)),
    };
  }

  @Mutation()
  @SignedIn()
  async answerQuestions(
    @CurrentActor() actor: Actor,
    @Args() { registrationId, answers }: { readonly registrationId: string; readonly answers: readonly AnswerInput[] },
  ): Promise<object> {
    if (answers.length > mostAnswers) throw new CodedError('BAD_INPUT', `Give ${mostAnswers} answers at most`);
    const given = Object.fromEntries(answers.map(({ question, values }) => [question, values]));
    const decision = await this.service.answer(actor, registrationId, given);
    if (!decision.ok) return toUnion('RegistrationQuestions', decision);
    const value = await this.registrationQuestions(actor, registrationId);
    if (!value) throw new Error('Questions vanished after the command on them');
    return toUnion('RegistrationQuestions', { ok: true, value });
  }
}
