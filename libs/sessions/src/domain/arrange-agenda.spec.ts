import fc from 'fast-check';
import { labelAgenda } from './agenda-labels.js';
import type { AgendaPlace } from './agenda-labels.js';
import { placeItem, withDescendants, withoutItem } from './arrange-agenda.js';

const at = (id: string, parentId: string | null, position: number): AgendaPlace => ({ id, parentId, position });
const agenda = [
  at('1', null, 1),
  at('2', null, 2),
  at('2a', '2', 1),
  at('2b', '2', 2),
  at('2bi', '2b', 1),
  at('3', null, 3),
];
const printed = (places: readonly AgendaPlace[]): string[] =>
  labelAgenda(places).map(({ id, label }) => `${label}=${id}`);

describe('placeItem', () => {
  test.each([
    ['SES-17', 'below an item of another session', { parentId: 'x', position: null }, 'new', 'ITEM_UNKNOWN'],
    ['SES-23', 'on a fourth level', { parentId: '2bi', position: null }, 'new', 'AGENDA_TOO_DEEP'],
    ['SES-23', 'with its own sub-items on a fourth level', { parentId: '2a', position: null }, '2b', 'AGENDA_TOO_DEEP'],
    ['SES-23', 'with two levels of its own below another', { parentId: '1', position: null }, '2', 'AGENDA_TOO_DEEP'],
    ['SES-24', 'at position 0', { parentId: null, position: 0 }, 'new', 'AGENDA_POSITION'],
    ['SES-24', 'beyond the end', { parentId: null, position: 5 }, 'new', 'AGENDA_POSITION'],
    ['SES-24', 'beyond the end of its own line', { parentId: null, position: 4 }, '1', 'AGENDA_POSITION'],
    ['SES-25', 'below itself', { parentId: '2', position: null }, '2', 'AGENDA_CYCLE'],
    ['SES-25', 'below its own sub-item', { parentId: '2b', position: null }, '2', 'AGENDA_CYCLE'],
  ])('%s %s', (rule, _, target, id, code) => {
    expect(placeItem(agenda, id, target)).toMatchObject({ ok: false, code, rule });
  });

  test.each([
    [
      'at the end',
      'new',
      { parentId: null, position: null },
      ['1=1', '2=2', '2 (a)=2a', '2 (b)=2b', '2 (b) (i)=2bi', '3=3', '4=new'],
    ],
    [
      'in front',
      'new',
      { parentId: null, position: 1 },
      ['1=new', '2=1', '3=2', '3 (a)=2a', '3 (b)=2b', '3 (b) (i)=2bi', '4=3'],
    ],
    [
      'moved with what stands below',
      '2',
      { parentId: null, position: 3 },
      ['1=1', '2=3', '3=2', '3 (a)=2a', '3 (b)=2b', '3 (b) (i)=2bi'],
    ],
    [
      'moved below another',
      '3',
      { parentId: '2', position: 1 },
      ['1=1', '2=2', '2 (a)=3', '2 (b)=2a', '2 (c)=2b', '2 (c) (i)=2bi'],
    ],
    ['moved up', '2bi', { parentId: null, position: 2 }, ['1=1', '2=2bi', '3=2', '3 (a)=2a', '3 (b)=2b', '4=3']],
  ])('SES-24 %s', (_, id, target, expected) => {
    const placed = placeItem(agenda, id, target);
    expect(placed.ok && printed(placed.value)).toEqual(expected);
  });
});

test('SES-24 the others close up when an item goes with what stands below it', () => {
  expect(printed(withoutItem(agenda, '2'))).toEqual(['1=1', '2=3']);
  expect(printed(withoutItem(agenda, '2a'))).toEqual(['1=1', '2=2', '2 (a)=2b', '2 (a) (i)=2bi', '3=3']);
  expect(withDescendants(agenda, '2')).toEqual(['2', '2a', '2b', '2bi']);
});

test('SES-24 whatever is added, moved and removed, positions have no gap and no double', () => {
  const step = fc.record({
    verb: fc.constantFrom('add', 'move', 'remove'),
    item: fc.nat(30),
    parent: fc.option(fc.nat(30)),
    position: fc.option(fc.integer({ min: -1, max: 8 })),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let places: AgendaPlace[] = [];
      for (const [index, { verb, item, parent, position }] of steps.entries()) {
        const known = (n: number): string | undefined => places[n % Math.max(1, places.length)]?.id;
        const id = verb === 'add' ? `n${index}` : known(item);
        if (id === undefined) continue;
        if (verb === 'remove') places = withoutItem(places, id);
        else {
          const placed = placeItem(places, id, {
            parentId: parent === null ? null : (known(parent) ?? null),
            position,
          });
          if (placed.ok) places = placed.value;
        }
      }
      for (const line of Map.groupBy(places, ({ parentId }) => parentId).values()) {
        const positions = line.map((each) => each.position).toSorted((a, b) => a - b);
        expect(positions).toEqual(positions.map((_, index) => index + 1));
      }
      expect(labelAgenda(places)).toHaveLength(places.length);
    }),
  );
});
