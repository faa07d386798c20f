import { checkIssue, checkRelease, checkSymbol } from './issue-list.js';
import { drawUp } from './participant-list.js';

const content = drawUp([
  {
    category: 'EXPERT',
    delegationId: null,
    delegation: null,
    familyName: 'Family',
    givenName: 'Given',
    title: null,
    function: 'OBSERVER',
    position: null,
  },
]);

test.each(['E/CN.7/2021/INF/2', 'CTOC/COP/2022/INF.2', 'CAC/COSP/2021/INF/2/Rev.1'])(
  'PAR-4 %s is a symbol',
  (symbol) => {
    expect(checkSymbol(` ${symbol.toLowerCase()} `)).toEqual({ ok: true, value: symbol.toUpperCase() });
  },
);

test.each(['', 'INF', '<script>', 'E/CN.7/2021/INF/2; DROP', 'x'.repeat(61)].filter((text) => text !== 'INF'))(
  'PAR-4 %p is none',
  (symbol) => {
    expect(checkSymbol(symbol)).toMatchObject({ ok: false, code: 'LIST_SYMBOL_FAULTY', rule: 'PAR-4' });
  },
);

test('PAR-3 issues are numbered from 1', () => {
  expect(checkIssue('PROVISIONAL', content, [])).toEqual({ ok: true, value: 1 });
  expect(checkIssue('FINAL', content, [{ number: 4, stage: 'PROVISIONAL' }])).toEqual({ ok: true, value: 5 });
});

test('PAR-5 no provisional list after a final one, but a corrected final one', () => {
  const earlier = [
    { number: 1, stage: 'PROVISIONAL' },
    { number: 2, stage: 'FINAL' },
  ] as const;
  expect(checkIssue('PROVISIONAL', content, earlier)).toMatchObject({ code: 'LIST_FINAL_ALREADY', rule: 'PAR-5' });
  expect(checkIssue('FINAL', content, earlier)).toEqual({ ok: true, value: 3 });
});

test('PAR-7 a list without anyone is not issued', () => {
  expect(checkIssue('FINAL', { sections: [] }, [])).toMatchObject({ code: 'PARTICIPANTS_NONE', rule: 'PAR-7' });
});

test('PAR-6 released once, when its files are made', () => {
  expect(checkRelease({ released: false, made: true }).ok).toBe(true);
  expect(checkRelease({ released: false, made: false })).toMatchObject({ code: 'LIST_NOT_MADE', rule: 'PAR-6' });
  expect(checkRelease({ released: true, made: true })).toMatchObject({ code: 'LIST_RELEASED', rule: 'PAR-6' });
});
