import { createHash, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An account of the demonstration data, as `rostrum start` keeps them in the data folder. */
interface Account {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** Someone signed in at a running product, as a programme of the installation would be. */
export interface SignedInClient {
  readonly cookie: string;
  /** Sends a registered document. @throws on anything but data */
  ask<Data>(document: string, variables?: Readonly<Record<string, unknown>>, key?: string): Promise<Data>;
}

/** Writes the file that `ROSTRUM_DOCUMENTS` names: documents that this test may send with a cookie. */
export async function registerDocuments(file: string, documents: readonly string[]): Promise<void> {
  const entries = documents.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
  await writeFile(file, JSON.stringify(Object.fromEntries(entries)));
}

/** The demonstration account of a role, for example `Chair`. */
export async function demonstrationAccount(dataFolder: string, role: string): Promise<Account> {
  const accounts = JSON.parse(await readFile(join(dataFolder, 'demonstration-accounts.json'), 'utf8')) as Account[];
  const account = accounts.find((each) => each.role === role);
  if (!account) throw new Error(`No demonstration account of ${role}`);
  return account;
}

export const signInDocument = `mutation KillTestSignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { __typename ... on Refusal { code message } }
}`;

/** Signs in; the cookie is kept for every later question. */
export async function signIn(address: string, { email, password }: Account): Promise<SignedInClient> {
  const post = (document: string, variables: object, headers: Record<string, string>): Promise<Response> =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', origin: address, ...headers },
      body: JSON.stringify({ query: document, variables }),
    });
  const answer = await post(signInDocument, { email, password }, { 'idempotency-key': randomUUID() });
  const body = (await answer.json()) as { data?: { signIn: { __typename: string } } };
  if (body.data?.signIn.__typename !== 'Viewer') throw new Error(`${email} cannot sign in: ${JSON.stringify(body)}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return {
    cookie,
    async ask<Data>(document: string, variables: object = {}, key: string = randomUUID()): Promise<Data> {
      const response = await post(document, variables, { cookie, 'idempotency-key': key });
      const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
      if (!data || errors) throw new Error(`${response.status} ${JSON.stringify(errors)}`);
      return data;
    },
  };
}
