import type { CallCommand, FormInput, SideEventCall } from '#side-events';

const day = 86_400_000;

/** A call that is open now: States first, one event each, three preferences, 50 minutes, two rooms. */
export function aCall(changes: Partial<SideEventCall> = {}): SideEventCall {
  return {
    opensAt: new Date(Date.now() - 5 * day).toISOString(),
    closesAt: new Date(Date.now() + 5 * day).toISOString(),
    order: [['STATE'], ['UN_ENTITY', 'INTERGOVERNMENTAL_ORGANIZATION', 'NON_GOVERNMENTAL_ORGANIZATION']],
    statuses: ['GENERAL', 'SPECIAL'],
    perOrganiser: 1,
    preferences: 3,
    minutes: 50,
    modes: ['IN_PERSON', 'HYBRID', 'ONLINE'],
    onlineAtOnce: 1,
    equipment: ['SCREEN'],
    themes: [{ key: 'prevention', name: { en: 'Prevention', original: 'en' } }],
    abstractCharacters: 2000,
    focusNeedsInvolvement: true,
    linksBy: null,
    supportersBy: null,
    materialBy: null,
    exhibitionsFrom: null,
    exhibitionsTo: null,
    offerHours: 48,
    note: null,
    source: null,
    confirmed: true,
    ...changes,
  };
}

/** As many slots as wanted, on the first day of the session that the builder makes, one after the other. */
export function aCallCommand(
  rooms: readonly string[],
  { slots = 3, version = 0, call = aCall() }: { slots?: number; version?: number; call?: SideEventCall } = {},
): CallCommand {
  const begin = Date.UTC(2027, 2, 8, 5);
  return {
    call,
    version,
    rooms: rooms.map((roomId) => ({ roomId, seats: 60, equipment: ['SCREEN'] })),
    slots: Array.from({ length: slots }, (_, at) => ({
      startsAt: new Date(begin + at * 3_600_000).toISOString(),
      endsAt: new Date(begin + at * 3_600_000 + 50 * 60_000).toISOString(),
    })),
  };
}

/** A complete application; a test changes what it is about. */
export function anApplication(changes: Partial<FormInput> = {}): FormInput {
  return {
    title: { en: 'What works in prevention' },
    abstract: { en: 'Evidence from three regions.' },
    themes: ['prevention'],
    relevance: 'The 2019 Ministerial Declaration asks for prevention that is based on evidence.',
    mode: 'IN_PERSON',
    languages: ['en'],
    seats: 40,
    equipment: ['SCREEN'],
    accessibility: '',
    preferences: [],
    speakers: [],
    contactName: 'Representative',
    contactEmail: 'representative@example.org',
    focusInvolvement: '',
    cosponsors: [],
    ...changes,
  };
}
