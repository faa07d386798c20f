import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { newId } from '#platform';
import type { FileStore, UnitOfWork } from '#platform';
import { letterFilePurpose } from '#registration';
import { letterPdf } from './letter-pdf.js';

/** A letter of a delegation, as the demonstration needs it. */
export interface DemonstrationLetter {
  readonly sessionId: string;
  readonly session: string;
  readonly delegation: { readonly id: string; readonly name: string; readonly state: boolean };
  /** `YYYY-MM-DD` */
  readonly dated: string;
  readonly number: number;
}

/** Writes a letter with its file. Inside a unit of work. @returns its id */
export async function seedLetter(
  { manager }: UnitOfWork,
  store: FileStore,
  { sessionId, session, delegation, dated, number }: DemonstrationLetter,
): Promise<string> {
  const { id: delegationId, name, state } = delegation;
  const reference = `${state ? 'NV' : 'L'} ${number}/${dated.slice(0, 4)}`;
  const bytes = letterPdf([
    state ? `Permanent Mission of ${name} (demonstration)` : `${name} (demonstration)`,
    `Reference: ${reference}`,
    `Date: ${dated}`,
    '',
    state ? 'NOTE VERBALE' : 'To the secretariat',
    `Nominations for: ${session}`,
    'The persons named in the registration under this reference are nominated.',
    'This letter is part of the demonstration data; nobody has signed it.',
  ]);
  const fileId = newId();
  await store.write(fileId, Readable.from([bytes], { objectMode: false }));
  await manager.query(
    `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose)
     VALUES ($1, $2, 'application/pdf', $3, $4, $5)`,
    [fileId, `${state ? 'note-verbale' : 'letter'}-${number}.pdf`, bytes.length, createHash('sha256').update(bytes).digest(), letterFilePurpose],
  );
  const id = newId();
  await manager.query(
    `INSERT INTO registration_letter (id, session_id, delegation_id, kind, reference, dated, file_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, sessionId, delegationId, state ? 'NOTE_VERBALE' : 'SIGNED_LETTER', reference, dated, fileId],
  );
  return id;
}
