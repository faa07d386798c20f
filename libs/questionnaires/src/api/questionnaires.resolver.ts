import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { toUnion } from '#platform';
import type { Contract } from '#platform';
import { QuestionnaireService } from '../app/questionnaire.service.js';
import { QuestionnairesQueries } from '../db/questionnaires.queries.js';
import type { QuestionnaireRow, VersionRow } from '../db/questionnaires.queries.js';
import { definitionOf, textOf } from './definition-input.js';

type Wire = Promise<object>;

/** Questionnaires for the desk, and their published versions for everyone who answers. */
@Resolver()
export class QuestionnairesResolver {
  constructor(
    private readonly service: QuestionnaireService,
    private readonly queries: QuestionnairesQueries,
  ) {}

  @Query('questionnaires')
  @Requires('questionnaires.manage', { session: 'sessionId' })
  async questionnaires(@Args('sessionId') sessionId: string): Promise<object[]> {
    return isUuid(sessionId) ? (await this.queries.ofSession(sessionId)).map(shown) : [];
  }

  @Query('questionnaire')
  @Requires('questionnaires.manage', { questionnaire: 'id' })
  async questionnaire(@Args('id') id: string): Promise<object | null> {
    const row = isUuid(id) ? await this.queries.byId(id) : null;
    return row && shown(row);
  }

  @Query('publishedQuestionnaire')
  @SignedIn()
  publishedQuestionnaire(
    @Args('id') id: string,
    @Args('version') version: number | null = null,
  ): Promise<VersionRow | null> {
    return isUuid(id) ? this.queries.version(id, version) : Promise.resolve(null);
  }

  @Mutation('createQuestionnaire')
  @Requires('questionnaires.manage', { session: 'input.sessionId' })
  async createQuestionnaire(
    @CurrentActor() actor: Actor,
    @Args('input') { sessionId, title }: Contract.NewQuestionnaireInput,
  ): Wire {
    return this.answer(
      await this.service.createQuestionnaire(actor, { sessionId, title: textOf(title, actor.language) }),
    );
  }

  @Mutation('copyQuestionnaire')
  @Requires('questionnaires.manage', { session: 'sessionId' })
  async copyQuestionnaire(
    @CurrentActor() actor: Actor,
    @Args('questionnaireId') questionnaireId: string,
    @Args('sessionId') sessionId: string,
  ): Wire {
    return this.answer(await this.service.copyQuestionnaire(actor, { questionnaireId, sessionId }));
  }

  @Mutation('amendQuestionnaire')
  @Requires('questionnaires.manage', { questionnaire: 'questionnaireId' })
  async amendQuestionnaire(
    @CurrentActor() actor: Actor,
    @Args('questionnaireId') questionnaireId: string,
    @Args('version') version: number,
    @Args('input') { title, sections }: Contract.QuestionnaireDraftInput,
  ): Wire {
    const draft = { title: textOf(title, actor.language), definition: definitionOf(sections, actor.language) };
    return this.answer(await this.service.amendQuestionnaire(actor, { questionnaireId, version }, draft));
  }

  @Mutation('publishQuestionnaire')
  @Requires('questionnaires.manage', { questionnaire: 'questionnaireId' })
  async publishQuestionnaire(
    @CurrentActor() actor: Actor,
    @Args('questionnaireId') questionnaireId: string,
    @Args('version') version: number,
  ): Wire {
    return this.answer(await this.service.publishQuestionnaire(actor, { questionnaireId, version }));
  }

  private async answer(decision: Decision<{ readonly id: string }>): Wire {
    if (!decision.ok) return toUnion('Questionnaire', decision);
    const row = await this.queries.byId(decision.value.id);
    if (!row) throw new Error('A questionnaire vanished after the command on it');
    return { ...shown(row), __typename: 'Questionnaire' };
  }
}

function shown({ draft, version, definition, publishedAt, ...row }: QuestionnaireRow): object {
  const published = version !== null && { version, publishedAt, sections: definition?.sections ?? [] };
  return { ...row, draft: draft.sections, published: published || null };
}
