import type { OrganiserClass } from '../../generated/graphql.js';
import { dayKeyIn, instantAt } from '../shell/dates.js';

export const organiserClasses: readonly OrganiserClass[] = [
  'STATE',
  'UN_ENTITY',
  'INTERGOVERNMENTAL_ORGANIZATION',
  'NON_GOVERNMENTAL_ORGANIZATION',
];

/** Place of a class in the order, from 1; 0 for one that cannot apply. */
export const rankOf = (order: readonly (readonly OrganiserClass[])[], one: OrganiserClass): number =>
  order.findIndex((classes) => classes.includes(one)) + 1;

/** The order with a class at another place: equal places are one list, empty ones fall away. */
export function ranked(
  order: readonly (readonly OrganiserClass[])[],
  one: OrganiserClass,
  rank: number,
): OrganiserClass[][] {
  const places = new Map(organiserClasses.map((each) => [each, each === one ? rank : rankOf(order, each)]));
  return organiserClasses
    .map((_, index) => organiserClasses.filter((each) => places.get(each) === index + 1))
    .filter((classes) => classes.length > 0);
}

/** The same time on each day of a span, weekends left out. */
export function slotsOnDays(
  {
    from,
    to,
    start,
    end,
  }: { readonly from: string; readonly to: string; readonly start: number; readonly end: number },
  zone: string,
): { startsAt: string; endsAt: string }[] {
  const slots = [];
  for (let day = new Date(`${from}T12:00:00Z`); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const key = dayKeyIn(day.toISOString(), 'UTC');
    if (!(key <= to)) return slots;
    if (day.getUTCDay() % 6 !== 0)
      slots.push({ startsAt: instantAt(key, start, zone), endsAt: instantAt(key, end, zone) });
  }
}
