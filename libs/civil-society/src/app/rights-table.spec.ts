import { isHeld, rightOf, rightsOf } from '../domain/rights-of.js';
import type { RightsSubject } from '../domain/rights-of.js';
import { rightsRules } from './organisation-rights.js';

const rules = rightsRules();
const ngo = (standing: RightsSubject['standing'], bodies: readonly string[] = ['cnd'], accredited = false) =>
  ({ kind: 'NGO', standing, accredited, bodies }) as const;
const answers = (subject: RightsSubject) =>
  Object.fromEntries(rightsOf(rules, subject).map(({ right, answer }) => [right, answer]));

describe('CIV-1 what an organization may do follows from kind, standing and body', () => {
  test.each([
    [
      'GENERAL',
      { ATTEND: 'YES', SPEAK: 'YES', WRITTEN_STATEMENT: 'YES', SIDE_EVENT: 'YES', PROPOSE_AGENDA_ITEM: 'YES' },
    ],
    [
      'SPECIAL',
      { ATTEND: 'YES', SPEAK: 'YES', WRITTEN_STATEMENT: 'YES', SIDE_EVENT: 'YES', PROPOSE_AGENDA_ITEM: 'NO' },
    ],
    [
      'ROSTER',
      {
        ATTEND: 'ON_INVITATION',
        SPEAK: 'ON_INVITATION',
        WRITTEN_STATEMENT: 'ON_INVITATION',
        SIDE_EVENT: 'YES',
        PROPOSE_AGENDA_ITEM: 'NO',
      },
    ],
    ['SUSPENDED', { ATTEND: 'NO', SPEAK: 'NO', WRITTEN_STATEMENT: 'NO', SIDE_EVENT: 'NO', PROPOSE_AGENDA_ITEM: 'NO' }],
    ['NONE', { ATTEND: 'NO', SPEAK: 'NO', WRITTEN_STATEMENT: 'NO', SIDE_EVENT: 'NO', PROPOSE_AGENDA_ITEM: 'NO' }],
  ] as const)('a commission and %s', (standing, expected) => {
    expect(answers(ngo(standing))).toMatchObject(expected);
  });

  test.each([
    ['GENERAL', 2000],
    ['SPECIAL', 1500],
    ['ROSTER', 1500],
    ['NONE', null],
  ] as const)('words of a statement, %s', (standing, words) => {
    expect(rightOf(rules, ngo(standing), 'WRITTEN_STATEMENT').words).toBe(words);
  });

  test('intergovernmental organizations and entities of the United Nations need no status', () => {
    for (const kind of ['IGO', 'UN_ENTITY', 'SPECIALIZED_AGENCY'] as const)
      expect(answers({ kind, standing: 'NONE', accredited: false, bodies: ['ccpcj'] })).toMatchObject({
        ATTEND: 'YES',
        SPEAK: 'YES',
        SIDE_EVENT: 'YES',
      });
  });

  test('a conference admits those that it accredits; they speak on invitation', () => {
    const before = ngo('NONE', ['untoc-cop']);
    const after = ngo('NONE', ['untoc-cop'], true);
    expect(answers(before)).toMatchObject({ ATTEND: 'IF_ACCREDITED', SPEAK: 'ON_INVITATION', WRITTEN_STATEMENT: 'NO' });
    expect(answers(after)).toMatchObject({ ATTEND: 'YES', SPEAK: 'ON_INVITATION', WRITTEN_STATEMENT: 'NO' });
    expect(answers(ngo('SUSPENDED', ['untoc-cop'], true))).toMatchObject({ ATTEND: 'NO' });
  });

  test('a body without lines of its own has those of the body above it', () => {
    expect(answers(ngo('SPECIAL', ['honlea-europe', 'cnd']))).toEqual(answers(ngo('SPECIAL')));
    expect(answers(ngo('SPECIAL', ['untoc-wg-firearms', 'untoc-cop'], true))).toMatchObject({ ATTEND: 'NO' });
  });
});

test('CIV-2 each answer names the line that decided, with its source', () => {
  for (const { answer, rule } of rightsOf(rules, ngo('GENERAL'))) {
    if (answer === 'NO') continue;
    expect(rule).toMatchObject({ source: expect.stringMatching(/./), paragraph: expect.stringMatching(/./) });
  }
});

test('CIV-3 only what needs nobody else is held', () => {
  const held = (standing: RightsSubject['standing']) => isHeld(rightOf(rules, ngo(standing), 'SPEAK'));
  expect([held('GENERAL'), held('ROSTER'), held('NONE')]).toEqual([true, false, false]);
});

test('lines are well formed, and none hides another', () => {
  expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
  rules.forEach((rule, index) => {
    const hidden = rules
      .slice(0, index)
      .find(
        (earlier) =>
          earlier.right === rule.right &&
          rule.bodies.every((body) => earlier.bodies.includes(body)) &&
          rule.kinds.every((kind) => earlier.kinds.includes(kind)) &&
          (earlier.standings.length === 0 ||
            rule.standings.every((standing) => earlier.standings.includes(standing))) &&
          (rule.standings.length > 0 || earlier.standings.length === 0),
      );
    expect(hidden?.key).toBeUndefined();
  });
});
