import type { TranslatedText } from '#kernel';
import type { MeetingType } from './session-kinds.js';

const plain: Readonly<Record<MeetingType, TranslatedText>> = {
  PLENARY: {
    ar: 'جلسة عامة',
    zh: '全体会议',
    en: 'Plenary meeting',
    fr: 'Séance plénière',
    ru: 'Пленарное заседание',
    es: 'Sesión plenaria',
  },
  COMMITTEE_OF_THE_WHOLE: {
    ar: 'اللجنة الجامعة',
    zh: '全体委员会',
    en: 'Committee of the Whole',
    fr: 'Comité plénier',
    ru: 'Комитет полного состава',
    es: 'Comité Plenario',
  },
  INFORMAL: {
    ar: 'مشاورات غير رسمية',
    zh: '非正式磋商',
    en: 'Informal consultations',
    fr: 'Consultations informelles',
    ru: 'Неофициальные консультации',
    es: 'Consultas oficiosas',
  },
};

const numbered: Readonly<Record<MeetingType, (n: number) => TranslatedText>> = {
  PLENARY: (n) => ({
    ar: `الجلسة العامة ${n}`,
    zh: `第${n}次全体会议`,
    en: `${ordinal(n)} plenary meeting`,
    fr: `${n}${n === 1 ? 're' : 'e'} séance plénière`,
    ru: `${n}-е пленарное заседание`,
    es: `${n}ª sesión plenaria`,
  }),
  COMMITTEE_OF_THE_WHOLE: (n) => ({
    ar: `اللجنة الجامعة، الجلسة ${n}`,
    zh: `全体委员会第${n}次会议`,
    en: `Committee of the Whole, ${ordinal(n)} meeting`,
    fr: `Comité plénier, ${n}${n === 1 ? 're' : 'e'} séance`,
    ru: `Комитет полного состава, ${n}-е заседание`,
    es: `Comité Plenario, ${n}ª sesión`,
  }),
  INFORMAL: (n) => ({
    ar: `المشاورات غير الرسمية، الجلسة ${n}`,
    zh: `第${n}次非正式磋商`,
    en: `Informal consultations, ${ordinal(n)} meeting`,
    fr: `Consultations informelles, ${n}${n === 1 ? 're' : 'e'} séance`,
    ru: `Неофициальные консультации, ${n}-е заседание`,
    es: `Consultas oficiosas, ${n}ª sesión`,
  }),
};

/** SES-20 The title of a meeting from its type and number, in six languages. */
export function meetingTitle(type: MeetingType, number: number | null): TranslatedText {
  return number === null ? plain[type] : numbered[type](number);
}

const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const englishOrdinals = new Intl.PluralRules('en', { type: 'ordinal' });

function ordinal(n: number): string {
  return `${n}${suffixes[englishOrdinals.select(n)] ?? 'th'}`;
}
