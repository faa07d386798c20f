import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';
import type { PersonalRecords } from '#access';

/** Registrations of a person: those of their account, and those that name their address. */
const own = `(r.person_id = $1 OR r.email = (SELECT email FROM person WHERE id = $1))`;
/** Stands for a name that was erased: the column has no empty ones. */
const nobody = '–';

const kinds: readonly PersonalRecords[] = [
  {
    kind: 'registration.person',
    columns: {
      registration: [
        'family_name',
        'given_name',
        'name_key',
        'title',
        'position',
        'email',
        'sex',
        'nationality',
        'photo_id',
        'person_id',
        'approved',
        'reason',
        'days',
      ],
    },
    use: 'MANDATE',
    sensitive: false,
    keptDays: 365,
    held: `SELECT s.slug AS session, r.family_name AS "familyName", r.given_name AS "givenName", r.title, r.position,
        r.email::text AS email, r.language, r.sex, r.nationality, r.photo_id IS NOT NULL AS photo, r.days::text AS days,
        r.state
      FROM registration r JOIN session s ON s.id = r.session_id WHERE ${own} ORDER BY r.created_at DESC`,
    // Category, way of taking part and sex stay: they tell of nobody, and statistics go on counting them.
    erase: [
      `WITH done AS (UPDATE registration SET family_name = '${nobody}', given_name = '${nobody}', name_key = '',
          title = NULL, position = NULL, email = NULL, nationality = NULL, photo_id = NULL, person_id = NULL,
          approved = NULL, reason = NULL, version = version + 1
        WHERE session_id = ANY($1::uuid[]) AND family_name <> '${nobody}' RETURNING id) SELECT id FROM done`,
    ],
  },
  {
    kind: 'registration.passport',
    columns: { registration_passport: ['number', 'issued_by', 'born_on', 'expires_on', 'given_by'] },
    use: 'SECURITY',
    sensitive: true,
    keptDays: 30,
    held: `SELECT s.slug AS session, p.number AS "passportNumber", p.issued_by AS "issuingState", p.born_on AS born,
        p.expires_on AS expires
      FROM registration_passport p JOIN registration r ON r.id = p.registration_id JOIN session s ON s.id = r.session_id
      WHERE ${own} ORDER BY s.slug`,
    erase: [
      `WITH done AS (DELETE FROM registration_passport WHERE registration_id IN
          (SELECT id FROM registration WHERE session_id = ANY($1::uuid[])) RETURNING registration_id)
        SELECT registration_id AS id FROM done`,
    ],
  },
  {
    kind: 'registration.letters',
    columns: { registration_letter: ['reference', 'file_id'] },
    use: 'MANDATE',
    sensitive: false,
    keptDays: 365,
    held: `SELECT s.slug AS session, l.reference AS letter, l.dated AS at FROM registration_letter l
      JOIN registration r ON r.letter_id = l.id JOIN session s ON s.id = r.session_id WHERE ${own} ORDER BY l.dated`,
    // The files go by themselves once nothing refers to them.
    erase: [
      `UPDATE registration SET letter_id = NULL WHERE session_id = ANY($1::uuid[]) AND letter_id IS NOT NULL`,
      `WITH done AS (DELETE FROM registration_letter WHERE session_id = ANY($1::uuid[]) RETURNING id) SELECT id FROM done`,
    ],
  },
  {
    kind: 'registration.answers',
    columns: { answer_set: ['answers', 'sensitive_answers', 'sensitive_by'], answer_file: ['file_id'] },
    use: 'CONSENT',
    sensitive: true,
    keptDays: 90,
    held: `SELECT s.slug AS session, a.answers::text AS answers, a.sensitive_answers::text AS "sensitiveAnswers",
        a.saved_at AS at
      FROM answer_set a JOIN registration r ON r.id = a.subject_id JOIN session s ON s.id = r.session_id
      WHERE a.subject_kind = 'registration' AND ${own} ORDER BY a.saved_at DESC`,
    erase: [
      `WITH done AS (DELETE FROM answer_set WHERE subject_kind = 'registration' AND subject_id IN
          (SELECT id FROM registration WHERE session_id = ANY($1::uuid[])) RETURNING id) SELECT id FROM done`,
    ],
  },
];

/** What registration holds on people. */
@Injectable()
export class RegistrationPersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    for (const records of kinds) this.personal.register(records);
  }
}
