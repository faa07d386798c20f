import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { newId } from '#platform';
import type { FileStore, UnitOfWork } from '#platform';
import type { CredentialForm, CredentialIssuer, CredentialState } from '#credentials';
import { addDays, dayIn, newCalendarSecret } from '#sessions';
import { letterPdf } from './letter-pdf.js';
import { vienna } from './seed-texts.js';
import type { SeededSession } from './seed-sessions.js';

const slug = 'untoc-practice';
const zone = 'Europe/Vienna';
const title = {
  ar: 'دورة تدريبية (عرض توضيحي) لمؤتمر الأطراف في اتفاقية الجريمة المنظمة',
  zh: '打击跨国有组织犯罪公约缔约方会议练习会议（演示）',
  en: 'Practice session (demonstration) of the Conference of the Parties to the Organized Crime Convention',
  fr: 'Session d’entraînement (démonstration) de la Conférence des Parties à la Convention contre la criminalité organisée',
  ru: 'Учебная сессия (демонстрация) Конференции участников Конвенции против организованной преступности',
  es: 'Período de sesiones de práctica (demostración) de la Conferencia de las Partes en la Convención contra la Delincuencia Organizada',
};
const note = {
  ar: 'هذه دورة تدريبية في هذا النظام وليست دورة للمؤتمر. اختيرت الوفود للتدريب، ووثائق التفويض مختلقة.',
  zh: '这是本系统的练习会议，并非缔约方会议的届会。代表团是为练习而选的，全权证书均属虚构。',
  en: 'A practice session of this installation, not a session of the Conference. The delegations were chosen for practice; the credentials are made up.',
  fr: 'Session d’entraînement de cette installation, et non une session de la Conférence. Les délégations ont été choisies pour l’entraînement ; les pouvoirs sont fictifs.',
  ru: 'Учебная сессия этой установки, а не сессия Конференции. Делегации выбраны для упражнений; полномочия вымышлены.',
  es: 'Período de sesiones de práctica de esta instalación, no de la Conferencia. Las delegaciones se eligieron para la práctica; las credenciales son ficticias.',
};
const practice = {
  ar: 'أُدخل للتدريب: لم يعترض أحد.',
  zh: '为练习而录入：无人提出异议。',
  en: 'Entered for practice: nobody has objected.',
  fr: 'Saisi pour l’entraînement : personne n’a formulé d’objection.',
  ru: 'Внесено для упражнения: никто не возражал.',
  es: 'Registrado para la práctica: nadie ha objetado.',
  original: 'en',
};

/** Parties of all groups; with the one for regional economic integration organizations. */
const parties = ['AUT', 'KEN', 'CHN', 'COL', 'FRA', 'RUS', 'THA', 'GHA', 'BRA', 'CAN', 'EGY', 'IND', 'JPN', 'MEX', 'NGA',
  'POL', 'ESP', 'ZAF', 'SWE', 'EUE'] as const;

type Planned = readonly [(typeof parties)[number], CredentialForm, CredentialIssuer, CredentialState];
/** In every state; Austria, for one, has sent nothing yet, so that its focal point can. */
const planned: readonly Planned[] = [
  ['FRA', 'COPY', 'FOREIGN_MINISTER', 'REPLACED'],
  ['FRA', 'ORIGINAL', 'FOREIGN_MINISTER', 'ACCEPTED'],
  ['KEN', 'ORIGINAL', 'HEAD_OF_STATE', 'ACCEPTED'],
  ['RUS', 'ORIGINAL', 'FOREIGN_MINISTER', 'ACCEPTED'],
  ['COL', 'ORIGINAL', 'HEAD_OF_GOVERNMENT', 'SUBMITTED'],
  ['CHN', 'ORIGINAL', 'FOREIGN_MINISTER', 'SUBMITTED'],
  ['EUE', 'ORIGINAL', 'ORGANIZATION_AUTHORITY', 'SUBMITTED'],
  ['JPN', 'COPY', 'FOREIGN_MINISTER', 'SUBMITTED'],
  ['THA', 'NAMES_ONLY', 'OTHER', 'SUBMITTED'],
  ['MEX', 'NAMES_ONLY', 'OTHER', 'SUBMITTED'],
  ['GHA', 'ORIGINAL', 'FOREIGN_MINISTER', 'OBJECTED'],
];

/**
 * A conference of parties to try credentials with, a week from now. Joins the unit of work that is under way; one that is
 * there already stays as it is. @param store for the papers; without it only names were sent
 */
export async function seedConference(
  unitOfWork: UnitOfWork,
  { now, store }: { readonly now: Date; readonly store?: FileStore },
): Promise<SeededSession | null> {
  return unitOfWork.run(async () => {
    const { manager } = unitOfWork;
    const id = newId();
    const first = addDays(dayIn(zone, now.toISOString()), 7);
    const written: { bodyId: string }[] = await manager.query(
      `INSERT INTO session (id, slug, body_id, number, title, note, mode, state, timezone, place, calendar_secret)
       SELECT $1, $2, id, 0, $3, $4, 'HYBRID', 'PUBLISHED', $5, $6, $7 FROM body WHERE slug = 'untoc-cop'
       ON CONFLICT (slug) DO NOTHING RETURNING body_id AS "bodyId"`,
      [id, slug, title, note, zone, vienna, newCalendarSecret()],
    );
    const [made] = written;
    if (!made) return null;
    await manager.query(
      `INSERT INTO session_part (id, session_id, kind, starts_on, ends_on) VALUES ($1, $2, 'REGULAR', $3, $4)`,
      [newId(), id, first, addDays(first, 4)],
    );
    const delegations = new Map<string, { id: string; name: string }>();
    for (const iso3 of parties) {
      const delegationId = newId();
      const [state] = (await manager.query(
        `INSERT INTO delegation (id, session_id, state_iso3, plate, category, voting)
         SELECT $1, $2, iso3, name, 'MEMBER', true FROM state WHERE iso3 = $3 RETURNING plate ->> 'en' AS name`,
        [delegationId, id, iso3],
      )) as { name: string }[];
      if (state) delegations.set(iso3, { id: delegationId, name: state.name });
    }
    for (const [index, each] of planned.entries()) {
      const delegation = delegations.get(each[0]);
      if (delegation && (store || each[1] === 'NAMES_ONLY'))
        await seedCredentials(unitOfWork, each, { delegation, now, index, ...(store && { store }) });
    }
    return { sessionId: id, bodyId: made.bodyId, slug };
  });
}

interface Place {
  readonly delegation: { readonly id: string; readonly name: string };
  readonly now: Date;
  readonly index: number;
  readonly store?: FileStore;
}

async function seedCredentials(
  { manager }: UnitOfWork,
  [, form, issuer, state]: Planned,
  { delegation, now, index, store }: Place,
): Promise<void> {
  const receivedAt = new Date(now.getTime() - (20 - index) * 3_600_000);
  const issuedOn = addDays(dayIn(zone, now.toISOString()), -10);
  const examined = state === 'ACCEPTED' || state === 'OBJECTED';
  const fileId = store && form !== 'NAMES_ONLY' ? newId() : null;
  if (store && fileId) {
    const bytes = letterPdf([
      `Credentials of the delegation of ${delegation.name} (demonstration)`,
      `Date: ${issuedOn}`,
      'These credentials are part of the demonstration data; nobody has signed them.',
    ]);
    await store.write(fileId, Readable.from([bytes], { objectMode: false }));
    await manager.query(
      `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose)
       VALUES ($1, 'credentials.pdf', 'application/pdf', $2, $3, 'credentials')`,
      [fileId, bytes.length, createHash('sha256').update(bytes).digest()],
    );
  }
  await manager.query(
    `INSERT INTO credentials (id, delegation_id, form, issuer, issued_on, file_id, state, objection, received_at,
       examined_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(),
      delegation.id,
      form,
      issuer,
      issuedOn,
      fileId,
      state,
      state === 'OBJECTED' ? JSON.stringify(practice) : null,
      receivedAt,
      examined ? now : null,
    ],
  );
}
