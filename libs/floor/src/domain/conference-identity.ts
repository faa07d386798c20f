import type { DelegationId, Language, PersonId, SpeakerSlotId } from '#kernel';
import { isLanguage, isUuid } from '#kernel';

/** As what someone is connected to a meeting's room; the identity at the SFU says it, so that it can be read back. */
export type ConferenceIdentity =
  | { readonly kind: 'delegate'; readonly delegationId: DelegationId; readonly personId: PersonId }
  | { readonly kind: 'interpreter'; readonly language: Language; readonly personId: PersonId }
  | { readonly kind: 'hall'; readonly personId: PersonId }
  | { readonly kind: 'podium'; readonly personId: PersonId }
  | { readonly kind: 'film'; readonly slotId: SpeakerSlotId; readonly personId: PersonId }
  | { readonly kind: 'follower'; readonly token: string };

/**
 * One text per person and capacity: whoever joins a second time takes the place of the first. A film has one for its
 * slot, whoever plays it: it is never played twice at the same time.
 */
export function formatIdentity(identity: ConferenceIdentity): string {
  switch (identity.kind) {
    case 'delegate':
      return `delegate:${identity.delegationId}:${identity.personId}`;
    case 'interpreter':
      return `interpreter:${identity.language}:${identity.personId}`;
    case 'hall':
    case 'podium':
      return `${identity.kind}:${identity.personId}`;
    case 'film':
      return formatFilm(identity.slotId);
    case 'follower':
      return `follower:${identity.token}`;
  }
}

/** Identity of the film of a slot. */
export function formatFilm(slotId: SpeakerSlotId): string {
  return `film:${slotId}`;
}

/** As the SFU shows it: of a film not who plays it. */
export type SeenIdentity =
  Exclude<ConferenceIdentity, { readonly kind: 'film' }> | { readonly kind: 'film'; readonly slotId: SpeakerSlotId };

/** @returns null for a text that `formatIdentity` does not write */
export function parseIdentity(text: string): SeenIdentity | null {
  const [kind, first = '', second = '', ...rest] = text.split(':');
  if (rest.length > 0) return null;
  if (kind === 'delegate' && isUuid(first) && isUuid(second)) {
    return { kind, delegationId: first as DelegationId, personId: second as PersonId };
  }
  if (kind === 'interpreter' && isLanguage(first) && isUuid(second)) {
    return { kind, language: first, personId: second as PersonId };
  }
  if ((kind === 'hall' || kind === 'podium') && isUuid(first) && !second) return { kind, personId: first as PersonId };
  if (kind === 'film' && isUuid(first) && !second) return { kind, slotId: first as SpeakerSlotId };
  if (kind === 'follower' && first && !second) return { kind, token: first };
  return null;
}
