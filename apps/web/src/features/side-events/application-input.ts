import type { SideApplicationPartsFragment, SideEventApplicationInput } from '../../generated/graphql.js';
import { asInput } from '../shell/translated-input.js';

/** What every field of the form has, also where the contract would let it away. */
export type ApplicationInput = Required<SideEventApplicationInput>;

export const emptyApplication: ApplicationInput = {
  title: {},
  abstract: {},
  themes: [],
  itemId: null,
  relevance: '',
  mode: null,
  languages: [],
  seats: null,
  equipment: [],
  accessibility: '',
  preferences: [],
  speakers: [],
  contactName: '',
  contactEmail: null,
  focusState: null,
  focusInvolvement: '',
  link: null,
  cosponsors: [],
};

/** An application as the server keeps it, for changing it. */
export function inputOf(application: SideApplicationPartsFragment): ApplicationInput {
  return {
    title: asInput(application.title),
    abstract: asInput(application.abstract),
    themes: [...application.themes],
    itemId: application.itemId ?? null,
    relevance: application.relevance,
    mode: application.mode ?? null,
    languages: [...application.languages],
    seats: application.seats ?? null,
    equipment: [...application.equipment],
    accessibility: application.accessibility,
    preferences: [...application.preferences],
    speakers: application.speakers.map(({ name, position }) => ({ name, position })),
    contactName: application.contactName,
    contactEmail: application.contactEmail ?? null,
    focusState: application.focusState ?? null,
    focusInvolvement: application.focusInvolvement,
    link: application.link ?? null,
    cosponsors: application.cosponsors.map(({ party: { delegationId, organisationId } }) => ({
      delegationId,
      organisationId,
    })),
  };
}
