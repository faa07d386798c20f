declare const brand: unique symbol;

/** A string identifier that the compiler does not let stand where another kind is expected. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Branded<'Person'>;
export type BodyId = Branded<'Body'>;
export type SessionId = Branded<'Session'>;
export type MeetingId = Branded<'Meeting'>;
export type AgendaItemId = Branded<'AgendaItem'>;
export type DelegationId = Branded<'Delegation'>;
export type OrganisationId = Branded<'Organisation'>;
export type SpeakersListId = Branded<'SpeakersList'>;
export type SpeakerSlotId = Branded<'SpeakerSlot'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** True for a UUID in its canonical text form (RFC 9562, any version). */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** True for a name in addresses: small letters, digits and hyphens, 2 to 60 of them. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]{2,60}$/.test(text);
}
