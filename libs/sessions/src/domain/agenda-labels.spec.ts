import { labelAgenda } from './agenda-labels.js';
import type { AgendaPlace } from './agenda-labels.js';

const at = (id: string, parentId: string | null, position: number): AgendaPlace => ({ id, parentId, position });

test('SES-23 items, sub-items and what stands below, in printed order', () => {
  const agenda = [at('five-b', 'five', 2), at('two', null, 2), at('five', null, 5), at('five-a', 'five', 1)];
  const rest = [at('one', null, 1), at('deep-4', 'five-b', 4), at('three', null, 3), at('four', null, 4)];
  expect(labelAgenda([...agenda, ...rest])).toEqual([
    { id: 'one', label: '1', ordinal: 1 },
    { id: 'two', label: '2', ordinal: 2 },
    { id: 'three', label: '3', ordinal: 3 },
    { id: 'four', label: '4', ordinal: 4 },
    { id: 'five', label: '5', ordinal: 5 },
    { id: 'five-a', label: '5 (a)', ordinal: 6 },
    { id: 'five-b', label: '5 (b)', ordinal: 7 },
    { id: 'deep-4', label: '5 (b) (iv)', ordinal: 8 },
  ]);
});

test.each([
  [26, '1 (z)', '1 (a) (xxvi)'],
  [27, '1 (aa)', '1 (a) (xxvii)'],
  [52, '1 (az)', '1 (a) (lii)'],
  [53, '1 (ba)', '1 (a) (liii)'],
])('SES-23 the %i. sibling is %s or %s', (position, letters, numerals) => {
  const line = (parent: string): AgendaPlace[] =>
    Array.from({ length: position }, (_, index) => at(`${parent}-${index + 1}`, parent, index + 1));
  const labels = labelAgenda([at('top', null, 1), ...line('top'), ...line('top-1')]);
  expect(labels.find(({ id }) => id === `top-${position}`)?.label).toBe(letters);
  expect(labels.find(({ id }) => id === `top-1-${position}`)?.label).toBe(numerals);
});
