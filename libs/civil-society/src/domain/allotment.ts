/** How places to speak are given out; the session chooses one for each offer and publishes it. */
export const allotmentRules = ['ORDER_OF_REQUEST', 'LOT', 'COMMITTEE'] as const;
export type AllotmentRule = (typeof allotmentRules)[number];

/** What an offer of places to speak says on how they are given; all of it is published before anybody asks. */
export interface AllotmentTerms {
  readonly rule: AllotmentRule;
  readonly slots: number;
  /** As many of one region as long as others ask; null for no limit (CIV-39). */
  readonly mostPerRegion: number | null;
  /** Those who were given no place in the session yet come first (CIV-40). */
  readonly newVoicesFirst: boolean;
}

/** A request, with what the order depends on. */
export interface AskedToSpeak {
  readonly id: string;
  readonly organisationId: string;
  /** Order of receipt, from 1, without ties. */
  readonly number: number;
  /** Regional group of its seat; null for those without one. */
  readonly region: string | null;
  /** Places that the organization was given in the session on other items. */
  readonly spoken: number;
  /** Place in what the coordinating committee proposed, from 1; null where it did not name it. */
  readonly proposed: number | null;
  /** What the lot gave it, 64 hexadecimal figures (`drawLot`); null under the other rules. */
  readonly drawn: string | null;
  /** Why it may not speak; null where it may. */
  readonly barred: { readonly code: string; readonly rule: string } | null;
  readonly withdrawn: boolean;
}

export const refusalReasons = [
  'SLOTS_TAKEN',
  'REGION_FULL',
  'NEW_VOICES_FIRST',
  'NOT_PROPOSED',
  'ASKED_TWICE',
  'NOT_ELIGIBLE',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What became of a request. */
export interface AllotmentEntry {
  readonly requestId: string;
  readonly outcome: 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  /** Place in the whole order, from 1; null for those that are in no order. */
  readonly rank: number | null;
  /** What the lot gave it: 64 hexadecimal figures; null where no lot was drawn. */
  readonly drawn: string | null;
  /** Null for those that got a place or withdrew. */
  readonly reason: RefusalReason | null;
  /** Rule that decided. */
  readonly rule: string;
}
