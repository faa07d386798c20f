import { assertAgree, inOurForm } from './answers.js';
import { bestOf, figure, median, percentile, ratios } from './figures.js';

test('median, percentile and ratios', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(percentile([5, 1, 4, 2, 3], 0.99)).toBe(5);
  expect(ratios([2, 9], [1, 3])).toEqual([2, 3]);
  expect(() => ratios([1], [1, 2])).toThrow('1 rounds against 2');
  expect(bestOf({ slow: [1, 100, 1], fast: [2, 2, 2] })).toBe('fast');
});

test.each([
  [{ atLeast: 0.85 }, [0.8, 0.9, 0.86], true],
  [{ atLeast: 0.85 }, [0.8, 0.84, 2], false],
  [{ atMost: 1.3 }, [1.2, 1.3, 4], true],
  [{ atMost: 1.3 }, [1.31, 1.31, 1], false],
])('a goal of %j with %j', (goal, values, reached) => {
  expect(figure({ key: 'k', values, goal, detail: '' })).toMatchObject({ reached, rounds: 3 });
});

test('an answer of PostGraphile in our form', () => {
  expect(
    inOurForm({
      session: {
        titleText: 'T',
        titleLanguage: 'en',
        placeText: null,
        placeLanguage: null,
        with: { activeListId: 'a' },
        startsAt: '2031-01-06T08:00:00+00:00',
        items: { nodes: [{ of: { id: 'i' } }] },
      },
    }),
  ).toEqual({
    session: {
      title: { text: 'T', language: 'en' },
      place: null,
      activeListId: 'a',
      startsAt: '2031-01-06T08:00:00.000Z',
      items: [{ id: 'i' }],
    },
  });
});

describe('answers are compared', () => {
  const documents = [{ symbol: 'A' }, { symbol: 'B' }];
  const page = (list: unknown) => ({ session: { documents: list } });

  test('in one order of documents and meetings', () => {
    assertAgree('Q', { one: page(documents), other: page(documents.toReversed()) });
  });

  test('in the order given, of everything else', () => {
    const slots = [{ id: 'b' }, { id: 'a' }];
    expect(() => assertAgree('Q', { one: { list: slots }, other: { list: slots.toReversed() } })).toThrow(
      'other and one disagree at data.list[0].id',
    );
  });

  test.each([
    ['another value', page([{ symbol: 'A' }, { symbol: 'C' }]), 'symbol: "C" and "B"'],
    ['one missing', page([{ symbol: 'A' }]), 'data.session.documents'],
    ['nothing', { session: null }, 'data.session'],
  ])('%s', (_, other, said) => {
    expect(() => assertAgree('Q', { one: page(documents), other })).toThrow(said);
  });

  test('nothing at all is no answer', () => {
    expect(() => assertAgree('Q', { one: { session: null }, other: { session: null } })).toThrow('one has no answer');
  });
});
