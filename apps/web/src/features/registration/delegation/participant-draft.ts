import type {
  CategoryRulesLineFragment,
  RegistrationInput,
  RegistrationLineFragment,
} from '../../../generated/graphql.js';
import { currentLanguage } from '../../shell/language.js';

/** A person as the form has them. */
export interface ParticipantDraft extends RegistrationInput {
  /** The registration kept on the server; null until the first saving. */
  readonly id: string | null;
  readonly version: number;
}

export function emptyParticipant(rules: CategoryRulesLineFragment | undefined): ParticipantDraft {
  const { participations = [] } = rules ?? {};
  return {
    id: null,
    version: 0,
    category: rules?.category ?? null,
    familyName: '',
    givenName: '',
    title: '',
    function: 'ADVISER',
    position: '',
    email: '',
    language: currentLanguage(),
    sex: null,
    nationality: '',
    photoId: null,
    participations: participations.length === 1 ? participations : [],
    days: [],
    letterId: null,
  };
}

export function draftFrom(registration: RegistrationLineFragment): ParticipantDraft {
  const { id, version, category, familyName, givenName, language, participations, days, letter } = registration;
  return {
    id,
    version,
    category,
    familyName,
    givenName,
    title: registration.title ?? '',
    function: registration.function,
    position: registration.position ?? '',
    email: registration.email ?? '',
    language,
    sex: registration.sex ?? null,
    nationality: registration.nationality ?? '',
    photoId: registration.photoId ?? null,
    participations,
    days,
    letterId: letter?.id ?? null,
  };
}

/** What the server takes of a draft; empty fields are left out. */
export function inputOf(draft: ParticipantDraft): RegistrationInput {
  const given = (text: string | null | undefined) => text?.trim() || null;
  return {
    category: draft.category,
    familyName: draft.familyName.trim(),
    givenName: draft.givenName.trim(),
    title: given(draft.title),
    function: draft.function,
    position: given(draft.position),
    email: given(draft.email),
    language: draft.language,
    sex: draft.sex ?? null,
    nationality: given(draft.nationality),
    photoId: draft.photoId ?? null,
    participations: draft.participations,
    days: draft.days,
    letterId: draft.letterId,
  };
}

/** Whether there is enough for the server to keep. */
export const canBeKept = ({ familyName, givenName, participations }: ParticipantDraft): boolean =>
  familyName.trim() !== '' && givenName.trim() !== '' && participations.length > 0;
