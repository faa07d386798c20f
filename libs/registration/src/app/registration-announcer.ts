import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor, AuditAppend, AuditValue, AuditedChange } from '#access';
import { LiveTopics, Outbox } from '#platform';
import type { Registration } from '../domain/registration.js';
import { RegistrationNotices } from './registration-notices.js';

/** What a mail tells the registrant. */
export const noticeKinds = [
  'submitted',
  'waiting',
  'promoted',
  'approved',
  'rejected',
  'returned',
  'withdrawn',
  'lapsed',
  'invited',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  readonly registrationId: string;
  readonly kind: NoticeKind;
}

declare module '#platform' {
  interface OutboxEvents {
    'registration.decided': { sessionId: string; notices: readonly Notice[] };
  }
}

type Named = Pick<Registration, 'id' | 'familyName' | 'givenName' | 'number'>;

/** An entry of the audit trail on one registration. */
export function entryOn(
  registration: Named,
  action: string,
  more: { params?: Readonly<Record<string, AuditValue>>; changes?: readonly AuditedChange[]; rule?: string } = {},
): Omit<AuditAppend, 'actor'> {
  const name = `${registration.familyName.toUpperCase()}, ${registration.givenName}`;
  return {
    action: `registration.${action}`,
    subject: { type: 'Registration', id: registration.id },
    params: { name, number: registration.number ?? 0, ...more.params },
    ...(more.changes ? { changes: more.changes } : {}),
    ...(more.rule ? { rule: more.rule } : {}),
  };
}

/** Says what a command did, in its own transaction: audit trail, notices by mail and in the application, whoever follows the session. */
@Injectable()
export class RegistrationAnnouncer {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly topics: LiveTopics,
    private readonly notices: RegistrationNotices,
  ) {}

  async announce(
    actor: Actor,
    sessionId: string,
    said: { readonly entries: readonly Omit<AuditAppend, 'actor'>[]; readonly notices?: readonly Notice[] },
  ): Promise<void> {
    for (const entry of said.entries) await this.audit.append({ actor, ...entry });
    const notices = said.notices ?? [];
    if (notices.length > 0) {
      await this.outbox.add('registration.decided', { sessionId, notices });
      await this.notices.give(actor, notices);
    }
    await this.topics.changed(`registration:${sessionId}`);
  }
}
