import type { TranslatedText } from '#kernel';

/** Offices of a bureau, in their order. */
export const offices: Readonly<Record<string, TranslatedText>> = {
  CHAIR: { ar: 'الرئيس', zh: '主席', en: 'Chair', fr: 'Présidence', ru: 'Председатель', es: 'Presidencia' },
  FIRST_VICE_CHAIR: {
    ar: 'النائب الأول للرئيس',
    zh: '第一副主席',
    en: 'First Vice-Chair',
    fr: 'Première vice-présidence',
    ru: 'Первый заместитель Председателя',
    es: 'Primera Vicepresidencia',
  },
  SECOND_VICE_CHAIR: {
    ar: 'النائب الثاني للرئيس',
    zh: '第二副主席',
    en: 'Second Vice-Chair',
    fr: 'Deuxième vice-présidence',
    ru: 'Второй заместитель Председателя',
    es: 'Segunda Vicepresidencia',
  },
  THIRD_VICE_CHAIR: {
    ar: 'النائب الثالث للرئيس',
    zh: '第三副主席',
    en: 'Third Vice-Chair',
    fr: 'Troisième vice-présidence',
    ru: 'Третий заместитель Председателя',
    es: 'Tercera Vicepresidencia',
  },
  RAPPORTEUR: { ar: 'المقرر', zh: '报告员', en: 'Rapporteur', fr: 'Rapporteur', ru: 'Докладчик', es: 'Relatoría' },
};

/** On every session that was put together from public sources. */
export const fromPublicSources: TranslatedText = {
  ar: 'عرض توضيحي: دورة حقيقية جمعت بياناتها من مصادر عامة. ما لم يتأكد منه مؤشر عليه، وما لم يعثر عليه متروك.',
  zh: '演示：根据公开资料整理的真实届会。未经证实之处均有标注，未找到的内容从略。',
  en: 'Demonstration: a real session, put together from public sources. What could not be confirmed is marked, what was not found is left out.',
  fr: 'Démonstration : session réelle, reconstituée à partir de sources publiques. Ce qui n’a pu être confirmé est signalé, ce qui n’a pas été trouvé est omis.',
  ru: 'Демонстрация: реальная сессия по открытым источникам. Неподтверждённое отмечено, ненайденное опущено.',
  es: 'Demostración: período de sesiones real, reconstruido a partir de fuentes públicas. Lo que no se pudo confirmar está señalado y lo que no se encontró se ha omitido.',
};

/** On a meeting whose hour, room or items were not seen. */
export const notConfirmed: TranslatedText = {
  ar: 'الموعد أو القاعة أو البنود غير مؤكدة؛ وضعت على غرار نمط الدورة.',
  zh: '时间、会议室或项目未经证实，按该届会议的惯例推定。',
  en: 'Hour, room or items are not confirmed; they follow the pattern of the session.',
  fr: 'L’heure, la salle ou les points ne sont pas confirmés ; ils suivent le schéma de la session.',
  ru: 'Время, зал или пункты не подтверждены; они следуют распорядку сессии.',
  es: 'La hora, la sala o los temas no están confirmados; siguen la pauta del período de sesiones.',
};

export const vienna: TranslatedText = { ar: 'فيينا', zh: '维也纳', en: 'Vienna', fr: 'Vienne', ru: 'Вена', es: 'Viena' };
