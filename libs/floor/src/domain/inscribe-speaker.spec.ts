import {
  aLine,
  aList,
  aProfile,
  aSlot,
  after,
  delegate,
  delegationId,
  noon,
  secretariat,
} from '../../../../test/builders/floor-facts.js';
import { inscribeSpeaker } from './inscribe-speaker.js';
import type { Inscription, InscriptionFacts } from './inscribe-speaker.js';

const wish = (over: Partial<Inscription> = {}): Inscription => ({
  delegationId: delegationId('AUT'),
  category: 'MEMBER',
  cabinetRank: false,
  onBehalfOf: null,
  place: 'REMOTE',
  ...over,
});
const facts = (over: Partial<InscriptionFacts> = {}): InscriptionFacts => ({
  actor: delegate('AUT'),
  list: aList(),
  slots: [],
  profile: aProfile(),
  mode: 'HYBRID',
  now: noon,
  ...over,
});
const ngo = wish({ category: 'NON_GOVERNMENTAL_ORGANIZATION' });

describe('inscribeSpeaker', () => {
  test.each<[string, string, string, Inscription, InscriptionFacts]>([
    ['FLR-5', 'NOT_OWN_DELEGATION', 'of another delegation', wish(), facts({ actor: delegate('FRA') })],
    ['FLR-5', 'NOT_OWN_DELEGATION', 'of someone without a delegation', wish(), facts({ actor: delegate() })],
    [
      'FLR-2',
      'LIST_NOT_OPEN',
      'before the list opens',
      wish(),
      facts({ list: aList({ state: 'PLANNED', opensAt: after(1) }) }),
    ],
    ['FLR-3', 'LIST_CLOSED', 'on a closed list', wish(), facts({ list: aList({ state: 'CLOSED' }) })],
    [
      'FLR-3',
      'LIST_CLOSED',
      'by the secretariat on a closed list',
      wish(),
      facts({ list: aList({ state: 'CLOSED' }), actor: secretariat }),
    ],
    ['FLR-3', 'LIST_CLOSED', 'on a finished list', wish(), facts({ list: aList({ state: 'FINISHED' }) })],
    ['FLR-3', 'LIST_CLOSED', 'from its closing minute on', wish(), facts({ list: aList({ closesAt: noon }) })],
    [
      'FLR-7',
      'CATEGORY_NOT_ADMITTED',
      'of a category that is not heard',
      wish({ category: 'PANELLIST' }),
      facts({ actor: secretariat }),
    ],
    ['FLR-7', 'CATEGORY_BY_SECRETARIAT', 'of an organisation for itself', ngo, facts()],
    [
      'FLR-8',
      'CATEGORY_FULL',
      'of a fourth organisation',
      ngo,
      facts({
        actor: secretariat,
        slots: aLine('a', 'b', 'c').map((slot, index) => ({
          ...slot,
          category: ngo.category,
          state: index ? 'WAITING' : 'SPOKEN',
        })),
      }),
    ],
    [
      'FLR-9',
      'ATTENDANCE_NOT_AVAILABLE',
      'at a distance of a meeting in the hall',
      wish(),
      facts({ mode: 'IN_PERSON' }),
    ],
    [
      'FLR-9',
      'ATTENDANCE_NOT_AVAILABLE',
      'in the hall of an online meeting',
      wish({ place: 'IN_HALL' }),
      facts({ mode: 'ONLINE' }),
    ],
    ['FLR-6', 'ALREADY_INSCRIBED', 'of a delegation that waits', wish(), facts({ slots: aLine('AUT') })],
    [
      'FLR-6',
      'ALREADY_INSCRIBED',
      'of a delegation that speaks',
      wish(),
      facts({ slots: [aSlot('AUT', { state: 'SPEAKING' })] }),
    ],
    [
      'FLR-10',
      'INTERVENTIONS_EXHAUSTED',
      'after as many statements as are allowed',
      wish(),
      facts({ slots: [aSlot('AUT', { state: 'SPOKEN' })], profile: aProfile({ interventionsPerList: 1 }) }),
    ],
  ])('%s %s: a request %s is refused', (rule, code, _, given, around) => {
    expect(inscribeSpeaker(given, around)).toMatchObject({ ok: false, code, rule });
  });

  test.each<[string, string, Inscription, InscriptionFacts]>([
    ['FLR-5', 'the secretariat inscribes any delegation', wish(), facts({ actor: secretariat })],
    [
      'FLR-2',
      'a list whose opening time has come',
      wish(),
      facts({ list: aList({ state: 'PLANNED', opensAt: noon }) }),
    ],
    ['FLR-3', 'a reopened list', wish(), facts({ list: aList({ state: 'REOPENED' }) })],
    [
      'FLR-6',
      'a delegation that has spoken',
      wish(),
      facts({ slots: [aSlot('AUT', { state: 'SPOKEN', requestNumber: 1, position: null })] }),
    ],
    [
      'FLR-6',
      'a delegation that withdrew',
      wish(),
      facts({ slots: [aSlot('AUT', { state: 'WITHDRAWN', position: null })] }),
    ],
    [
      'FLR-6',
      'a right of reply does not count as a statement',
      wish(),
      facts({ slots: [aSlot('AUT', { kind: 'RIGHT_OF_REPLY' })] }),
    ],
    ['FLR-7', 'an organisation by the secretariat', ngo, facts({ actor: secretariat })],
  ])('%s admits %s', (_, __, given, around) => {
    expect(inscribeSpeaker(given, around)).toEqual({
      ok: true,
      value: { requestNumber: around.slots.length + 1, position: 1 },
    });
  });

  test('FLR-6 a delegation may wait in its own name and for a group', () => {
    const group = wish({ category: 'GROUP_CHAIR', onBehalfOf: 'G77' });
    expect(inscribeSpeaker(group, facts({ slots: aLine('AUT') }))).toMatchObject({
      value: { requestNumber: 2, position: 1 },
    });
    const twice = facts({ slots: [aSlot('AUT', { onBehalfOf: 'G77', category: 'GROUP_CHAIR' })] });
    expect(inscribeSpeaker(group, twice)).toMatchObject({ code: 'ALREADY_INSCRIBED' });
  });

  test('FLR-11 the order of request counts on from those who have spoken', () => {
    const slots = [
      aSlot('FRA', { state: 'SPOKEN', requestNumber: 7, position: null }),
      aSlot('BEL', { requestNumber: 8 }),
    ];
    expect(inscribeSpeaker(wish(), facts({ slots }))).toEqual({ ok: true, value: { requestNumber: 9, position: 2 } });
  });
});
