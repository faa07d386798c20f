import { Injectable } from '@nestjs/common';
import { AuditTrail, holds } from '#access';
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

export interface QuestionnaireCopy {
  readonly questionnaireId: string;
  /** The session that the copy is for. */
  readonly sessionId: string;
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

  /**
   * QUE-9 Copies a questionnaire to another session, as published there or else as drafted; the copy begins as a draft.
   * Drafts are copied only by those who may see them.
   */
  copyQuestionnaire(actor: Actor, { questionnaireId, sessionId }: QuestionnaireCopy): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const from = isUuid(questionnaireId) ? await this.questionnaires.lock(questionnaireId, 'SHARE') : null;
      const place = from && (await this.questionnaires.placeOf(from.id));
      const definition =
        from?.published ?? (place && holds(actor, 'questionnaires.manage', place) ? from?.draft : null);
      if (!from || !definition) return refuse('QUESTIONNAIRE_UNKNOWN', 'QUE-9');
      const begun = await this.createQuestionnaire(actor, { sessionId, title: from.title });
      if (begun.ok) await this.questionnaires.amend(begun.value.id, from.title, definition);
      return begun;
    });
  }

  /** Copies published questionnaires and publishes the copies. @returns the copy of each @throws where one is refused */
  async copyPublished(actor: Actor, ids: readonly string[], sessionId: string): Promise<ReadonlyMap<string, string>> {
    const copies = new Map<string, string>();
    for (const questionnaireId of new Set(ids)) {
      const copy = await this.copyQuestionnaire(actor, { questionnaireId, sessionId });
      const published = copy.ok
        ? await this.publishQuestionnaire(actor, { questionnaireId: copy.value.id, version: 2 })
        : copy;
      if (!published.ok) throw new Error(`A published questionnaire cannot be copied: ${published.code}`);
      copies.set(questionnaireId, published.value.id);
    }
    return copies;
  }

  /** Those of the questionnaires that are published in the session. */
  publishedIn(sessionId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.unitOfWork.run(() => this.questionnaires.publishedIn(sessionId, ids.filter(isUuid)));
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
