import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import { createClient } from 'graphql-ws';
import type { DataSource } from 'typeorm';
import { WebSocket } from 'ws';
import { newId } from '#platform';
import { anAccount, aSignIn } from '../../support/accounts.js';
import { held } from '../../support/access.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';
import { aCommission, kinds } from '../../support/commission.js';
import type { Commission, Kind } from '../../support/commission.js';
import { openDataSource } from '../../support/database.js';
import { callOf } from './access-calls.js';
import type { Call, Disposable } from './access-calls.js';

/** The readable table: row → those who are allowed. */
function readTable(): Map<string, Set<Kind>> {
  const rows = readFileSync(join(import.meta.dirname, 'access-table.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (Query|Mutation|Subscription)\./.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(
    rows.map(([row = '', ...cells]) => {
      if (cells.length !== kinds.length || cells.some((cell) => cell !== '✓' && cell !== '·'))
        throw new Error(`${row}: every column has ✓ or ·`);
      return [row, new Set(kinds.filter((_, index) => cells[index] === '✓'))];
    }),
  );
}

/** Refusals that mean: not you. */
const notYou = new Set([
  'ROLE_BEYOND_OWN',
  'NOT_OWN_DELEGATION',
  'NOT_IN_THIS_CAPACITY',
  'NOT_PUBLIC',
  'PERSON_UNKNOWN',
]);
/** Errors of the same meaning. */
const denied = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

/** Reads that hide what one may not see rather than refuse it. */
const hidden = /^Query\.(meeting|meetingFloor|meetingRecord|session|person)\b/;

const table = readTable();
let api: TestApi;
let dataSource: DataSource;
let commission: Commission;
let fields: Map<string, GraphQLField<unknown, unknown>>;

beforeAll(async () => {
  api = await openApi({ ROSTRUM_MUTATIONS_PER_MINUTE: '1000000' });
  dataSource = await openDataSource(api.databaseUrl, []);
  commission = await aCommission(dataSource);
  const { schema } = api.app.get(GraphQLSchemaHost, { strict: false });
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  fields = new Map(
    roots.flatMap((root) =>
      Object.values(root?.getFields() ?? {}).map((field) => [`${root?.name}.${field.name}`, field]),
    ),
  );
});
afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

test('ACC-1 the table has a row for every operation, and none for others', () => {
  const rows = new Set([...table.keys()].map((row) => row.split(':')[0] ?? ''));
  expect([...fields.keys()].filter((field) => !rows.has(field))).toEqual([]);
  expect([...rows].filter((row) => !fields.has(row))).toEqual([]);
});

/** A role that may be withdrawn, and its holder, who may be invited again. */
async function aDisposable(): Promise<Disposable> {
  const place = { bodyId: commission.session.bodyId, sessionId: commission.session.id };
  const { personId } = await anAccount(dataSource, `Disposable ${newId()}`, [held.inSession('OBSERVER', place)]);
  const rows: { id: string }[] = await dataSource.query('SELECT id FROM role_assignment WHERE person_id = $1', [
    personId,
  ]);
  await dataSource.query("UPDATE person SET state = 'INVITED' WHERE id = $1", [personId]);
  return { personId, roleAssignmentId: rows[0]?.id ?? '' };
}

async function tokenOf(kind: Kind): Promise<string | null> {
  return kind === 'stranger' ? null : aSignIn(dataSource, commission.accounts[kind].personId);
}

interface Outcome {
  readonly allowed: boolean;
  /** For the message of a test that fails. */
  readonly because: string;
}

async function outcomeOf(row: string, kind: Kind): Promise<Outcome> {
  const field = fields.get(row.split(':')[0] ?? '');
  if (!field) return { allowed: false, because: 'there is no such operation' };
  const call = callOf(field, row, { commission, disposable: await aDisposable() });
  const token = await tokenOf(kind);
  if (row.startsWith('Subscription.')) return follow(call, token);
  const client = new Client(api.url);
  if (token) client.setCookie('rostrum', token);
  const { data, errors } = await client.ask<Record<string, { code?: string; total?: number } | null>>(
    call.query,
    call.variables,
  );
  const code = errors?.[0]?.extensions.code;
  if (code !== undefined) {
    if (!denied.has(code)) throw new Error(`${row} as ${kind}: ${code} ${JSON.stringify(errors)}`);
    return { allowed: false, because: code };
  }
  const answer = data?.[field.name];
  const nothing = answer === null || answer?.total === 0;
  if (nothing && hidden.test(row)) return { allowed: false, because: 'hidden' };
  const refusal = answer?.code ?? '';
  return { allowed: !notYou.has(refusal), because: refusal || 'answered' };
}

/** Allowed when the first change arrives. */
async function follow({ query, variables }: Call, token: string | null): Promise<Outcome> {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, token ? { headers: { cookie: `rostrum=${token}` } } : {});
    }
  }
  const client = createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
  try {
    for await (const { errors } of client.iterate({ query, variables })) {
      const code = String(errors?.[0]?.extensions?.['code'] ?? '');
      return { allowed: !errors, because: code || 'answered' };
    }
    return { allowed: false, because: 'ended' };
  } catch (error) {
    const code = (error as { extensions: { code: string } }[])[0]?.extensions.code ?? String(error);
    if (!denied.has(code)) throw new Error(`follow: ${code}`, { cause: error });
    return { allowed: false, because: code };
  } finally {
    await client.dispose();
  }
}

test.each([...table.keys()])('%s', async (row) => {
  const expected = table.get(row) ?? new Set();
  const found: Record<string, Outcome> = {};
  // From those with the fewest rights on, so that what the allowed ones change does not matter to the others.
  for (const kind of kinds) found[kind] = await outcomeOf(row, kind);
  const differing = kinds
    .filter((kind) => found[kind]?.allowed !== expected.has(kind))
    .map((kind) => `${kind}: ${found[kind]?.allowed ? 'allowed' : 'refused'} (${found[kind]?.because})`);
  expect(differing).toEqual([]);
});
