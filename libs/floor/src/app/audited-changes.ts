import type { AuditedChange } from '#access';
import type { FloorChange, RecordLine } from '../db/floor-change.js';
import type { StoredMeeting, StoredSlot } from '../db/stored-floor.js';

/**
 * Before and after of what a line of the record is about: the slot, the list, or the meeting.
 * @param slots as they are written, places included
 */
export function auditedChanges(
  line: RecordLine,
  before: StoredMeeting,
  { meeting, lists = [], slots }: FloorChange & { readonly slots: readonly StoredSlot[] },
): AuditedChange[] {
  if (line.slotId !== undefined) {
    const [was, is] = [before.slots, slots].map((all) => all.find((slot) => slot.id === line.slotId));
    if (!is) return [];
    return [
      changed('state', was?.state ?? null, is.state),
      changed('position', was?.position ?? null, is.position),
      changed('cabinetRank', was?.cabinetRank ?? null, is.cabinetRank),
    ].flat();
  }
  if (line.listId !== undefined) {
    const was = before.lists.find((list) => list.id === line.listId);
    const is = lists.find((list) => list.id === line.listId);
    return changed('state', was?.state ?? null, is?.state ?? was?.state ?? 'PLANNED');
  }
  if (meeting?.state === undefined || !line.kind.startsWith('meeting.')) return [];
  return changed('state', before.state, meeting.state);
}

function changed(field: string, before: AuditedChange['before'], after: AuditedChange['after']): AuditedChange[] {
  return before === after ? [] : [{ field, before, after }];
}
