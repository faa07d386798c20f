import type {
  AgendaItemId,
  DelegationId,
  Language,
  PersonId,
  SpeakersListId,
  SpeakerSlotId,
  TranslatedText,
} from '#kernel';
import type { MeetingState } from '../domain/conduct-meeting.js';
import type { TimeLimits } from '../domain/floor-profile.js';
import type { Attendance } from '../domain/quorum-meter.js';
import type { SlotFilm } from '../domain/note-film.js';
import type { RecordFact, RecordKind } from '../domain/record-kind.js';
import type { ListState } from '../domain/speakers-list.js';
import type { StoredList, StoredSlot } from './stored-floor.js';

export type RecordValue = string | number | TranslatedText;

/** One line of the meeting's record, with the facts that its kind asks for. */
export type RecordLine = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly facts: Readonly<Record<RecordFact<K>, RecordValue>>;
    readonly slotId?: SpeakerSlotId;
    readonly listId?: SpeakersListId;
  };
}[RecordKind];

export interface ListChange {
  readonly id: SpeakersListId;
  readonly state?: ListState;
  readonly timeLimits?: TimeLimits;
}

export interface NewList extends Omit<StoredList, 'title'> {
  /** Null where the title is the item's. */
  readonly title: TranslatedText | null;
}

export interface StatementText {
  readonly slotId: SpeakerSlotId;
  readonly language: Language;
  readonly text: string;
  readonly byId: PersonId | null;
}

/** The film of a slot as it shall be; null takes it off. */
export interface FilmChange {
  readonly slotId: SpeakerSlotId;
  readonly film: SlotFilm | null;
}

/** What a command leaves behind. Nothing is written that is not here. */
export interface FloorChange {
  /** Slots as they shall be; places need no thought, the waiting are numbered again. New ones are added. */
  readonly slots?: readonly StoredSlot[];
  readonly newList?: NewList;
  readonly lists?: readonly ListChange[];
  readonly meeting?: {
    readonly state?: MeetingState;
    readonly currentItemId?: AgendaItemId;
    readonly activeListId?: SpeakersListId | null;
  };
  readonly statement?: StatementText;
  readonly film?: FilmChange;
  readonly presence?: { readonly delegationId: DelegationId; readonly attendance: Attendance };
  readonly lines: readonly RecordLine[];
  /** Whether it bears on who speaks or who is next: FLR-39. */
  readonly decisive: boolean;
}
