import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, languages, refuse } from '#kernel';
import type { Decision, TranslatedText } from '#kernel';
import { Messages, StoredFiles, UnitOfWork } from '#platform';
import type { ParticipantCategory } from '#registration';
import { BadgeDesignRepository } from '../db/badge-design.repository.js';
import { checkDesign } from '../domain/badge-design.js';
import type { BadgeDesign, BadgeRefusal } from '../domain/badge-design.js';
import { logoPurpose } from './logo-files.js';

export interface DesignToSet {
  readonly category: ParticipantCategory;
  readonly design: BadgeDesign;
  readonly logoFileId: string | null;
  /** That was read; 0 for the usual design. */
  readonly version: number;
}

type Answer = Promise<Decision<{ sessionId: string }, BadgeRefusal | 'FILE_UNKNOWN'>>;

/** Designs of the badges of a session. */
@Injectable()
export class BadgeDesignsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: BadgeDesignRepository,
    private readonly files: StoredFiles,
    private readonly audit: AuditTrail,
    private readonly messages: Messages,
  ) {}

  /** PAR-20, PAR-21, PAR-25 */
  async set(actor: Actor, sessionId: string, { category, design, logoFileId, version }: DesignToSet): Answer {
    const lawful = checkDesign(design);
    if (!lawful.ok) return lawful;
    return this.unitOfWork.run(async (): Answer => {
      const session = await this.repository.lock(sessionId);
      if (!session) return refuse('BADGE_DESIGNS_NONE', 'PAR-20');
      const before = session.designs.find((each) => each.category === category);
      if ((before?.version ?? 0) !== version)
        return refuse('BADGE_DESIGN_CHANGED', 'PAR-25', { seen: version, now: before?.version ?? 0 });
      if (logoFileId !== null && !session.designs.some((each) => each.logoFileId === logoFileId)) {
        const owner = actor.personId;
        if (!isUuid(logoFileId) || owner === null) return refuse('FILE_UNKNOWN', 'FIL-6');
        const claimed = await this.files.claim([logoFileId], { purpose: logoPurpose, personId: owner });
        if (!claimed.ok) return claimed;
      }
      await this.repository.save(sessionId, { category, design: lawful.value, logoFileId });
      await this.audit.append({
        actor,
        action: 'participants.badgeDesigned',
        subject: { type: 'Session', id: sessionId },
        params: { session: session.title, category: this.nameOf(category) },
        changes: changesOf(before?.design, lawful.value),
        rule: 'PAR-20',
      });
      return accept({ sessionId });
    });
  }

  private nameOf(category: ParticipantCategory): TranslatedText {
    const name = `participants.badge.category.${category}`;
    return Object.fromEntries(languages.map((language) => [language, this.messages.text(name, {}, language)]));
  }

  /** PAR-20 The designs of another session take the place of those here. */
  copy(actor: Actor, sessionId: string, fromSessionId: string): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const session = await this.repository.lock(sessionId);
      const from = isUuid(fromSessionId) ? await this.repository.designs(fromSessionId) : [];
      if (!session || from.length === 0) return refuse('BADGE_DESIGNS_NONE', 'PAR-20');
      for (const design of from) await this.repository.save(sessionId, design);
      await this.audit.append({
        actor,
        action: 'participants.badgesCopied',
        subject: { type: 'Session', id: sessionId },
        params: { session: session.title, count: from.length },
        rule: 'PAR-20',
      });
      return accept({ sessionId });
    });
  }
}

function changesOf(before: BadgeDesign | undefined, after: BadgeDesign) {
  const plain = (design: BadgeDesign | undefined) =>
    ({
      size: design?.size ?? null,
      band: design?.band ?? null,
      fields: design?.fields.join(', ') ?? null,
      photo: design?.photo ?? null,
      back: design?.back ?? null,
    }) as const;
  const [was, is] = [plain(before), plain(after)];
  return (['size', 'band', 'fields', 'photo', 'back'] as const)
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => ({ field, before: was[field], after: is[field] }));
}
