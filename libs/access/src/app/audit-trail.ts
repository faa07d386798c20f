import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#kernel';
import type { TranslatedText } from '#kernel';
import { UnitOfWork, currentRequest } from '#platform';
import { digestOf } from '../db/audit-digest.js';
import type { AuditContent } from '../db/audit-digest.js';
import type { Actor } from '../domain/actor.js';
import { storableJson } from '../domain/canonical-json.js';

/** A fact in a sentence or a field: text in several languages is shown in the reader's. */
export type AuditValue = string | number | boolean | null | TranslatedText;

/** One field, before and after. */
export interface AuditedChange {
  readonly field: string;
  readonly before: AuditValue;
  readonly after: AuditValue;
}

export interface AuditAppend {
  readonly actor: Actor;
  /** What was done, `area.verb`, for example `floor.given`; its sentence is `audit.floor.given` in the catalogues. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Facts for the sentence. */
  readonly params?: Readonly<Record<string, AuditValue>>;
  readonly changes?: readonly AuditedChange[];
  /** The rule that decided, where one did. */
  readonly rule?: string;
}

/** Who did what, when: append-only, each entry chained to the one before. */
@Injectable()
export class AuditTrail {
  private readonly waiting = new WeakMap<EntityManager, AuditContent[]>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an entry to the command's own transaction. It is written as the last thing before the commit, together with
   * the other entries of the command, so that commands wait for one another only there.
   * @throws outside a unit of work
   */
  append(entry: AuditAppend): Promise<void> {
    const { manager } = this.unitOfWork;
    const content = this.contentOf(entry);
    const waiting = this.waiting.get(manager);
    if (waiting) waiting.push(content);
    else {
      const first = [content];
      this.waiting.set(manager, first);
      this.unitOfWork.beforeCommit(() => this.write(manager, first));
    }
    return Promise.resolve();
  }

  private contentOf({ actor, action, subject, params, changes, rule }: AuditAppend): AuditContent {
    return storableJson({
      at: this.clock.now().toISOString(),
      actorId: actor.personId,
      actorName: actor.name,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      params: params ?? {},
      changes: changes ?? [],
      rule: rule ?? null,
      requestId: currentRequest()?.requestId ?? null,
    });
  }

  private async write(manager: EntityManager, contents: readonly AuditContent[]): Promise<void> {
    await manager.query('SELECT append_audit_entries($1::jsonb, $2::bytea[])', [
      JSON.stringify(contents),
      contents.map(digestOf),
    ]);
  }
}
