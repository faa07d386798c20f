import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor, AuditedChange } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import type { AgendaItem } from '../db/agenda-item.entity.js';
import { AgendaRepository } from '../db/agenda.repository.js';
import { SessionRepository } from '../db/session.repository.js';
import { labelAgenda } from '../domain/agenda-labels.js';
import type { AgendaPlace } from '../domain/agenda-labels.js';
import { placeItem, withDescendants, withoutItem } from '../domain/arrange-agenda.js';
import type { SessionRefusal } from '../domain/session-refusal.js';
import { checkText } from '../domain/translated-input.js';
import type { TranslatedInput } from '../domain/translated-input.js';
import { SessionAnnouncer } from './session-announcer.js';

/** An item as it shall stand. */
export interface AgendaItemPlan {
  readonly parentId?: string | null;
  readonly title: TranslatedInput;
  /** From 1; when missing, the end for a new item and for one that goes elsewhere, the present place otherwise. */
  readonly position?: number | null;
}

type Answer = Decision<{ id: string }, SessionRefusal>;
const longestTitle = 1000;

/** The agenda of a session. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly agenda: AgendaRepository,
    private readonly announcer: SessionAnnouncer,
    private readonly audit: AuditTrail,
  ) {}

  /** SES-4, SES-23, SES-24 */
  addAgendaItem(actor: Actor, sessionId: string, plan: AgendaItemPlan): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const session = isUuid(sessionId) ? await this.sessions.lock(sessionId) : null;
      if (!session) return refuse('UNKNOWN_SESSION', 'SES-8');
      const title = checkText(plan.title, longestTitle, actor.language);
      if (!title.ok) return title;
      const id = newId();
      const items = await this.agenda.ofSession(session.id);
      const placed = placeItem(items, id, { parentId: plan.parentId ?? null, position: plan.position ?? null });
      if (!placed.ok) return placed;
      const item = newItem(session.id, placed.value, id, title.value);
      await this.agenda.insert([item]);
      await this.agenda.arrange(placed.value);
      await this.record(actor, 'agenda.itemAdded', item);
      return accept({ id });
    });
  }

  /** SES-4, SES-23 to SES-25 */
  amendAgendaItem(actor: Actor, itemId: string, plan: AgendaItemPlan): Promise<Answer> {
    return this.unitOfWork.run(async () => {
      const found = await this.lockAgendaOf(itemId);
      if (!found) return refuse('ITEM_UNKNOWN', 'SES-17');
      const { item, items } = found;
      const title = checkText(plan.title, longestTitle, actor.language);
      if (!title.ok) return title;
      const parentId = plan.parentId ?? null;
      const stays = parentId === item.parentId ? item.position : null;
      const placed = placeItem(items, item.id, { parentId, position: plan.position ?? stays });
      if (!placed.ok) return placed;
      const label = labelAgenda(placed.value).find(({ id }) => id === item.id)?.label ?? item.label;
      await this.agenda.amendTitle({ id: item.id, title: title.value });
      await this.agenda.arrange(placed.value);
      await this.record(actor, 'agenda.itemAmended', { ...item, title: title.value, label }, [
        { field: 'title', before: item.title, after: title.value },
        { field: 'label', before: item.label, after: label },
      ]);
      return accept({ id: item.id });
    });
  }

  /** SES-24, SES-26 */
  removeAgendaItem(actor: Actor, itemId: string): Promise<Decision<undefined, SessionRefusal>> {
    return this.unitOfWork.run(async () => {
      const found = await this.lockAgendaOf(itemId);
      if (!found) return refuse('ITEM_UNKNOWN', 'SES-17');
      const { item, items } = found;
      const gone = withDescendants(items, item.id);
      const [takenUp] = await this.agenda.takenUp(gone);
      const label = items.find(({ id }) => id === takenUp)?.label;
      if (takenUp !== undefined) return refuse('ITEM_TAKEN_UP', 'SES-26', { item: label ?? item.label });
      await this.agenda.remove(gone);
      await this.agenda.arrange(withoutItem(items, item.id));
      await this.record(actor, 'agenda.itemRemoved', item);
      return accept();
    });
  }

  private async lockAgendaOf(itemId: string): Promise<{ item: AgendaItem; items: AgendaItem[] } | null> {
    const seen = isUuid(itemId) ? await this.agenda.find(itemId) : null;
    if (!seen || !(await this.sessions.lock(seen.sessionId))) return null;
    const items = await this.agenda.ofSession(seen.sessionId);
    const item = items.find(({ id }) => id === seen.id);
    return item ? { item, items } : null;
  }

  private async record(actor: Actor, action: string, item: AgendaItem, changes: AuditedChange[] = []): Promise<void> {
    await this.audit.append({
      actor,
      action,
      subject: { type: 'AgendaItem', id: item.id },
      params: { item: item.label, title: item.title },
      changes: changes.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)),
    });
    await this.announcer.announce('agenda.changed', { sessionId: item.sessionId });
  }
}

function newItem(
  sessionId: string,
  agenda: readonly AgendaPlace[],
  id: string,
  title: AgendaItem['title'],
): AgendaItem {
  const place = agenda.find((each) => each.id === id);
  const label = labelAgenda(agenda).find((each) => each.id === id);
  if (!place || !label) throw new Error('A placed item has a place');
  return { ...place, ...label, sessionId, title, segment: null };
}
