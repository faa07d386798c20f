import type {
  AgendaItemId,
  BodyId,
  DelegationId,
  MeetingId,
  PersonId,
  SessionId,
  SpeakersListId,
  TranslatedText,
} from '#kernel';
import type { MeetingState } from '../domain/conduct-meeting.js';
import type { FloorProfile, SpeakerCategory } from '../domain/floor-profile.js';
import type { MeetingMode } from '../domain/inscribe-speaker.js';
import type { SpeakerSlot } from '../domain/speaker-slot.js';
import type { SpeakersList } from '../domain/speakers-list.js';
import type { SpeechClock } from '../domain/speech-clock.js';

/** Kinds of delegations as the session registers them. */
export type DelegationCategory =
  | 'MEMBER'
  | 'OBSERVER_STATE'
  | 'NON_MEMBER_STATE'
  | 'UN_ENTITY'
  | 'SPECIALIZED_AGENCY'
  | 'INTERGOVERNMENTAL_ORGANIZATION'
  | 'NON_GOVERNMENTAL_ORGANIZATION';

export const speaksAs: Readonly<Record<DelegationCategory, SpeakerCategory>> = {
  MEMBER: 'MEMBER',
  OBSERVER_STATE: 'OBSERVER',
  NON_MEMBER_STATE: 'OBSERVER',
  UN_ENTITY: 'UN_ENTITY',
  SPECIALIZED_AGENCY: 'UN_ENTITY',
  INTERGOVERNMENTAL_ORGANIZATION: 'INTERGOVERNMENTAL_ORGANIZATION',
  NON_GOVERNMENTAL_ORGANIZATION: 'NON_GOVERNMENTAL_ORGANIZATION',
};

/** A slot as it is kept: what the rules see, with its clock and what the record calls it. */
export interface StoredSlot extends SpeakerSlot {
  readonly meetingId: MeetingId;
  readonly speaker: string | null;
  readonly groupName: TranslatedText | null;
  readonly plate: TranslatedText;
  readonly requestedById: PersonId | null;
  readonly requestedAt: Date;
  /** Null until the floor was given. */
  readonly clock: SpeechClock | null;
  readonly givenAt: Date | null;
  readonly endedAt: Date | null;
}

/** A list as it is kept; the title is the item's, with its label, where it is an item's. */
export interface StoredList extends SpeakersList {
  readonly title: TranslatedText;
}

/** What decides about the floor of a meeting, read under its lock. */
export interface StoredMeeting {
  readonly id: MeetingId;
  readonly sessionId: SessionId;
  readonly bodyId: BodyId;
  readonly state: MeetingState;
  readonly mode: MeetingMode;
  readonly informal: boolean;
  readonly currentItemId: AgendaItemId | null;
  readonly activeListId: SpeakersListId | null;
  /** Version of the meeting's topic: 0 before the first change. */
  readonly version: number;
  readonly decisiveVersion: number;
  readonly lastRecord: number;
  readonly profile: FloorProfile;
  readonly lists: readonly StoredList[];
  /** All that are pending, the last request of each list and of the points of order, and those that a command names. */
  readonly slots: readonly StoredSlot[];
}

export interface StoredDelegation {
  readonly id: DelegationId;
  readonly plate: TranslatedText;
  readonly category: DelegationCategory;
}

/** A name in the record: the plate, with the group spoken for, in every language there is. */
export function nameOnRecord(plate: TranslatedText, group: TranslatedText | null): TranslatedText {
  if (group === null) return plate;
  const { original = 'en', ...names } = plate;
  const spoken = Object.entries(names).map(([language, name]) => {
    const of = group[language as keyof typeof names] ?? group.en ?? Object.values(group)[0] ?? '';
    return [language, `${name} (${of})`];
  });
  return { ...(Object.fromEntries(spoken) as TranslatedText), original };
}
