import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Reader, documentHash } from '#platform';
import { openApi } from './api.js';
import type { TestApi } from './api.js';

export interface Asking {
  /** Value of the cookie header; none for a stranger. */
  readonly cookie?: string | undefined;
  readonly language?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The API with registered documents, each of which can be asked hot and on the generic path. */
export interface HotApi extends TestApi {
  /** The whole answer to a registered document. */
  hot(text: string, asking?: Asking): Promise<string>;
  /** The same by the generic path: a directive that changes nothing keeps every hot reader away. */
  generic(text: string, asking?: Asking): Promise<string>;
  /** Names of the statements that readers carried out since it was asked for last. */
  statements(): string[];
}

export async function openHotApi(documents: readonly string[]): Promise<HotApi> {
  const file = join(mkdtempSync(join(tmpdir(), 'rostrum-documents-')), 'documents.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(documents.map((text) => [documentHash(text), text]))));
  const api = await openApi({ ROSTRUM_DOCUMENTS: file });
  let carriedOut: string[] = [];
  const reader = api.app.get(Reader, { strict: false });
  const rows = reader.rows.bind(reader);
  reader.rows = (statement, values) => {
    carriedOut.push(statement.name);
    return rows(statement, values);
  };
  const post = async (body: object, { cookie, language = 'en' }: Asking): Promise<string> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(cookie !== undefined && { cookie }),
      },
      body: JSON.stringify(body),
    });
    // Apollo Server ends its answers with a line break.
    return (await response.text()).trimEnd();
  };
  return {
    ...api,
    hot: (text, asking = {}) => post({ documentId: documentHash(text), variables: asking.variables ?? {} }, asking),
    generic: (text, asking = {}) => post({ query: withDirective(text), variables: asking.variables ?? {} }, asking),
    statements: () => carriedOut.splice(0),
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  };
}

function withDirective(text: string): string {
  const changed = text.replace(/^([^{]*\{\s*(?:\w+:\s*)?\w+(?:\([^)]*\))?)/, '$1 @include(if: true)');
  if (changed === text) throw new Error(`Not a document of one field: ${text}`);
  return changed;
}
