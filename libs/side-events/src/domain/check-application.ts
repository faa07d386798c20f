import { languages, refuse, storedText } from '#kernel';
import type { Refused, TranslatedText } from '#kernel';
import { partyId } from './side-event-kinds.js';
import type { PartyFacts, RoomFacts, SideEventCall, SideEventForm, SlotFacts } from './side-event-kinds.js';
import type { SideEventFault, SideEventRefusal } from './side-event-refusal.js';

export interface ApplicationFacts {
  readonly call: SideEventCall;
  readonly slots: readonly SlotFacts[];
  readonly rooms: readonly RoomFacts[];
  readonly organiser: PartyFacts;
  /** Of the form, as far as they are known. */
  readonly cosponsors: readonly PartyFacts[];
  /** Agenda items of the session. */
  readonly items: readonly string[];
  /** Events that the organizer has in the session, this one not counted. */
  readonly others: number;
  readonly now: Date;
}

export const lengths = {
  title: 200,
  relevance: 2000,
  involvement: 2000,
  accessibility: 1000,
  name: 200,
  speakers: 30,
} as const;

/** SDE-10, SDE-11, SDE-12 What stands in the way whatever is written. */
export function obstacles({ call, organiser, others, now }: ApplicationFacts): Refused<SideEventRefusal>[] {
  const found: Refused<SideEventRefusal>[] = [];
  if (now < new Date(call.opensAt))
    found.push(refuse('SIDE_WINDOW_EARLY', 'SDE-10', { from: call.opensAt.slice(0, 10) }));
  if (now > new Date(call.closesAt))
    found.push(refuse('SIDE_WINDOW_OVER', 'SDE-10', { to: call.closesAt.slice(0, 10) }));
  if (!call.order.flat().includes(organiser.class))
    found.push(refuse('SIDE_CLASS_NOT_CALLED', 'SDE-11', { class: organiser.class }));
  else if (organiser.class === 'NON_GOVERNMENTAL_ORGANIZATION' && !call.statuses.includes(organiser.status ?? 'NONE'))
    found.push(refuse('SIDE_STATUS_NEEDED', 'SDE-11', { status: organiser.status ?? 'NONE' }));
  if (others >= call.perOrganiser)
    found.push(refuse('SIDE_ORGANISER_HAS_EVENT', 'SDE-12', { most: call.perOrganiser }));
  return found;
}

/** SDE-13 to SDE-19 What is missing or not as it must be, field by field. */
export function checkApplication(form: SideEventForm, facts: ApplicationFacts): SideEventFault[] {
  return [
    ...checkWords(form, facts.call),
    ...checkRelevance(form, facts),
    ...checkFocus(form, facts),
    ...checkWishes(form, facts),
    ...checkSupport(form, facts),
  ];
}

/** SDE-13 */
function checkWords(form: SideEventForm, call: SideEventCall): SideEventFault[] {
  const rule = 'SDE-13';
  const faults: SideEventFault[] = [];
  const texts = (name: 'title' | 'abstract', most: number): void => {
    if (!said(form[name])) faults.push({ path: `input.${name}`, code: 'NONE_GIVEN', rule });
    else if (longest(form[name]) > most)
      faults.push({ path: `input.${name}`, code: 'TOO_LONG', params: { most }, rule });
  };
  texts('title', lengths.title);
  texts('abstract', call.abstractCharacters);
  if (form.languages.length === 0) faults.push({ path: 'input.languages', code: 'NONE_GIVEN', rule });
  if (storedText(form.contactName) === '') faults.push({ path: 'input.contactName', code: 'NONE_GIVEN', rule });
  if (!form.contactEmail) faults.push({ path: 'input.contactEmail', code: 'NONE_GIVEN', rule });
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.contactEmail))
    faults.push({ path: 'input.contactEmail', code: 'NOT_AN_ADDRESS', rule });
  for (const [index, { name }] of form.speakers.entries())
    if (storedText(name) === '') faults.push({ path: `input.speakers.${index}.name`, code: 'NONE_GIVEN', rule });
  return faults;
}

/** SDE-14 */
function checkRelevance(form: SideEventForm, { call, items }: ApplicationFacts): SideEventFault[] {
  const rule = 'SDE-14';
  const faults: SideEventFault[] = [];
  const known = call.themes.map(({ key }) => key);
  if (form.themes.some((key) => !known.includes(key)))
    faults.push({ path: 'input.themes', code: 'SIDE_NOT_OFFERED', rule });
  if (form.itemId && !items.includes(form.itemId))
    faults.push({ path: 'input.itemId', code: 'SIDE_NOT_OFFERED', rule });
  if (form.themes.length === 0 && !form.itemId && known.length + items.length > 0)
    faults.push({ path: 'input.themes', code: 'SIDE_THEME_OR_ITEM', rule });
  if (storedText(form.relevance) === '') faults.push({ path: 'input.relevance', code: 'NONE_GIVEN', rule });
  return faults;
}

/** SDE-15 */
function checkFocus(form: SideEventForm, { call, organiser, cosponsors }: ApplicationFacts): SideEventFault[] {
  if (!form.focusState || !call.focusNeedsInvolvement || organiser.state === form.focusState) return [];
  if (cosponsors.some(({ state }) => state === form.focusState) || storedText(form.focusInvolvement) !== '') return [];
  return [{ path: 'input.focusInvolvement', code: 'SIDE_STATE_NOT_INVOLVED', rule: 'SDE-15' }];
}

/** SDE-16, SDE-17, SDE-19 */
function checkWishes(form: SideEventForm, { call, slots, rooms, now }: ApplicationFacts): SideEventFault[] {
  const faults: SideEventFault[] = [];
  const { preferences } = form;
  const wish = (path: string, code: string, rule: string, params?: Record<string, number>): void =>
    void faults.push({ path: `input.${path}`, code, rule, ...(params && { params }) });
  if (preferences.length === 0) wish('preferences', 'NONE_GIVEN', 'SDE-16');
  if (preferences.length > call.preferences) wish('preferences', 'SIDE_TOO_MANY', 'SDE-16', { most: call.preferences });
  if (new Set(preferences).size < preferences.length) wish('preferences', 'GIVEN_TWICE', 'SDE-16');
  if (preferences.some((id) => !slots.some((slot) => slot.id === id)))
    wish('preferences', 'SIDE_NOT_OFFERED', 'SDE-16');
  if (!form.mode) wish('mode', 'NONE_GIVEN', 'SDE-17');
  else if (!call.modes.includes(form.mode)) wish('mode', 'SIDE_NOT_OFFERED', 'SDE-17');
  else if (form.mode !== 'ONLINE') {
    if (form.seats === null) wish('seats', 'NONE_GIVEN', 'SDE-17');
    const large = rooms.filter(({ seats, hybrid }) => seats >= (form.seats ?? 0) && (form.mode !== 'HYBRID' || hybrid));
    if (large.length === 0) wish('seats', 'SIDE_NO_ROOM_SO_LARGE', 'SDE-17', { most: largest(rooms) });
    else if (!large.some(({ equipment }) => form.equipment.every((key) => equipment.includes(key))))
      wish('equipment', 'SIDE_NO_ROOM_HAS_IT', 'SDE-17');
  }
  if (form.link && !/^https:\/\/[^\s]+$/.test(form.link)) wish('link', 'SIDE_NOT_A_LINK', 'SDE-19');
  if (form.link && call.linksBy && now > new Date(call.linksBy)) wish('link', 'SIDE_LATE', 'SDE-19');
  return faults;
}

/** SDE-18 */
function checkSupport(form: SideEventForm, { call, organiser, cosponsors, now }: ApplicationFacts): SideEventFault[] {
  const path = 'input.cosponsors';
  const ids = form.cosponsors.map(partyId);
  const faults: SideEventFault[] = [];
  if (ids.includes(partyId(organiser))) faults.push({ path, code: 'SIDE_OWN_EVENT', rule: 'SDE-18' });
  if (new Set(ids).size < ids.length) faults.push({ path, code: 'GIVEN_TWICE', rule: 'SDE-18' });
  if (ids.some((id) => !cosponsors.some((party) => partyId(party) === id)))
    faults.push({ path, code: 'SIDE_NOT_KNOWN', rule: 'SDE-18' });
  if (ids.length > 0 && call.supportersBy && now > new Date(call.supportersBy))
    faults.push({ path, code: 'SIDE_LATE', rule: 'SDE-18' });
  return faults;
}

function largest(rooms: readonly RoomFacts[]): number {
  return Math.max(0, ...rooms.map(({ seats }) => seats));
}

function said(text: TranslatedText): boolean {
  return languages.some((language) => storedText(text[language] ?? '') !== '');
}

function longest(text: TranslatedText): number {
  return Math.max(...languages.map((language) => [...(text[language] ?? '')].length));
}
