import type { TranslatedText } from '#kernel';
import type { Definition, Question, Section } from '#questionnaires';

/** A text in the order in which the United Nations lists its languages. */
type SixTexts = readonly [ar: string, zh: string, en: string, fr: string, ru: string, es: string];

const text = ([ar, zh, en, fr, ru, es]: SixTexts): TranslatedText => ({ ar, zh, en, fr, ru, es, original: 'en' });

const option = (key: string, ...label: SixTexts) => ({ key, label: text(label) });

interface Asked extends Omit<Partial<Question>, 'text' | 'purpose' | 'help'> {
  readonly key: string;
  readonly kind: Question['kind'];
  readonly ask: SixTexts;
  readonly why: SixTexts;
}

function question({ ask, why, ...rest }: Asked): Question {
  return {
    required: false,
    options: [],
    audience: 'HANDLERS',
    keptForDays: 90,
    ...rest,
    text: text(ask),
    purpose: text(why),
  };
}

const forArrangements: SixTexts = [
  'لترتيب ما يلزم خلال الدورة.',
  '用于会议期间的安排。',
  'For arrangements during the session.',
  'Pour les dispositions à prendre pendant la session.',
  'Для организации работы во время сессии.',
  'Para las disposiciones durante el período de sesiones.',
];
const forReceptions: SixTexts = [
  'لحفلات الاستقبال ووجبات العمل.',
  '用于招待会和工作餐。',
  'For receptions and working meals.',
  'Pour les réceptions et les repas de travail.',
  'Для приёмов и рабочих обедов.',
  'Para las recepciones y las comidas de trabajo.',
];
const forVisas: SixTexts = [
  'لرسالة تدعم طلب التأشيرة.',
  '用于出具支持签证申请的信函。',
  'For a letter in support of the visa application.',
  'Pour une lettre à l’appui de la demande de visa.',
  'Для письма в поддержку визового ходатайства.',
  'Para una carta de apoyo a la solicitud de visado.',
];

const arrival: Section = {
  key: 'arrival',
  title: text(['الوصول', '抵达', 'Arrival', 'Arrivée', 'Прибытие', 'Llegada']),
  questions: [
    question({
      key: 'arrival-day',
      kind: 'DATE',
      ask: [
        'يوم الوصول إلى فيينا',
        '抵达维也纳的日期',
        'Day of arrival in Vienna',
        'Jour d’arrivée à Vienne',
        'День прибытия в Вену',
        'Día de llegada a Viena',
      ],
      why: forArrangements,
    }),
    question({
      key: 'phone',
      kind: 'PHONE',
      ask: [
        'رقم الهاتف خلال الدورة',
        '会议期间的电话',
        'Telephone during the session',
        'Téléphone pendant la session',
        'Телефон во время сессии',
        'Teléfono durante el período de sesiones',
      ],
      why: forArrangements,
    }),
    question({
      key: 'visa',
      kind: 'CHOICE',
      ask: [
        'هل تلزم تأشيرة لدخول النمسا؟',
        '入境奥地利是否需要签证？',
        'Is a visa needed to enter Austria?',
        'Un visa est-il nécessaire pour entrer en Autriche ?',
        'Нужна ли виза для въезда в Австрию?',
        '¿Se necesita visado para entrar en Austria?',
      ],
      why: forVisas,
      options: [
        option('yes', 'نعم', '是', 'Yes', 'Oui', 'Да', 'Sí'),
        option('no', 'لا', '否', 'No', 'Non', 'Нет', 'No'),
      ],
    }),
    question({
      key: 'visa-country',
      kind: 'COUNTRY',
      ask: [
        'أين يُقدم طلب التأشيرة؟',
        '在何处申请签证？',
        'Where is the visa applied for?',
        'Où le visa est-il demandé ?',
        'Где запрашивается виза?',
        '¿Dónde se solicita el visado?',
      ],
      why: forVisas,
      condition: { question: 'visa', has: true, value: 'yes' },
    }),
  ],
};

const needs: Section = {
  key: 'needs',
  title: text([
    'تيسير الوصول والنظام الغذائي',
    '无障碍和饮食',
    'Accessibility and diet',
    'Accessibilité et régime alimentaire',
    'Доступность и питание',
    'Accesibilidad y alimentación',
  ]),
  questions: [
    question({
      key: 'accessibility',
      kind: 'SEVERAL',
      audience: 'SENSITIVE',
      keptForDays: 30,
      ask: [
        'ما الذي ييسر لك المشاركة؟',
        '为便于您参加会议，需要哪些安排？',
        'What makes taking part accessible to you?',
        'De quoi avez-vous besoin pour participer ?',
        'Что нужно, чтобы вы могли участвовать?',
        '¿Qué necesita para poder participar?',
      ],
      why: forArrangements,
      options: [
        option(
          'step-free',
          'طريق بلا درجات',
          '无台阶通道',
          'A way without steps',
          'Un accès sans marches',
          'Путь без ступеней',
          'Un acceso sin escalones',
        ),
        option(
          'hearing',
          'حلقة سمعية',
          '助听感应线圈',
          'A hearing loop',
          'Une boucle magnétique',
          'Индукционная петля',
          'Un bucle magnético',
        ),
        option('captions', 'عرض نصي', '字幕', 'Captions', 'Le sous-titrage', 'Субтитры', 'Subtítulos'),
        option(
          'signing',
          'لغة الإشارة',
          '手语传译',
          'Sign-language interpretation',
          'L’interprétation en langue des signes',
          'Сурдоперевод',
          'Interpretación en lengua de señas',
        ),
        option('other', 'غير ذلك', '其他', 'Something else', 'Autre chose', 'Иное', 'Otra cosa'),
      ],
    }),
    question({
      key: 'accessibility-other',
      kind: 'LONG_TEXT',
      audience: 'SENSITIVE',
      keptForDays: 30,
      ask: ['ما هو؟', '请说明', 'What is it?', 'De quoi s’agit-il ?', 'Что именно?', '¿De qué se trata?'],
      why: forArrangements,
      condition: { question: 'accessibility', has: true, value: 'other' },
    }),
    question({
      key: 'diet',
      kind: 'CHOICE',
      audience: 'SENSITIVE',
      keptForDays: 30,
      ask: ['النظام الغذائي', '饮食', 'Diet', 'Régime alimentaire', 'Питание', 'Alimentación'],
      why: forReceptions,
      options: [
        option('any', 'لا قيود', '无限制', 'No restrictions', 'Sans restriction', 'Без ограничений', 'Sin restricciones'),
        option('vegetarian', 'نباتي', '素食', 'Vegetarian', 'Végétarien', 'Вегетарианское', 'Vegetariana'),
        option('vegan', 'نباتي صرف', '纯素', 'Vegan', 'Végétalien', 'Веганское', 'Vegana'),
        option('halal', 'حلال', '清真', 'Halal', 'Halal', 'Халяль', 'Halal'),
        option('kosher', 'كوشير', '犹太洁食', 'Kosher', 'Casher', 'Кошерное', 'Kosher'),
        option('other', 'غير ذلك', '其他', 'Other', 'Autre', 'Иное', 'Otra'),
      ],
    }),
    question({
      key: 'diet-other',
      kind: 'TEXT',
      audience: 'SENSITIVE',
      keptForDays: 30,
      ask: ['أي نظام؟', '请说明', 'Which one?', 'Lequel ?', 'Какое именно?', '¿Cuál?'],
      why: forReceptions,
      condition: { question: 'diet', has: true, value: 'other' },
    }),
  ],
};

const individual: Section = {
  key: 'individual',
  title: text([
    'بيانات الخبراء ووسائط الإعلام',
    '专家和媒体',
    'Experts and media',
    'Experts et médias',
    'Эксперты и средства массовой информации',
    'Expertos y medios de comunicación',
  ]),
  questions: [
    question({
      key: 'biography',
      kind: 'FILE',
      keptForDays: 30,
      ask: [
        'نبذة شخصية أو بطاقة صحفية',
        '简历或记者证',
        'Short biography or press card',
        'Brève biographie ou carte de presse',
        'Краткая биография или пресс-карта',
        'Breve biografía o carné de prensa',
      ],
      why: [
        'لاعتماد الخبراء ووسائط الإعلام.',
        '用于专家和媒体的资格认证。',
        'For the accreditation of experts and media.',
        'Pour l’accréditation des experts et des médias.',
        'Для аккредитации экспертов и средств массовой информации.',
        'Para la acreditación de expertos y medios.',
      ],
    }),
    question({
      key: 'listed',
      kind: 'CONSENT',
      required: true,
      keptForDays: 365,
      ask: [
        'أوافق على إدراج اسمي ووظيفتي في قائمة المشاركين.',
        '我同意将本人姓名和职务列入与会者名单。',
        'I agree that my name and office appear in the list of participants.',
        'J’accepte que mon nom et ma fonction figurent sur la liste des participants.',
        'Я согласен, чтобы моё имя и должность были указаны в списке участников.',
        'Acepto que mi nombre y mi cargo figuren en la lista de participantes.',
      ],
      why: [
        'لقائمة المشاركين.',
        '用于与会者名单。',
        'For the list of participants.',
        'Pour la liste des participants.',
        'Для списка участников.',
        'Para la lista de participantes.',
      ],
    }),
  ],
};

/** A questionnaire of the demonstration. */
export interface DemonstrationQuestionnaire {
  readonly title: TranslatedText;
  readonly definition: Definition;
}

/** What people of delegations are asked; every answer is free. */
export const forDelegations: DemonstrationQuestionnaire = {
  title: text([
    'الوصول والاحتياجات',
    '抵达和需要',
    'Arrival and needs',
    'Arrivée et besoins',
    'Прибытие и потребности',
    'Llegada y necesidades',
  ]),
  definition: { sections: [arrival, needs] },
};

/** What people are asked who register themselves. */
export const forIndividuals: DemonstrationQuestionnaire = {
  title: individual.title,
  definition: { sections: [individual, arrival, needs] },
};
