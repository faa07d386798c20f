import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SubjectScopes } from '#access';
import { QuestionnairesResolver } from './api/questionnaires.resolver.js';
import { AnswerFilePurposes } from './app/answer-file-purposes.js';
import { AnswerNeeds } from './app/answer-needs.js';
import { AnswerSubjects } from './app/answer-subjects.js';
import { AnswersService } from './app/answers.service.js';
import { QuestionnaireService } from './app/questionnaire.service.js';
import { QuestionnaireRepository } from './db/questionnaire.repository.js';
import { QuestionnairesQueries } from './db/questionnaires.queries.js';

const shared = [AnswerNeeds, AnswerSubjects, AnswersService, QuestionnairesQueries];

/** Questionnaires and answers: what every process needs, the worker for the files that are answers. */
@Module({
  providers: [...shared, QuestionnaireRepository, QuestionnaireService, AnswerFilePurposes],
  exports: [...shared, QuestionnaireService],
})
export class QuestionnairesModule implements OnModuleInit {
  constructor(
    private readonly scopes: SubjectScopes,
    private readonly queries: QuestionnairesQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('questionnaire', (ids) => this.queries.placesOf(ids));
  }
}

/** The same with its part of the contract. */
@Module({ imports: [QuestionnairesModule], providers: [QuestionnairesResolver], exports: [QuestionnairesModule] })
export class QuestionnairesApiModule {}
