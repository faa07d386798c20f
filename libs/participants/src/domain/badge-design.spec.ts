import { participantCategories } from '#registration';
import { checkDesign, contrastWithWhite, leastContrast, usualDesign } from './badge-design.js';

test('PAR-21 contrast is that of WCAG', () => {
  expect(contrastWithWhite('#000000')).toBeCloseTo(21);
  expect(contrastWithWhite('#ffffff')).toBeCloseTo(1);
  expect(contrastWithWhite('#777777')).toBeCloseTo(4.48, 2);
});

test.each(participantCategories)('PAR-20, PAR-21 the usual design of %s is lawful', (category) => {
  expect(checkDesign(usualDesign(category))).toEqual({ ok: true, value: usualDesign(category) });
});

test('PAR-21 a band on which white cannot be read is refused, with the contrast', () => {
  const decision = checkDesign({ ...usualDesign('MEDIA'), band: '#ffd700' });
  expect(decision).toMatchObject({
    ok: false,
    rule: 'PAR-21',
    fields: [{ path: 'band', code: 'CONTRAST_LOW', params: { contrast: 1.4 } }],
  });
  expect(leastContrast).toBe(4.5);
});

test('PAR-20 faults are told together; what is kept is clean', () => {
  expect(checkDesign({ ...usualDesign('MEDIA'), band: 'url(x)', back: { en: 'x'.repeat(601) } })).toMatchObject({
    fields: [{ code: 'NOT_A_COLOUR' }, { path: 'back.en', code: 'TOO_LONG' }],
  });
  const kept = checkDesign({ ...usualDesign('MEDIA'), fields: ['NUMBER', 'TITLE'], back: { fr: '  Texte ', en: ' ' } });
  expect(kept).toMatchObject({ value: { fields: ['TITLE', 'NUMBER'], back: { fr: 'Texte', original: 'fr' } } });
});
