import * as fc from 'fast-check';
import { aProfile, speakerCategories } from '../../../../test/builders/floor-facts.js';
import { comparePrecedence, orderSlots, placeNewcomer } from './order-slots.js';
import type { OrderedSlot } from './order-slots.js';

type Named = OrderedSlot & { readonly name: string };
const slot = (name: string, over: Partial<OrderedSlot> = {}): Named => ({
  name,
  category: 'MEMBER',
  cabinetRank: false,
  requestNumber: 1,
  held: null,
  ...over,
});
const flat = aProfile({ groupsFirst: false, rankFirst: false, membersFirst: false, organisationsLast: false });

const member = slot('member');
const minister = slot('minister', { cabinetRank: true });
const observer = slot('observer', { category: 'OBSERVER' });
const observerMinister = slot('observer minister', { category: 'OBSERVER', cabinetRank: true });
const group = slot('group', { category: 'GROUP_CHAIR' });
const agency = slot('agency', { category: 'UN_ENTITY', cabinetRank: true });
const ngo = slot('ngo', { category: 'NON_GOVERNMENTAL_ORGANIZATION' });
const moved = slot('moved', { held: 'MOVED' });

describe('placeNewcomer', () => {
  test.each<[string, string, Named[], Named, number]>([
    ['FLR-11', 'the first on an empty list', [], member, 1],
    ['FLR-11', 'an equal at the end', [member, member], member, 3],
    ['FLR-12', 'a group before members', [group, member], group, 2],
    ['FLR-12', 'a minister before members, after groups', [group, member, observer], minister, 2],
    ['FLR-12', 'a member before observers', [member, observer], member, 2],
    ['FLR-12', 'an observer of cabinet rank before members without', [minister, member], observerMinister, 2],
    ['FLR-12', 'an organisation after all States, whatever its rank', [group, member, observer], agency, 4],
    ['FLR-12', 'a United Nations body before other organisations', [observer, ngo], agency, 2],
    ['FLR-13', 'behind one moved to the front', [moved, member], group, 2],
    ['FLR-13', 'behind one moved to the end', [member, moved], member, 3],
    ['FLR-13', 'one moved up keeps its number', [group, moved, member], group, 3],
  ])('%s puts %s', (_, __, line, newcomer, place) => {
    expect(placeNewcomer(line, newcomer, aProfile())).toBe(place);
  });

  test.each([group, minister, agency, ngo])('FLR-12 without the flags $name waits for its turn', (newcomer) => {
    expect(placeNewcomer([member, observer], newcomer, flat)).toBe(3);
  });
});

const arbitrarySlot = fc.record({
  category: fc.constantFrom(...speakerCategories),
  cabinetRank: fc.boolean(),
  byHand: fc.boolean(),
});
const arbitraryProfile = fc
  .record({
    groupsFirst: fc.boolean(),
    rankFirst: fc.boolean(),
    membersFirst: fc.boolean(),
    organisationsLast: fc.boolean(),
  })
  .map((flags) => aProfile(flags));

/** Builds a line by inserting one after the other, as the meeting does. */
function lined(
  requests: readonly { category: OrderedSlot['category']; cabinetRank: boolean }[],
  profile = aProfile(),
): Named[] {
  return requests.reduce<Named[]>((line, request, index) => {
    const newcomer = slot(`s${index}`, { ...request, requestNumber: index + 1 });
    return line.toSpliced(placeNewcomer(line, newcomer, profile) - 1, 0, newcomer);
  }, []);
}

describe('the order, for any requests and any profile', () => {
  test('FLR-11 FLR-12 inserting one by one gives the same order as ordering all at once', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySlot, { maxLength: 40 }), arbitraryProfile, (requests, profile) => {
        const line = lined(requests, profile);
        const shuffled = line.toSorted((a, b) => a.name.localeCompare(b.name));
        expect(line).toEqual(orderSlots(shuffled, profile));
      }),
    );
  });

  test('FLR-11 among equals, who asked earlier speaks earlier', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySlot, { maxLength: 40 }), arbitraryProfile, (requests, profile) => {
        const line = lined(requests, profile);
        line.forEach((earlier, index) =>
          line.slice(index + 1).forEach((later) => {
            const precedence = comparePrecedence(earlier, later, profile);
            expect(precedence < 0 || (precedence === 0 && earlier.requestNumber < later.requestNumber)).toBe(true);
          }),
        );
      }),
    );
  });

  test('FLR-13 whoever stands by hand keeps the place when the others are ordered', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySlot, { maxLength: 40 }), arbitraryProfile, (requests, profile) => {
        const line = requests.map(({ byHand, ...request }, index) =>
          slot(`s${index}`, { ...request, requestNumber: index + 1, held: byHand ? 'MOVED' : null }),
        );
        const ordered = orderSlots(line, profile);
        line.forEach((held, index) => {
          if (held.held !== null) expect(ordered[index]).toBe(held);
        });
        expect(new Set(ordered)).toEqual(new Set(line));
        const byRule = ordered.filter((one) => one.held === null);
        byRule.slice(1).forEach((later, index) => {
          expect(comparePrecedence(byRule[index] ?? later, later, profile)).toBeLessThanOrEqual(0);
        });
      }),
    );
  });

  test('FLR-13 a newcomer moves those who stand by hand back by one place at most', () => {
    fc.assert(
      fc.property(
        fc.array(arbitrarySlot, { minLength: 1, maxLength: 40 }),
        arbitrarySlot,
        (requests, { category, cabinetRank }) => {
          const line = requests.map(({ byHand, ...request }, index) =>
            slot(`s${index}`, { ...request, requestNumber: index + 1, held: byHand ? 'MOVED' : null }),
          );
          const place = placeNewcomer(line, slot('new', { category, cabinetRank, requestNumber: 99 }), aProfile());
          expect(place).toBeGreaterThanOrEqual(1);
          expect(place).toBeLessThanOrEqual(line.length + 1);
          const displaced = line[place - 1];
          expect(displaced === undefined || displaced.held === null).toBe(true);
        },
      ),
    );
  });
});
