import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { accept, inLanguage, isUuid, refuse } from '#kernel';
import type { Decision, TranslatedText } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import { QuestionnaireRepository } from '../db/questionnaire.repository.js';
import type { LockedQuestionnaire } from '../db/questionnaire.repository.js';
import { checkDefinition } from '../domain/check-definition.js';
import type { Definition } from '../domain/definition.js';

export interface NewQuestionnaire {
  readonly sessionId: string;
  readonly title: TranslatedText;
}

export interface QuestionnaireDraft {
  readonly title: TranslatedText;
  readonly definition: Definition;
}

/** What an amendment or publication refers to, as it was seen. */
export interface SeenDraft {
  readonly questionnaireId: string;
  readonly version: number;
}

type Answer = Decision<{ readonly id: string }>;

/** Questionnaires as the secretariat prepares and publishes them. */
@Injectable()
export class QuestionnaireService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @param sessionId of a session that there is: the guard has looked */
  createQuestionnaire(actor: Actor, { sessionId, title }: NewQuestionnaire): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      if (inLanguage(title, 'en').text.trim() === '') return refuse('QUESTIONNAIRE_UNTITLED', 'QUE-2');
      const [session]: unknown[] = isUuid(sessionId)
        ? await this.unitOfWork.manager.query('SELECT FROM session WHERE id = $1', [sessionId])
        : [];
      if (!session) return refuse('QUESTIONNAIRE_UNKNOWN', 'QUE-9');
      const id = newId();
      await this.questionnaires.insert(id, sessionId, title);
      await this.record(actor, 'questionnaire.created', { id, title });
      return accept({ id });
    });
  }

  /** QUE-9 Amends the draft; it may be unfinished. */
  amendQuestionnaire(actor: Actor, seen: SeenDraft, { title, definition }: QuestionnaireDraft): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const locked = await this.lock(seen);
      if (!locked.ok) return locked;
      if (inLanguage(title, 'en').text.trim() === '') return refuse('QUESTIONNAIRE_UNTITLED', 'QUE-2');
      const { id } = locked.value;
      await this.questionnaires.amend(id, title, definition);
      await this.record(actor, 'questionnaire.amended', { id, title });
      return accept({ id });
    });
  }

  /** QUE-1 to QUE-5, QUE-9 Publishes the draft as the next version. */
  publishQuestionnaire(actor: Actor, seen: SeenDraft): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const locked = await this.lock(seen);
      if (!locked.ok) return locked;
      const { id, title, draft, publishedVersion, unchanged } = locked.value;
      if (unchanged) return refuse('QUESTIONNAIRE_PUBLISHED', 'QUE-9');
      const sound = checkDefinition(draft);
      if (!sound.ok) return sound;
      const version = (publishedVersion ?? 0) + 1;
      await this.questionnaires.publish(id, version, actor.personId);
      await this.record(actor, 'questionnaire.published', { id, title, version });
      return accept({ id });
    });
  }

  private async lock({ questionnaireId, version }: SeenDraft): Promise<Decision<LockedQuestionnaire>> {
    const locked = isUuid(questionnaireId) ? await this.questionnaires.lock(questionnaireId) : null;
    if (!locked) return refuse('QUESTIONNAIRE_UNKNOWN', 'QUE-9');
    return locked.draftVersion === version ? accept(locked) : refuse('QUESTIONNAIRE_CHANGED', 'QUE-9');
  }

  private record(
    actor: Actor,
    action: string,
    { id, title, version = 0 }: { readonly id: string; readonly title: TranslatedText; readonly version?: number },
  ): Promise<void> {
    return this.audit.append({
      actor,
      action,
      subject: { type: 'questionnaire', id },
      params: { title, version },
      rule: 'QUE-9',
    });
  }
}
