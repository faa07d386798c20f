import { inProtocolOrder } from './protocol-order.js';

const row = (category: Parameters<typeof inProtocolOrder>[0][number]['category'], en: string, fr: string) => ({
  category,
  plate: { en, fr },
});
const rows = [
  row('NON_GOVERNMENTAL_ORGANIZATION', 'Alliance', 'Alliance'),
  row('MEMBER', 'Türkiye', 'Türkiye'),
  row('OBSERVER_STATE', 'Albania', 'Albanie'),
  row('MEMBER', 'Germany', 'Allemagne'),
  row('INTERGOVERNMENTAL_ORGANIZATION', 'Council of Europe', 'Conseil de l’Europe'),
  row('MEMBER', 'Algeria', 'Algérie'),
  row('UN_ENTITY', 'UNAIDS', 'ONUSIDA'),
  row('SPECIALIZED_AGENCY', 'WHO', 'OMS'),
];

test.each([
  ['en', ['Algeria', 'Germany', 'Türkiye', 'Albania', 'UNAIDS', 'WHO', 'Council of Europe', 'Alliance']],
  ['fr', ['Algeria', 'Germany', 'Türkiye', 'Albania', 'UNAIDS', 'WHO', 'Council of Europe', 'Alliance']],
] as const)('SES-27 by category, then by name in %s', (language, expected) => {
  expect(inProtocolOrder(rows, language).map(({ plate }) => plate.en)).toEqual(expected);
});
