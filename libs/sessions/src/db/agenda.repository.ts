import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { labelAgenda } from '../domain/agenda-labels.js';
import type { AgendaPlace } from '../domain/agenda-labels.js';
import { AgendaItem } from './agenda-item.entity.js';

/** Writes of the agenda; the session must be locked, so that positions stay without gaps. */
@Injectable()
export class AgendaRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofSession(sessionId: string): Promise<AgendaItem[]> {
    return this.unitOfWork.manager.getRepository(AgendaItem).find({ where: { sessionId }, order: { ordinal: 'ASC' } });
  }

  find(id: string): Promise<AgendaItem | null> {
    return this.unitOfWork.manager.getRepository(AgendaItem).findOneBy({ id });
  }

  /** Parents before what stands below them. */
  async insert(items: readonly AgendaItem[]): Promise<void> {
    if (items.length > 0) await this.unitOfWork.manager.getRepository(AgendaItem).insert([...items]);
  }

  async amendTitle({ id, title }: Pick<AgendaItem, 'id' | 'title'>): Promise<void> {
    await this.unitOfWork.manager.getRepository(AgendaItem).update({ id }, { title });
  }

  /** SES-23, SES-24 Writes places and the labels that follow from them, in one statement. */
  async arrange(agenda: readonly AgendaPlace[]): Promise<void> {
    const labels = new Map(labelAgenda(agenda).map((label) => [label.id, label]));
    await this.unitOfWork.manager.query(
      `UPDATE agenda_item AS a SET parent_id = r."parentId", position = r.position, label = r.label, ordinal = r.ordinal
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "parentId" uuid, position int, label text, ordinal int)
       WHERE a.id = r.id
         AND (a.parent_id, a.position, a.label, a.ordinal) IS DISTINCT FROM (r."parentId", r.position, r.label, r.ordinal)`,
      [JSON.stringify(agenda.map(({ id, parentId, position }) => ({ id, parentId, position, ...labels.get(id) })))],
    );
  }

  /** SES-26 Those of the items that a meeting takes up or has before it. */
  async takenUp(ids: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `SELECT item_id AS id FROM meeting_item mi JOIN meeting m ON m.id = mi.meeting_id
       WHERE mi.item_id = ANY($1::uuid[]) AND m.cancelled_at IS NULL
       UNION SELECT current_item_id FROM meeting WHERE current_item_id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Items that cancelled meetings would have taken up go with them. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.query('DELETE FROM meeting_item WHERE item_id = ANY($1::uuid[])', [ids]);
    await this.unitOfWork.manager.query('DELETE FROM agenda_item WHERE id = ANY($1::uuid[])', [ids]);
  }
}
