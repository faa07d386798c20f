import type { DeskSideEventCallFragment, SideEventCallInput } from '../../generated/graphql.js';
import { instantAt } from '../shell/dates.js';
import { asInput } from '../shell/translated-input.js';
import { organiserClasses } from './class-order.js';

/** What a call says at first: as the calls of the commission have been, to be corrected by hand. */
export function callFrom(
  call: DeskSideEventCallFragment | null,
  session: { readonly startsOn: string; readonly timezone: string },
): SideEventCallInput {
  if (call) {
    const { version, published, sessionId, timezone, __typename, slots, rooms, themes, note, ...rest } = call;
    void [version, published, sessionId, timezone, __typename];
    return {
      ...rest,
      source: rest.source ?? '',
      note: note ? asInput(note) : {},
      themes: themes.map(({ key, name }) => ({ key, name: asInput(name) })),
      slots: slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
      rooms: rooms.map(({ roomId, seats, equipment }) => ({ roomId, seats, equipment })),
    };
  }
  return {
    opensAt: new Date().toISOString(),
    closesAt: instantAt(session.startsOn, 0, session.timezone),
    order: [['STATE'], organiserClasses.filter((one) => one !== 'STATE')],
    statuses: ['GENERAL', 'SPECIAL', 'ROSTER'],
    perOrganiser: 1,
    preferences: 3,
    minutes: 50,
    modes: ['IN_PERSON', 'HYBRID', 'ONLINE'],
    onlineAtOnce: 1,
    equipment: ['SCREEN', 'MICROPHONES', 'LAPTOP'],
    themes: [],
    abstractCharacters: 2000,
    focusNeedsInvolvement: true,
    linksBy: null,
    supportersBy: null,
    materialBy: null,
    exhibitionsFrom: null,
    exhibitionsTo: null,
    offerHours: 48,
    note: {},
    source: '',
    confirmed: true,
    slots: [],
    rooms: [],
  };
}
