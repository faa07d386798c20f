import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from './personal-data.js';
import type { PersonalRecords } from './personal-data.js';

const unbound = { keptDays: null, erase: [], sensitive: false } as const;

const kinds: readonly PersonalRecords[] = [
  {
    ...unbound,
    kind: 'access.account',
    columns: {
      person: ['name', 'email', 'language', 'password_hash', 'calendar_secret', 'last_signed_in_at'],
      role_assignment: ['person_id', 'role', 'language'],
    },
    use: 'MANDATE',
    held: `SELECT p.name, p.email::text AS email, p.language, p.created_at AS since, p.last_signed_in_at AS "lastUsed",
        (SELECT string_agg(DISTINCT a.role, ', ') FROM role_assignment a WHERE a.person_id = p.id) AS roles
      FROM person p WHERE p.id = $1`,
  },
  {
    ...unbound,
    kind: 'access.signIns',
    columns: {
      sign_in: ['person_id', 'user_agent', 'token_hash'],
      known_browser: ['person_id', 'token_hash'],
      password_link: ['person_id', 'token_hash'],
      sign_in_failure: ['subject'],
    },
    use: 'SECURITY',
    held: `SELECT user_agent AS browser, created_at AS at, last_used_at AS "lastUsed" FROM sign_in
      WHERE person_id = $1 ORDER BY created_at DESC`,
  },
  {
    ...unbound,
    kind: 'access.messages',
    columns: { mail_message: ['recipient', 'subject', 'body_text'], notice: ['person_id', 'message', 'params'] },
    use: 'MANDATE',
    held: `SELECT m.subject, m.body_text AS text, m.written_at AS at FROM mail_message m JOIN person p ON p.email = m.recipient::citext
      WHERE p.id = $1 ORDER BY m.written_at DESC LIMIT 500`,
  },
  {
    ...unbound,
    kind: 'access.auditTrail',
    columns: { audit_entry: ['actor_name', 'params', 'changes', 'subject_id', 'subject_type'] },
    use: 'SECURITY',
    held: `SELECT action AS what, at FROM audit_entry WHERE actor_id = $1 ORDER BY number DESC LIMIT 500`,
  },
  {
    ...unbound,
    kind: 'access.files',
    columns: {
      stored_file: ['name', 'uploaded_by'],
      file_arrival: ['person_id'],
      resumable_upload: ['name', 'person_id'],
    },
    use: 'MANDATE',
    held: `SELECT name, uploaded_at AS at FROM stored_file WHERE uploaded_by = $1 ORDER BY uploaded_at DESC`,
  },
];

/** What accounts, sign-in and the audit trail hold on people. */
@Injectable()
export class AccessPersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    for (const records of kinds) this.personal.register(records);
  }
}
