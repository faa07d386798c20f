import type { MeetingId, SpeakerSlotId, SpeakersListId } from '#kernel';
import type { RecordKind } from '../domain/record-kind.js';

/** What other parts hear of the floor; the record has the rest. */
export interface FloorEvent {
  readonly meetingId: MeetingId;
  readonly slotId: SpeakerSlotId | null;
  readonly listId: SpeakersListId | null;
  /** Line of the meeting's record that says it. */
  readonly recordNumber: number;
}

export type FloorEventName =
  | 'meeting.opened'
  | 'meeting.suspended'
  | 'meeting.resumed'
  | 'meeting.closed'
  | 'list.opened'
  | 'list.closed'
  | 'speaker.withdrawn'
  | 'floor.given'
  | 'floor.ended';

declare module '#platform' {
  interface OutboxEvents extends Record<FloorEventName, FloorEvent> {}
}

const events: Readonly<Partial<Record<RecordKind, FloorEventName>>> = {
  'meeting.opened': 'meeting.opened',
  'meeting.opened-declared': 'meeting.opened',
  'meeting.opened-informal': 'meeting.opened',
  'meeting.suspended': 'meeting.suspended',
  'meeting.resumed': 'meeting.resumed',
  'meeting.closed': 'meeting.closed',
  'list.opened': 'list.opened',
  'list.reopened': 'list.opened',
  'list.closed': 'list.closed',
  'speaker.withdrawn': 'speaker.withdrawn',
  'floor.given': 'floor.given',
  'floor.given-unlimited': 'floor.given',
  'floor.resumed': 'floor.given',
  'reply.given': 'floor.given',
  'point-of-order.heard': 'floor.given',
  'floor.interrupted': 'floor.ended',
  'floor.ended': 'floor.ended',
  'floor.timed-out': 'floor.ended',
  'floor.returned': 'floor.ended',
};

/** The event that a line of the record is announced with; null for none. */
export function eventOf(kind: RecordKind): FloorEventName | null {
  return events[kind] ?? null;
}
