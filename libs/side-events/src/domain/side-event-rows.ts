import type { TranslatedText } from '#kernel';
import type {
  CosponsorState,
  OrganiserClass,
  PartyFacts,
  PartyKey,
  RoomFacts,
  SideEventCall,
  SideEventForm,
  SideEventState,
  SlotFacts,
} from './side-event-kinds.js';

/** A call as it is kept: the newest version with where it stands. */
export interface StoredCall {
  readonly sessionId: string;
  readonly bodyId: string;
  readonly sessionSlug: string;
  readonly sessionTitle: TranslatedText;
  readonly timezone: string;
  readonly version: number;
  readonly published: boolean;
  readonly lastIssue: number;
  readonly boardVersion: number;
  readonly call: SideEventCall;
}

export interface StoredRoom extends RoomFacts {
  readonly name: TranslatedText;
}

export interface NamedParty extends PartyFacts {
  readonly name: TranslatedText;
}

export interface StoredReason {
  readonly code: string;
  readonly rule: string;
  readonly text: string;
}

export interface StoredEvent extends Omit<SideEventForm, 'cosponsors'>, PartyKey {
  readonly id: string;
  readonly sessionId: string;
  readonly bodyId: string;
  readonly number: number | null;
  readonly submittedAt: string | null;
  readonly organiserClass: OrganiserClass;
  readonly organiserName: TranslatedText;
  readonly state: SideEventState;
  readonly reason: StoredReason | null;
  readonly offeredUntil: string | null;
  readonly version: number;
}

export interface StoredCosponsor extends PartyKey {
  readonly id: string;
  readonly eventId: string;
  readonly name: TranslatedText;
  readonly class: OrganiserClass;
  readonly state: string | null;
  readonly supportState: CosponsorState;
  readonly answeredAt: string | null;
}

export interface StoredPlacement {
  readonly eventId: string;
  readonly slotId: string;
  readonly roomId: string | null;
  readonly line: number | null;
  readonly fixed: boolean;
}

/** A meeting in the way: of a room in a slot, or of a slot altogether (SDE-2) where the room is null. */
export interface Hindrance {
  readonly slotId: string;
  readonly roomId: string | null;
}

/** A session's call with its slots and rooms. */
export interface CallWhole extends StoredCall {
  readonly slots: readonly SlotFacts[];
  readonly rooms: readonly StoredRoom[];
}
