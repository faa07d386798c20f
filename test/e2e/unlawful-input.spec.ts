import { request } from 'node:http';
import { AccessToken } from 'livekit-server-sdk';
import type { DataSource } from 'typeorm';
import { WebSocket } from 'ws';
import { createHash } from 'node:crypto';
import { newId } from '#platform';
import { anAccount, aSignIn } from '../support/accounts.js';
import { held } from '../support/access.js';
import { openApi } from '../support/api.js';
import type { TestApi } from '../support/api.js';
import { checksumOf } from '../support/checksum.js';
import { Client } from '../support/client.js';
import { aCommission, kinds } from '../support/commission.js';
import type { Commission, Kind } from '../support/commission.js';
import { openDataSource } from '../support/database.js';
import { newToken } from '../../libs/access/src/db/secret-token.js';

const sfu = { key: 'test-key', secret: 'the-secret-of-the-sfu-for-tests-only' };

let api: TestApi;
let dataSource: DataSource;
let c: Commission;
/** Prepared before the checksum is taken. */
let tokens: Record<'expired' | 'suspended' | 'signedOut' | 'usedLink' | 'expiredLink' | 'link', string>;
let adminRole: string;
const key = `key-${newId()}`;
const kept = { query: 'mutation { chooseLanguage(language: en) { __typename } }' };

beforeAll(async () => {
  api = await openApi({
    ROSTRUM_MUTATIONS_PER_MINUTE: '1000000',
    LIVEKIT_URL: 'ws://127.0.0.1:1',
    LIVEKIT_API_KEY: sfu.key,
    LIVEKIT_API_SECRET: sfu.secret,
  });
  dataSource = await openDataSource(api.databaseUrl, []);
  c = await aCommission(dataSource);
  tokens = await spentTokens();
  const rows: { id: string }[] = await dataSource.query("SELECT id FROM role_assignment WHERE role = 'ADMINISTRATOR'");
  adminRole = rows[0]?.id ?? '';
  for (const kind of kinds) await as(kind);
  await as('chair').then((chair) => chair.ask(kept.query, {}, { 'idempotency-key': key }));
});
afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

async function spentTokens(): Promise<typeof tokens> {
  const place = { bodyId: c.session.bodyId, sessionId: c.session.id };
  const person = await anAccount(dataSource, 'Expired', [held.inSession('OBSERVER', place)]);
  await dataSource.query("UPDATE sign_in SET expires_at = now() - interval '1 second' WHERE person_id = $1", [
    person.personId,
  ]);
  const suspended = await anAccount(dataSource, 'Suspended', [held.everywhere('ADMINISTRATOR')]);
  await dataSource.query("UPDATE person SET state = 'SUSPENDED' WHERE id = $1", [suspended.personId]);
  const signedOut = await anAccount(dataSource, 'Signed out');
  await dataSource.query('DELETE FROM sign_in WHERE person_id = $1', [signedOut.personId]);
  const link = async (used: string, expires: string): Promise<string> => {
    const { token, hash } = newToken();
    await dataSource.query(
      `INSERT INTO password_link (token_hash, person_id, purpose, expires_at, used_at)
       VALUES ($1, $2, 'PASSWORD', now() + $3::interval, ${used})`,
      [hash, person.personId, expires],
    );
    return token;
  };
  return {
    expired: person.token,
    suspended: suspended.token,
    signedOut: signedOut.token,
    usedLink: await link('now()', '1 hour'),
    expiredLink: await link('NULL', '-1 second'),
    link: await link('NULL', '1 hour'),
  };
}

const signIns = new Map<Kind, string>();
async function as(kind: Kind): Promise<Client> {
  const client = new Client(api.url);
  if (kind === 'stranger') return client;
  const token = signIns.get(kind) ?? (await aSignIn(dataSource, c.accounts[kind].personId));
  signIns.set(kind, token);
  client.setCookie('rostrum', token);
  return client;
}
const withToken = (token: string): Promise<Client> => {
  const client = new Client(api.url);
  client.setCookie('rostrum', token);
  return Promise.resolve(client);
};

type Variables = Readonly<Record<string, unknown>>;

/** What came back, in a word: `error CODE`, `refusal CODE`, `answered`. */
function outcome({ data, errors }: Awaited<ReturnType<Client['ask']>>): string {
  if (errors) return `error ${errors[0]?.extensions.code}`;
  const [answer] = Object.values(data ?? {}) as ({ code?: string } | null)[];
  return answer?.code ? `refusal ${answer.code}` : 'answered';
}
const refusal = '{ __typename ... on Refusal { code } }';
/** A mutation with one line of declared variables, as a kind of account. */
const command =
  (kind: Kind, call: string, declared = '', variables: () => Variables = () => ({})) =>
  async (): Promise<string> =>
    outcome(await (await as(kind)).ask(`mutation ${declared && `(${declared})`} { ${call} ${refusal} }`, variables()));
const query =
  (kind: Kind, text: string, variables: () => Variables = () => ({})) =>
  async (): Promise<string> =>
    outcome(await (await as(kind)).ask(text, variables()));

/** A request as bytes, to send what no client would. */
function raw(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; cookie?: boolean },
): () => Promise<string> {
  return async () => {
    const client = await as('chair');
    const headers = { ...(options.cookie && { cookie: client.cookie }), ...options.headers };
    return new Promise<string>((resolve, reject) => {
      const sent = request(`${api.url}${path}`, { method: options.method ?? 'POST', headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
          resolve(code && path.startsWith('/graphql') ? `error ${code}` : `status ${response.statusCode}`);
        });
      });
      sent.on('error', reject);
      sent.end(options.body);
    });
  };
}
const json = { 'content-type': 'application/json' };

const notice = JSON.stringify({ event: 'room_finished', room: { name: newId() }, id: newId() });
interface Forgery {
  readonly body?: string;
  readonly key?: string;
  readonly secret?: string;
  readonly ttl?: number;
  readonly type?: string;
  readonly token?: string;
}
/** A notice from LiveKit with something wrong about it. */
const webhook =
  ({ body = notice, key: apiKey = sfu.key, secret = sfu.secret, ttl = 60, type, token }: Forgery) =>
  async (): Promise<string> => {
    const signed = new AccessToken(apiKey, secret, { ttl });
    signed.sha256 = createHash('sha256').update(notice).digest('base64');
    return raw('/conference/webhook', {
      headers: { 'content-type': type ?? 'application/webhook+json', authorization: token ?? (await signed.toJwt()) },
      body,
    })();
  };
const unsigned = (claims: object): string =>
  `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;

const room = (name: unknown): Variables => ({ s: c.session.id, i: { name: { en: name }, hybrid: true } });
const addRoom = (name: unknown) =>
  command('secretariat', 'addRoom(sessionId: $s, input: $i)', '$s: ID!, $i: RoomInput!', () => room(name));
const meeting = (over: Variables = {}): Variables => ({
  s: c.session.id,
  i: {
    type: 'PLENARY',
    mode: 'HYBRID',
    roomId: c.session.rooms[0],
    startsAt: '2027-03-09T09:00:00Z',
    endsAt: '2027-03-09T12:00:00Z',
    itemIds: [],
    ...over,
  },
});
const schedule = (over: Variables) =>
  command('secretariat', 'scheduleMeeting(sessionId: $s, input: $i)', '$s: ID!, $i: MeetingInput!', () =>
    meeting(over),
  );
const invite = (over: Variables) =>
  command('administrator', 'invitePerson(input: $i)', '$i: InvitePersonInput!', () => ({
    i: { name: 'Somebody', email: 'somebody@rostrum.example', language: 'en', roles: [], ...over },
  }));
const byMeeting = (kind: Kind, name: string, more = '') =>
  command(kind, `${name}(meetingId: $m${more})`, '$m: ID!', () => ({ m: c.meeting }));
const bySlot = (kind: Kind, name: string, more = '') =>
  command(kind, `${name}(slotId: $s${more})`, '$s: ID!', () => ({ s: c.otherSlot }));
const inscribe = (kind: Kind, over: () => Variables) =>
  command(kind, 'inscribeSpeaker(input: $i)', '$i: InscriptionInput!', () => ({
    i: { listId: c.list, delegationId: c.delegation, attendance: 'REMOTE', ...over() },
  }));
const setPassword = (token: () => string, password: string) => async (): Promise<string> =>
  outcome(
    await (
      await as('stranger')
    ).ask(`mutation ($t: String!, $p: String!) { setPassword(token: $t, password: $p) ${refusal} }`, {
      t: token(),
      p: password,
    }),
  );
const peopleWith = (token: () => string) => async (): Promise<string> =>
  outcome(await (await withToken(token())).ask('{ people { total } }'));

interface Case {
  readonly area: string;
  readonly name: string;
  readonly act: () => Promise<string>;
  readonly expected: string;
}
const cases: Case[] = [];
const area = (name: string, listed: readonly (readonly [string, () => Promise<string>, string])[]): void => {
  for (const [what, act, expected] of listed) cases.push({ area: name, name: what, act, expected });
};

area('wrong types', [
  ['text that is no id', command('administrator', 'openMeeting(meetingId: "x")'), 'refusal MEETING_NOT_FOUND'],
  [
    'text that is no id, for a person',
    command('administrator', 'reinstatePerson(personId: "1; DROP")'),
    'refusal PERSON_UNKNOWN',
  ],
  [
    'the id of a room for a meeting',
    command('administrator', 'openMeeting(meetingId: $m)', '$m: ID!', () => ({ m: c.session.rooms[0] })),
    'refusal MEETING_NOT_FOUND',
  ],
  [
    'a number for a page as text',
    query('administrator', '{ people(limit: "many") { total } }'),
    'error VALIDATION_FAILED',
  ],
  [
    'a broken number',
    query('administrator', 'query ($l: Int) { people(limit: $l) { total } }', () => ({ l: 1.5 })),
    'error BAD_INPUT',
  ],
  [
    'a number beyond 32 bits',
    query('administrator', 'query ($l: Int) { people(limit: $l) { total } }', () => ({ l: 2 ** 40 })),
    'error BAD_INPUT',
  ],
  ['a negative offset', query('administrator', '{ people(offset: -1) { total } }'), 'error BAD_INPUT'],
  [
    'an unknown role',
    command('administrator', 'assignRole(personId: $p, role: $r)', '$p: ID!, $r: AssignRoleInput!', () => ({
      p: newId(),
      r: { role: 'KING', scope: 'INSTALLATION' },
    })),
    'error BAD_INPUT',
  ],
  ['null where something is needed', schedule({ startsAt: null }), 'error BAD_INPUT'],
  ['a list for one thing', schedule({ mode: ['HYBRID', 'ONLINE'] }), 'error BAD_INPUT'],
  ['a field that does not exist', schedule({ state: 'OPEN' }), 'error BAD_INPUT'],
  ['a day that does not exist', schedule({ startsAt: '2027-02-31T09:00:00Z' }), 'error BAD_INPUT'],
  ['an instant without a zone', schedule({ startsAt: '2027-03-09T09:00:00' }), 'error BAD_INPUT'],
  ['an end before the start', schedule({ endsAt: '2027-03-09T08:00:00Z' }), 'refusal MEETING_TIMES'],
  ['an item that is no id', schedule({ itemIds: ['first'] }), 'refusal ITEM_UNKNOWN'],
  ['a missing variable', command('chair', 'openMeeting(meetingId: $m)', '$m: ID!'), 'error BAD_INPUT'],
  ['a document with a fault', query('chair', '{ people { total '), 'error PARSE_FAILED'],
  ['a document with an unknown field', query('chair', '{ passwords { hash } }'), 'error VALIDATION_FAILED'],
  ['a body that is no JSON', raw('/graphql', { headers: json, body: '{"query": ' }), 'error BAD_REQUEST'],
  [
    'a body that is a list',
    raw('/graphql', { headers: json, body: '[{"query":"{ me { signedInUntil } }"}]' }),
    'error BAD_REQUEST',
  ],
  [
    'variables that are text',
    raw('/graphql', { headers: json, body: '{"query":"{ serverTime }","variables":"x"}' }),
    'error BAD_REQUEST',
  ],
]);

area('oversized', [
  [
    'a body above the limit',
    raw('/graphql', {
      headers: json,
      body: JSON.stringify({ query: '{ serverTime }', variables: { x: 'x'.repeat(2_000_000) } }),
    }),
    'error TOO_LARGE',
  ],
  ['a document of 10 000 fields', query('stranger', `{ ${'serverTime '.repeat(10_000)} }`), 'error TOO_COMPLEX'],
  [
    '1 000 aliases',
    query('stranger', `{ ${Array.from({ length: 1_000 }, (_, n) => `a${n}: serverTime`).join(' ')} }`),
    'error TOO_COMPLEX',
  ],
  [
    'sixty levels',
    query('stranger', `{ bodies ${'{ subsidiaryOrgans '.repeat(60)} { id } ${'}'.repeat(60)} }`),
    'error TOO_COMPLEX',
  ],
  ['a page of 101', query('administrator', '{ people(limit: 101) { total } }'), 'error BAD_INPUT'],
  ['a name of 201 characters', invite({ name: 'x'.repeat(201) }), 'refusal NAME_UNFIT'],
  ['an address of 300 characters', invite({ email: `${'x'.repeat(290)}@rostrum.example` }), 'refusal ADDRESS_UNFIT'],
  [
    'a reason of 1 001 characters',
    command('administrator', 'suspendPerson(personId: $p, reason: $r)', '$p: ID!, $r: String!', () => ({
      p: c.accounts.observer.personId,
      r: 'x'.repeat(1_001),
    })),
    'refusal REASON_UNFIT',
  ],
  ['a password of 201 characters', setPassword(() => tokens.link, 'xyz'.repeat(67)), 'refusal PASSWORD_TOO_LONG'],
  [
    'a statement of 100 001 characters',
    command('delegate', 'attachStatement(slotId: $s, language: en, text: $t)', '$s: ID!, $t: String!', () => ({
      s: c.slot,
      t: 'x'.repeat(100_001),
    })),
    'refusal STATEMENT_TOO_LONG',
  ],
  ['a room of 10 000 characters', addRoom('x'.repeat(10_000)), 'refusal TEXT_TOO_LONG'],
  ['a speaker of 201 characters', inscribe('chair', () => ({ speaker: 'x'.repeat(201) })), 'refusal NOTE_TOO_LONG'],
  [
    'an idempotency key of 201 characters',
    async () => outcome(await (await as('chair')).ask(kept.query, {}, { 'idempotency-key': 'x'.repeat(201) })),
    'error IDEMPOTENCY_KEY_MALFORMED',
  ],
  ['a message of 1 MB over the live connection', liveMessage('x'.repeat(1_000_000)), 'closed 1009'],
]);

area("other people's ids", [
  [
    'asking for the floor for another delegation',
    inscribe('delegate', () => ({ delegationId: c.otherDelegation })),
    'error FORBIDDEN',
  ],
  ['withdrawing the request of another delegation', bySlot('delegate', 'withdrawSpeaker'), 'error FORBIDDEN'],
  [
    'a statement for another delegation',
    bySlot('delegate', 'attachStatement', ', language: en, text: "Ours"'),
    'error FORBIDDEN',
  ],
  [
    'a point of order for another delegation',
    command(
      'delegate',
      'raisePointOfOrder(meetingId: $m, delegationId: $d, attendance: REMOTE)',
      '$m: ID!, $d: ID!',
      () => ({ m: c.meeting, d: c.otherDelegation }),
    ),
    'error FORBIDDEN',
  ],
  [
    'presence of another delegation',
    command(
      'delegate',
      'notePresence(meetingId: $m, delegationId: $d, attendance: ABSENT)',
      '$m: ID!, $d: ID!',
      () => ({ m: c.meeting, d: c.otherDelegation }),
    ),
    'error FORBIDDEN',
  ],
  [
    'a delegate giving the floor to itself',
    command('delegate', 'giveFloor(slotId: $s, version: 0)', '$s: ID!', () => ({ s: c.slot })),
    'error FORBIDDEN',
  ],
  ['a delegate closing the meeting', byMeeting('delegate', 'closeMeeting'), 'error FORBIDDEN'],
  [
    'the secretariat of another session closing the meeting',
    byMeeting('secretariat elsewhere', 'closeMeeting'),
    'error FORBIDDEN',
  ],
  ['a stranger closing the meeting', byMeeting('stranger', 'closeMeeting'), 'error UNAUTHENTICATED'],
  ['an interpreter closing the meeting', byMeeting('interpreter', 'closeMeeting'), 'error FORBIDDEN'],
  [
    "an interpreter in another language's booth",
    byMeeting('interpreter', 'takeBooth', ', language: ru'),
    'refusal NOT_IN_THIS_CAPACITY',
  ],
  [
    'the conference for another delegation',
    command(
      'delegate',
      'joinConference(meetingId: $m, role: PARTICIPANT, delegationId: $d)',
      '$m: ID!, $d: ID!',
      () => ({ m: c.meeting, d: c.otherDelegation }),
    ),
    'refusal NOT_IN_THIS_CAPACITY',
  ],
  ['a delegate as the hall', byMeeting('delegate', 'joinConference', ', role: HALL'), 'refusal NOT_IN_THIS_CAPACITY'],
  ['a delegation of no session', inscribe('chair', () => ({ delegationId: newId() })), 'error FORBIDDEN'],
  [
    'a delegation of another session',
    inscribe('administrator', () => ({ delegationId: c.draft.delegations['AUT'] })),
    'refusal DELEGATION_NOT_FOUND',
  ],
  [
    'an item of another session',
    command('chair', 'takeUpItem(meetingId: $m, itemId: $i)', '$m: ID!, $i: ID!', () => ({
      m: c.meeting,
      i: c.draft.items['1'],
    })),
    'refusal ITEM_NOT_FOUND',
  ],
  ['a room of nobody', schedule({ roomId: newId() }), 'refusal ROOM_UNKNOWN'],
  [
    'an item of another session on the programme',
    async () => schedule({ itemIds: [c.draft.items['1']] })(),
    'refusal ITEM_UNKNOWN',
  ],
  ['the audit trail by the Chair', query('chair', '{ auditTrail { total } }'), 'error FORBIDDEN'],
  ['people by an observer', query('observer', '{ people { total } }'), 'error FORBIDDEN'],
  [
    'an invitation into another session',
    command('secretariat elsewhere', 'invitePerson(input: $i)', '$i: InvitePersonInput!', () => ({
      i: {
        name: 'Somebody',
        email: 'somebody@rostrum.example',
        language: 'en',
        roles: [{ role: 'CHAIR', scope: 'SESSION', scopeId: c.session.id }],
      },
    })),
    'refusal ROLE_BEYOND_OWN',
  ],
  [
    'making oneself administrator',
    command(
      'secretariat',
      'assignRole(personId: $p, role: { role: ADMINISTRATOR, scope: INSTALLATION })',
      '$p: ID!',
      () => ({ p: c.accounts.secretariat.personId }),
    ),
    'refusal ROLE_BEYOND_OWN',
  ],
  [
    "withdrawing the administrator's role",
    command('secretariat', 'withdrawRole(roleAssignmentId: $r)', '$r: ID!', () => ({ r: adminRole })),
    'refusal ROLE_BEYOND_OWN',
  ],
  [
    'the last administrator giving up',
    command('administrator', 'withdrawRole(roleAssignmentId: $r)', '$r: ID!', () => ({ r: adminRole })),
    'refusal LAST_ADMINISTRATOR',
  ],
  ['the calendar of nobody', raw(`/calendar/${'a'.repeat(32)}.ics`, { method: 'GET' }), 'status 404'],
]);

area('stale versions', [
  ['giving the floor to the next', byMeeting('chair', 'giveFloorToNext', ', version: -1'), 'refusal STALE_VERSION'],
  [
    'giving the floor',
    command('chair', 'giveFloor(slotId: $s, version: -1)', '$s: ID!', () => ({ s: c.slot })),
    'refusal STALE_VERSION',
  ],
  [
    'moving a meeting',
    command(
      'secretariat',
      'rescheduleMeeting(meetingId: $m, input: $i, version: 99)',
      '$m: ID!, $i: MeetingInput!',
      () => ({ m: c.scheduled, i: { ...(meeting()['i'] as object), type: 'INFORMAL' } }),
    ),
    'refusal MEETING_CHANGED',
  ],
]);

area('replayed requests', [
  [
    'the same key for another request',
    async () =>
      outcome(
        await (
          await as('chair')
        ).ask('mutation { chooseLanguage(language: fr) { __typename } }', {}, { 'idempotency-key': key }),
      ),
    'error IDEMPOTENCY_KEY_REUSED',
  ],
  [
    'the same request with the same key',
    async () => outcome(await (await as('chair')).ask(kept.query, {}, { 'idempotency-key': key })),
    'answered',
  ],
  ['a link that was used', setPassword(() => tokens.usedLink, 'seven chairs in a row'), 'refusal LINK_UNUSABLE'],
  ['the cookie of a sign-in that was ended', peopleWith(() => tokens.signedOut), 'error UNAUTHENTICATED'],
]);

area('forged notices of LiveKit', [
  ['without a signature', webhook({ token: '' }), 'status 401'],
  ['signed with another secret', webhook({ secret: 'the-secret-of-somebody-else-for-tests' }), 'status 401'],
  ['signed with another key', webhook({ key: 'other-key' }), 'status 401'],
  ['altered after signing', webhook({ body: notice.replace('room_finished', 'room_started') }), 'status 401'],
  ['signed long ago', webhook({ ttl: -3_600 }), 'status 401'],
  ['unsigned token', webhook({ token: unsigned({ iss: sfu.key, sha256: 'x' }) }), 'status 401'],
  ['a signature that is no token', webhook({ token: 'Bearer x' }), 'status 401'],
  ['parsed and not as sent', webhook({ type: 'application/json' }), 'status 401'],
]);

area('expired and forged tokens', [
  ['a sign-in past its end', peopleWith(() => tokens.expired), 'error UNAUTHENTICATED'],
  ['a sign-in of somebody suspended', peopleWith(() => tokens.suspended), 'error UNAUTHENTICATED'],
  ['a sign-in that nobody has', peopleWith(() => newToken().token), 'error UNAUTHENTICATED'],
  ['a sign-in that is SQL', peopleWith(() => "' OR true --"), 'error UNAUTHENTICATED'],
  ['a link past its end', setPassword(() => tokens.expiredLink, 'seven chairs in a row'), 'refusal LINK_UNUSABLE'],
  ['a link that nobody has', setPassword(() => newToken().token, 'seven chairs in a row'), 'refusal LINK_UNUSABLE'],
  ['a common password', setPassword(() => tokens.link, '1qaz2wsx3edc'), 'refusal PASSWORD_TOO_COMMON'],
  [
    'a wrong password',
    async () =>
      `refusal ${String((await (await as('stranger')).signIn(c.accounts.chair.email, 'not the password'))['code'])}`,
    'refusal SIGN_IN_FAILED',
  ],
  [
    'an address that is SQL',
    async () => `refusal ${String((await (await as('stranger')).signIn("' OR 1=1 --", 'x'))['code'])}`,
    'refusal SIGN_IN_FAILED',
  ],
]);

area('hostile text', [
  ['a name that turns text around', invite({ name: 'Chair\u202E' }), 'refusal NAME_UNFIT'],
  ['a name of two lines', invite({ name: 'Chair\r\nBcc: everybody@rostrum.example' }), 'refusal NAME_UNFIT'],
  [
    'an address of two lines',
    invite({ email: 'a@rostrum.example\r\nBcc: b@rostrum.example' }),
    'refusal ADDRESS_UNFIT',
  ],
  ['an address for two', invite({ email: 'a@rostrum.example,b@rostrum.example' }), 'refusal ADDRESS_UNFIT'],
  ['a name with NUL', invite({ name: 'Chair\u0000' }), 'error BAD_INPUT'],
  ['a room with NUL', addRoom('Room\u0000'), 'error BAD_INPUT'],
  ['a room of half a character', addRoom('Room \uD83D'), 'error BAD_INPUT'],
  [
    'a search with NUL',
    query('administrator', 'query ($f: PersonFilter) { people(filter: $f) { total } }', () => ({
      f: { search: '\u0000' },
    })),
    'error BAD_INPUT',
  ],
  [
    'NUL written in the document',
    query('administrator', '{ people(filter: { search: "\\u0000" }) { total } }'),
    'error BAD_INPUT',
  ],
  [
    'an action with NUL',
    query('administrator', '{ auditTrail(filter: { action: "\\u0000" }) { total } }'),
    'error BAD_INPUT',
  ],
  ['a speaker with NUL', inscribe('chair', () => ({ speaker: 'a\u0000' })), 'error BAD_INPUT'],
  ['an empty room', addRoom('   '), 'refusal TEXT_MISSING'],
]);

area('other sites', [
  [
    'from another origin',
    raw('/graphql', { cookie: true, headers: { ...json, origin: 'https://evil.example' }, body: JSON.stringify(kept) }),
    'error CROSS_SITE',
  ],
  [
    'by a page of another site',
    raw('/graphql', { cookie: true, headers: { ...json, 'sec-fetch-site': 'cross-site' }, body: JSON.stringify(kept) }),
    'error CROSS_SITE',
  ],
  [
    'by a form',
    raw('/graphql', {
      cookie: true,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query=mutation',
    }),
    'error CROSS_SITE',
  ],
  [
    'by a form as plain text',
    raw('/graphql', { cookie: true, headers: { 'content-type': 'text/plain' }, body: JSON.stringify(kept) }),
    'error CROSS_SITE',
  ],
  [
    'by an address',
    raw(`/graphql?query=${encodeURIComponent(kept.query)}`, { method: 'GET', cookie: true, headers: json }),
    'error CROSS_SITE',
  ],
  [
    'a command asked for as a query',
    raw(`/graphql?query=${encodeURIComponent(kept.query)}`, {
      method: 'GET',
      cookie: true,
      headers: { ...json, 'apollo-require-preflight': '1' },
    }),
    'error BAD_REQUEST',
  ],
]);

function liveMessage(text: string): () => Promise<string> {
  return async () => {
    const { cookie } = await as('chair');
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie },
    });
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('open', () => socket.send(text));
      socket.once('close', (code) => resolve(`closed ${code}`));
    });
  };
}

test('there are at least fifty, over all areas', () => {
  expect(cases.length).toBeGreaterThanOrEqual(50);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.each([...new Set(cases.map((one) => one.area))])('%s', (name) => {
  const listed = cases.filter((one) => one.area === name);
  test.each(listed.map((one) => [one.name, one.expected, one] as const))('%s: %s', async (_, expected, one) => {
    const before = await checksumOf(dataSource, ['sign_in_failure']);
    expect(await one.act()).toBe(expected);
    expect(await checksumOf(dataSource, ['sign_in_failure'])).toBe(before);
  });
});
