import fc from 'fast-check';
import type { ParticipantCategory } from '#registration';
import { drawUp, inListOrder, listedCategories, peopleOn, writtenName } from './participant-list.js';
import type { ApprovedPerson, ListContent } from './participant-list.js';

const person = (over: Partial<ApprovedPerson> = {}): ApprovedPerson => ({
  category: 'MEMBER_STATE',
  delegationId: 'aut',
  delegation: { en: 'Austria', fr: 'Autriche', es: 'Austria' },
  familyName: 'Family',
  givenName: 'Given',
  title: null,
  function: 'ADVISER',
  position: null,
  ...over,
});
const state = (delegationId: string, en: string, fr: string, category: ParticipantCategory = 'MEMBER_STATE') =>
  person({ delegationId, delegation: { en, fr }, category });
const names = (content: ListContent, language: 'en' | 'fr') =>
  content.sections.map(({ category, entries }) => [category, entries.map(({ name }) => name?.[language])]);

test('PAR-1 only what the list shows is in it', () => {
  const mail = { ...person(), email: 'someone@rostrum.example', personId: 'x' };
  const [entry] = drawUp([mail]).sections[0]?.entries ?? [];
  expect(Object.keys(entry?.people[0] ?? {}).toSorted()).toEqual([
    'familyName',
    'function',
    'givenName',
    'position',
    'title',
  ]);
});

test.each(['MEDIA', 'HOST_COUNTRY', 'SECRETARIAT'] as const)('PAR-1 %s is not in it', (category) => {
  expect(drawUp([person({ category })]).sections).toEqual([]);
});

test('PAR-2 sections in protocol order, names in the alphabet of the language', () => {
  const content = drawUp([
    person({ category: 'EXPERT', delegationId: null, delegation: null }),
    state('ngo', 'A Foundation', 'Une fondation', 'NGO_SPECIAL'),
    state('civ', 'Côte d’Ivoire', 'Côte d’Ivoire'),
    state('hrv', 'Croatia', 'Croatie'),
    state('deu', 'Germany', 'Allemagne'),
    state('ind', 'India', 'Inde', 'OBSERVER_STATE'),
  ]);
  expect(names(inListOrder(content, 'en'), 'en')).toEqual([
    ['MEMBER_STATE', ['Côte d’Ivoire', 'Croatia', 'Germany']],
    ['OBSERVER_STATE', ['India']],
    ['NGO_SPECIAL', ['A Foundation']],
    ['EXPERT', [undefined]],
  ]);
  expect(names(inListOrder(content, 'fr'), 'fr')[0]).toEqual([
    'MEMBER_STATE',
    ['Allemagne', 'Côte d’Ivoire', 'Croatie'],
  ]);
});

test('PAR-2 people by function, then by family name', () => {
  const content = drawUp([
    person({ familyName: 'Zeta', function: 'ADVISER' }),
    person({ familyName: 'Éta', function: 'ADVISER' }),
    person({ familyName: 'Omega', function: 'HEAD' }),
    person({ familyName: 'Alpha', function: 'ALTERNATE' }),
    person({ familyName: 'Eta', givenName: 'A', function: 'ADVISER' }),
  ]);
  const people = inListOrder(content, 'en').sections[0]?.entries[0]?.people ?? [];
  expect(people.map(({ familyName }) => familyName)).toEqual(['Omega', 'Alpha', 'Eta', 'Éta', 'Zeta']);
});

test('PAR-2 whatever the order of registration, the list is the same and loses nobody', () => {
  const anyone = fc.record({
    category: fc.constantFrom(...listedCategories),
    delegationId: fc.constantFrom('a', 'b', 'c'),
    familyName: fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Delta'),
    function: fc.constantFrom('HEAD' as const, 'ADVISER' as const),
  });
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (given, keys) => {
      const people = given.map((some) => person({ ...some, delegation: { en: some.delegationId } }));
      const shuffled = people
        .map((each) => [keys.next().value ?? 0, each] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, each]) => each);
      const list = inListOrder(drawUp(people), 'en');
      expect(inListOrder(drawUp(shuffled), 'en')).toEqual(list);
      expect(peopleOn(list)).toBe(people.length);
    }),
  );
});

test('names are written as lists write them', () => {
  expect(writtenName({ title: 'H.E. Ms.', givenName: 'María', familyName: 'Núñez Ortega' })).toBe(
    'H.E. Ms. María NÚÑEZ ORTEGA',
  );
  expect(writtenName({ title: '先生', givenName: '明', familyName: '李' })).toBe('李明 先生');
  expect(writtenName({ title: null, givenName: 'محمد', familyName: 'العلي' })).toBe('محمد العلي');
});
