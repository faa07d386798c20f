import type { Language, TranslatedText } from '#kernel';

export const organiserClasses = [
  'STATE',
  'UN_ENTITY',
  'INTERGOVERNMENTAL_ORGANIZATION',
  'NON_GOVERNMENTAL_ORGANIZATION',
] as const;
export type OrganiserClass = (typeof organiserClasses)[number];

export const sideEventModes = ['IN_PERSON', 'HYBRID', 'ONLINE'] as const;
export type SideEventMode = (typeof sideEventModes)[number];

export type SideEventState = 'DRAFT' | 'SUBMITTED' | 'OFFERED' | 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN';
export type CosponsorState = 'NAMED' | 'ASKED' | 'CONFIRMED' | 'DECLINED';

/** Equipment of rooms, as rooms have it and applications ask for it. */
export const equipmentKeys = [
  'SCREEN',
  'INTERPRETATION',
  'MICROPHONES',
  'HEARING_LOOP',
  'LAPTOP',
  'RECORDING',
] as const;

/** Times are ISO instants, days `YYYY-MM-DD`. */
export interface SideEventCall {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly order: readonly (readonly OrganiserClass[])[];
  readonly statuses: readonly string[];
  readonly perOrganiser: number;
  readonly preferences: number;
  readonly minutes: number;
  readonly modes: readonly SideEventMode[];
  readonly onlineAtOnce: number;
  readonly equipment: readonly string[];
  readonly themes: readonly SideEventTheme[];
  readonly abstractCharacters: number;
  readonly focusNeedsInvolvement: boolean;
  readonly linksBy: string | null;
  readonly supportersBy: string | null;
  readonly materialBy: string | null;
  readonly exhibitionsFrom: string | null;
  readonly exhibitionsTo: string | null;
  readonly offerHours: number;
  readonly note: TranslatedText | null;
  readonly source: string | null;
  readonly confirmed: boolean;
}

export interface SideEventTheme {
  readonly key: string;
  readonly name: TranslatedText;
}

export interface SlotFacts {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface RoomFacts {
  readonly roomId: string;
  readonly seats: number;
  readonly equipment: readonly string[];
  readonly hybrid: boolean;
}

/** Exactly one of the two is given. */
export interface PartyKey {
  readonly delegationId: string | null;
  readonly organisationId: string | null;
}

/** A delegation or organization, as far as the rules look at it. */
export interface PartyFacts extends PartyKey {
  readonly class: OrganiserClass;
  /** ISO 3166-1, three letters; null for organizations. */
  readonly state: string | null;
  /** GENERAL, SPECIAL, ROSTER, SUSPENDED or NONE; null for whom it is nothing. */
  readonly status: string | null;
}

/** What the organizer writes; empty where nothing is written yet. */
export interface SideEventForm {
  readonly title: TranslatedText;
  readonly abstract: TranslatedText;
  readonly themes: readonly string[];
  readonly itemId: string | null;
  readonly relevance: string;
  readonly mode: SideEventMode | null;
  readonly languages: readonly Language[];
  readonly seats: number | null;
  readonly equipment: readonly string[];
  readonly accessibility: string;
  readonly preferences: readonly string[];
  readonly speakers: readonly { readonly name: string; readonly position: string }[];
  readonly contactName: string;
  readonly contactEmail: string | null;
  readonly focusState: string | null;
  readonly focusInvolvement: string;
  readonly link: string | null;
  readonly cosponsors: readonly PartyKey[];
}

/** @returns what tells parties apart */
export function partyId({ delegationId, organisationId }: PartyKey): string {
  return delegationId ?? organisationId ?? '';
}
