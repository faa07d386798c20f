import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { Refused } from '#kernel';
import { Outbox } from '#platform';
import { ReminderRepository } from '../db/reminder.repository.js';
import { checkReminder } from '../domain/nomination-gaps.js';
import type { Gap } from '../domain/nomination-gaps.js';
import { categoriesOf } from '../domain/registration-kinds.js';
import type { RegistrationDecision } from '../domain/registration-refusal.js';
import { RegistrationDesk } from './registration-desk.js';

declare module '#platform' {
  interface OutboxEvents {
    'registration.reminded': { delegationId: string; gaps: readonly Gap[]; closesAt: string | null };
  }
}

export interface Reminded {
  readonly reminded: readonly string[];
  readonly refused: readonly { readonly delegationId: string; readonly refusal: Refused }[];
}

/** Asks focal points for what their delegations have not sent. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly reminders: ReminderRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /** REG-39 */
  remind(actor: Actor, sessionId: string, delegationIds: readonly string[]): Promise<RegistrationDecision<Reminded>> {
    return this.desk.holdOpen(sessionId, async ({ profile, now }) => {
      const wanted = [...new Set(delegationIds)];
      const found = new Map((await this.reminders.nominations(sessionId)).map((each) => [each.delegationId, each]));
      const reminded: string[] = [];
      const refused: { delegationId: string; refusal: Refused }[] = [];
      for (const delegationId of wanted) {
        const row = isUuid(delegationId) ? found.get(delegationId) : undefined;
        const rules = profile.categories.filter(({ category }) => row && categoriesOf(row.category).includes(category));
        const answer = row
          ? checkReminder({ ...row, hasLetter: row.letters > 0 || !needsLetter(rules) }, now)
          : refuse('DELEGATION_OF_OTHERS', 'REG-39');
        if (!answer.ok) {
          refused.push({ delegationId, refusal: answer });
          continue;
        }
        await this.reminders.insert({ delegationId, at: now, by: actor.personId });
        const closesAt = rules.map((each) => each.closesAt).toSorted()[0] ?? null;
        await this.outbox.add('registration.reminded', { delegationId, gaps: answer.value, closesAt });
        await this.audit.append({
          actor,
          action: 'registration.delegationReminded',
          subject: { type: 'Delegation', id: delegationId },
          params: { gaps: answer.value.join(', ') },
          rule: 'REG-39',
        });
        reminded.push(delegationId);
      }
      return accept({ reminded, refused });
    });
  }
}

/** REG-3 Whether any of these categories brings a letter. */
export function needsLetter(rules: readonly { readonly papers: readonly string[] }[]): boolean {
  return rules.some(({ papers }) => papers.some((paper) => paper === 'NOTE_VERBALE' || paper === 'SIGNED_LETTER'));
}
