import type { RefusalPartsFragment } from '../../generated/graphql.js';
import { currentLanguage } from './language.js';

/** A file that the server has taken. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
}

/**
 * Sends a file.
 * @param purpose what it is for, as the server knows it
 * @returns what was stored, or why it was not
 * @throws TypeError when there is no connection
 */
export async function uploadFile(purpose: string, file: File): Promise<UploadedFile | RefusalPartsFragment> {
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch(`/files?purpose=${purpose}`, {
    method: 'POST',
    body,
    headers: { 'Accept-Language': currentLanguage(), 'apollo-require-preflight': '1' },
  });
  const said = (await answer.json()) as Partial<UploadedFile & RefusalPartsFragment>;
  if (answer.ok && said.id) return { id: said.id, name: said.name ?? file.name };
  return {
    __typename: 'Refusal',
    code: said.code ?? String(answer.status),
    rule: said.rule ?? null,
    message: said.message ?? '',
    next: said.next ?? null,
    fields: [],
  };
}
