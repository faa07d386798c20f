import { inOurForm } from './answers.js';
import type { Exchange } from './load.js';
import type { Question } from './questions.js';

/** A way to have a question answered, measured beside the others. */
export interface Candidate {
  readonly name: string;
  /** What is sent, or null where this candidate cannot be asked. */
  readonly exchange: (question: Question) => Exchange | null;
  /** The data of its answer in the product's form. @throws when the answer has errors */
  readonly data: (answer: unknown, question: Question) => unknown;
}

/** A server that answers paths with `{"data": …}` and knows no GraphQL. */
export function rawCandidate(name: string, origin: string, cookie: string): Candidate {
  return {
    name,
    exchange: ({ path, signedIn }) => {
      const headers: Record<string, string> = signedIn ? { cookie } : {};
      return { url: `${origin}${path}`, method: 'GET', headers };
    },
    data: dataOf,
  };
}

export function mercuriusCandidate(origin: string, cookie: string): Candidate {
  return {
    name: 'mercurius',
    exchange: (question) =>
      asked(origin, question.signedIn ? cookie : undefined, {
        query: question.document,
        variables: question.variables,
      }),
    data: dataOf,
  };
}

export function postgraphileCandidate(origin: string, cookie: string): Candidate {
  return {
    name: 'postgraphile',
    exchange: (question) =>
      asked(origin, question.signedIn ? cookie : undefined, {
        query: question.postgraphile,
        variables: question.variables,
      }),
    data: (answer, { key }) => {
      const data = inOurForm(dataOf(answer)) as Readonly<Record<string, unknown>>;
      return key === 'Q4' ? { me: { person: data['me'] } } : data;
    },
  };
}

/** A GraphQL request as the web application makes it, with a cookie where someone is signed in. */
export function asked(origin: string, cookie: string | undefined, body: Readonly<Record<string, unknown>>): Exchange {
  return {
    url: `${origin}/graphql`,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'en',
      ...(cookie ? { cookie } : {}),
    },
    body: JSON.stringify(body),
  };
}

export function dataOf(answer: unknown): unknown {
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`An answer has errors: ${JSON.stringify(errors).slice(0, 1000)}`);
  return data;
}
