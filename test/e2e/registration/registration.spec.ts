import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { Reader } from '#platform';
import { aCommission } from '../../support/commission.js';
import type { Commission } from '../../support/commission.js';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';
import { openDataSource } from '../../support/database.js';

let api: TestApi;
let dataSource: DataSource;
let commission: Commission;
let secretariat: Client;
let focalPoint: Client;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-registration-'));
  api = await openApi({ ROSTRUM_MUTATIONS_PER_MINUTE: '1000000', ROSTRUM_DATA: folder });
  dataSource = await openDataSource(api.databaseUrl, []);
  commission = await aCommission(dataSource);
  const as = (token: string): Client => {
    const client = new Client(api.url);
    client.setCookie('rostrum', token);
    return client;
  };
  secretariat = as(commission.accounts.secretariat.token);
  focalPoint = as(commission.accounts['focal point'].token);
});
afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function asked<Data>(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await client.ask<Data>(query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

const everything = `id number session { slug } delegation { plate { text } } category familyName givenName title function
  position email language participations days letter { id kind reference dated fileName url uploadedAt } state
  waitingPlace reason answerBy replacedBy { id } differences { field before after } missing similar { id familyName }
  submittedAt version`;

interface Seen {
  readonly id: string;
  readonly number: number | null;
  readonly state: string;
  readonly version: number;
  readonly waitingPlace: number | null;
  readonly missing: readonly string[];
  readonly differences: readonly { field: string; before: string; after: string }[];
  readonly similar: readonly { id: string }[];
  readonly letter: { reference: string; url: string } | null;
  readonly replacedBy: { id: string } | null;
}
interface Many {
  readonly decided: readonly Seen[];
  readonly refused: readonly { registrationId: string; refusal: { code: string; rule: string; message: string } }[];
}

const rules = {
  category: 'MEMBER_STATE',
  registrars: ['FOCAL_POINT', 'SECRETARIAT'],
  participations: ['IN_HALL', 'PLENARY_SPEAKER'],
  papers: ['NOTE_VERBALE'],
  opensAt: '2020-01-01T00:00:00Z',
  closesAt: '2099-01-01T00:00:00Z',
  mayChangeAfterClose: false,
};
const quotas = [
  {
    key: 'in-hall',
    counts: ['IN_HALL'],
    per: 'DELEGATION',
    places: 3,
    whenFull: 'REFUSE',
    source: 'registration page',
  },
  { key: 'speakers', counts: ['PLENARY_SPEAKER'], per: 'SESSION', places: 1, whenFull: 'WAITING_LIST' },
];

test('from the rules to the list of a delegation: everything that the contract has is answered', async () => {
  const { session, delegation } = commission;
  const set = await asked<{ setRegistrationProfile: { version: number; categories: { category: string }[] } }>(
    secretariat,
    `mutation ($id: ID!, $input: RegistrationProfileInput!) {
      setRegistrationProfile(sessionId: $id, input: $input, version: 1) {
        ... on RegistrationProfile { version published waitingOrder source session { slug }
          categories { category registrars participations papers opensAt closesAt lateUntil mayChangeAfterClose }
          quotas { key counts per categories places whenFull source } }
        ... on Refusal { code fields { path message } } } }`,
    { id: session.id, input: { categories: [rules], quotas, waitingOrder: 'SUBMISSION' } },
  );
  expect(set.setRegistrationProfile).toMatchObject({ version: 2, published: true, session: { slug: session.slug } });

  const { token } = commission.accounts['focal point'];
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n']), 'Note verbale.pdf');
  const upload = await fetch(`${api.url}/files?purpose=registration-letter`, {
    method: 'POST',
    headers: { cookie: `rostrum=${token}`, 'apollo-require-preflight': '1' },
    body: form,
  });
  const file = (await upload.json()) as { id: string };
  expect(upload.status).toBe(201);
  const { enterLetter } = await asked<{ enterLetter: { id: string; url: string } }>(
    focalPoint,
    `mutation ($d: ID!, $f: ID!) { enterLetter(delegationId: $d, kind: NOTE_VERBALE, reference: "NV 7/2027",
      dated: "2027-02-01", fileId: $f) { ... on RegistrationLetter { id reference url } ... on Refusal { code } } }`,
    { d: delegation, f: file.id },
  );
  const readBy = async (
    who: 'focal point' | 'secretariat' | 'other delegate' | 'secretariat elsewhere',
  ): Promise<number> =>
    (await fetch(`${api.url}${enterLetter.url}`, { headers: { cookie: `rostrum=${commission.accounts[who].token}` } }))
      .status;
  expect([await readBy('focal point'), await readBy('secretariat')]).toEqual([200, 200]);
  expect([await readBy('other delegate'), await readBy('secretariat elsewhere')]).toEqual([404, 404]);
  const draft = async (over: Record<string, unknown>): Promise<string> => {
    const input = {
      givenName: 'Delegate',
      function: 'ADVISER',
      participations: ['IN_HALL'],
      letterId: enterLetter.id,
      ...over,
    };
    const { draftRegistration } = await asked<{ draftRegistration: Seen }>(
      focalPoint,
      `mutation ($d: ID!, $input: RegistrationInput!) { draftRegistration(delegationId: $d, input: $input) {
        ... on Registration { ${everything} } ... on Refusal { code message fields { path message } } } }`,
      { d: delegation, input },
    );
    expect(draftRegistration.state).toBe('DRAFT');
    return draftRegistration.id;
  };
  const ids = [
    await draft({ familyName: 'Чайковский', function: 'HEAD' }),
    await draft({ familyName: 'Tchaikovsky', givenName: 'Delegate' }),
    await draft({ familyName: 'Third', participations: ['IN_HALL', 'PLENARY_SPEAKER'] }),
    await draft({ familyName: 'Fourth' }),
    await draft({ familyName: 'Fifth', participations: ['PLENARY_SPEAKER'], letterId: null }),
  ];
  const many = `... on RegistrationsDecided { decided { ${everything} }
    refused { registrationId refusal { code rule message next } } } ... on Refusal { code }`;
  const { submitRegistrations } = await asked<{ submitRegistrations: Many }>(
    focalPoint,
    `mutation ($ids: [ID!]!) { submitRegistrations(registrationIds: $ids) { ${many} } }`,
    { ids },
  );
  expect(submitRegistrations.refused).toMatchObject([
    { registrationId: ids[3], refusal: { code: 'QUOTA_FULL', rule: 'REG-5' } },
  ]);
  expect(submitRegistrations.refused[0]?.refusal.message).toContain('registration page');
  expect(submitRegistrations.decided.map(({ state }) => state)).toEqual([
    'SUBMITTED',
    'SUBMITTED',
    'SUBMITTED',
    'WAITING',
  ]);
  expect(submitRegistrations.decided[3]).toMatchObject({ waitingPlace: 1, missing: ['The note verbale is missing.'] });

  const { approveRegistrations } = await asked<{ approveRegistrations: Many }>(
    secretariat,
    `mutation ($ids: [ID!]!) { approveRegistrations(registrationIds: $ids) { ${many} } }`,
    { ids: ids.slice(0, 3) },
  );
  expect(approveRegistrations.decided.map(({ state }) => state)).toEqual(['APPROVED', 'APPROVED', 'APPROVED']);
  expect(approveRegistrations.decided[0]?.similar).toMatchObject([{ id: ids[1] }]);

  const { amendRegistration } = await asked<{ amendRegistration: Seen }>(
    focalPoint,
    `mutation ($id: ID!, $input: RegistrationInput!) { amendRegistration(registrationId: $id, input: $input, version: 3) {
      ... on Registration { ${everything} } ... on Refusal { code message } } }`,
    {
      id: ids[1],
      input: {
        familyName: 'Second',
        givenName: 'Delegate',
        function: 'ALTERNATE',
        participations: ['IN_HALL'],
        letterId: enterLetter.id,
      },
    },
  );
  expect(amendRegistration).toMatchObject({
    state: 'SUBMITTED',
    differences: [
      { field: 'familyName', before: 'Tchaikovsky', after: 'Second' },
      { field: 'function', before: 'Adviser', after: 'Alternate' },
    ],
  });
  const { replaceParticipant } = await asked<{ replaceParticipant: Seen }>(
    focalPoint,
    `mutation ($id: ID!, $input: RegistrationInput!) { replaceParticipant(registrationId: $id, input: $input, version: 3) {
      ... on Registration { ${everything} } ... on Refusal { code message } } }`,
    {
      id: ids[2],
      input: { familyName: 'Sixth', givenName: 'Delegate', function: 'ADVISER', participations: ['IN_HALL'] },
    },
  );
  expect(replaceParticipant).toMatchObject({ state: 'SUBMITTED', number: 5 });

  const { registrationDelegation } = await asked<{
    registrationDelegation: {
      registrations: Seen[];
      quotas: { quota: { key: string }; taken: number; waiting: number }[];
      letters: { reference: string }[];
      history: { sentence: string }[];
    };
  }>(
    focalPoint,
    `query ($d: ID!) { registrationDelegation(delegationId: $d) { delegation { plate { text } } registrations { ${everything} }
      quotas { quota { key places } within taken waiting } letters { reference fileName } history { sentence at actorName } } }`,
    { d: delegation },
  );
  const states = registrationDelegation.registrations.map(({ id, state }) => [id, state]);
  // In protocol order: the head, the alternate, the advisers.
  expect(states.slice(0, 2)).toEqual([
    [ids[0], 'APPROVED'],
    [ids[1], 'SUBMITTED'],
  ]);
  expect(states).toContainEqual([ids[4], 'SUBMITTED']);
  expect(registrationDelegation.quotas).toMatchObject([
    { quota: { key: 'in-hall', places: 3 }, within: null, taken: 3, waiting: 0 },
  ]);
  expect(registrationDelegation.letters).toHaveLength(1);
  const sentences = registrationDelegation.history.map(({ sentence }) => sentence);
  expect(sentences).toContain('Registration 6 got a place from the waiting list: FIFTH, Delegate');
  expect(sentences.filter((sentence) => /audit|[{}]/.test(sentence))).toEqual([]);

  const desk = await asked<{
    registrationCounts: { state: string; count: number }[];
    quotaUse: { quota: { key: string }; taken: number; waiting: number }[];
    registration: Seen;
  }>(
    secretariat,
    `query ($s: ID!, $id: ID!) { registrationCounts(sessionId: $s) { state count }
      quotaUse(sessionId: $s) { quota { key } within taken waiting } registration(id: $id) { ${everything} } }`,
    { s: session.id, id: ids[2] },
  );
  expect(desk.quotaUse).toEqual([{ quota: { key: 'speakers' }, within: null, taken: 1, waiting: 0 }]);
  expect(desk.registrationCounts).toContainEqual({ state: 'APPROVED', count: 1 });
  expect(desk.registration.replacedBy).toEqual({ id: replaceParticipant.id });
});

const queue = `query ($s: ID!, $search: String, $limit: Int!) {
  registrations(sessionId: $s, filter: { search: $search }, limit: $limit) { total items { ${everything} } } }`;

test('what is not in one’s delegation is not seen, nor are rules before they are published', async () => {
  const { data, errors } = await focalPoint.ask(queue, { s: commission.session.id, limit: 10 });
  expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
  await dataSource.query('UPDATE registration_desk SET published = false WHERE session_id = $1', [
    commission.session.id,
  ]);
  const ask = `query ($s: ID!) { registrationProfile(sessionId: $s) { version } }`;
  const seen = async (client: Client): Promise<unknown> =>
    (await asked<{ registrationProfile: unknown }>(client, ask, { s: commission.session.id })).registrationProfile;
  expect([await seen(new Client(api.url)), await seen(focalPoint), await seen(secretariat)]).toEqual([
    null,
    null,
    { version: 2 },
  ]);
});

test('a page of the queue needs the same number of statements with 30 and with 200 rows among 5,000, and words find them', async () => {
  const { id } = commission.session;
  await dataSource.query(
    `INSERT INTO registration (id, session_id, number, delegation_id, category, family_name, given_name, name_key,
       function, language, participations, state, submitted_at)
     SELECT gen_random_uuid(), $1, 100 + n, CASE WHEN n % 2 = 0 THEN $2::uuid ELSE $3::uuid END, 'MEMBER_STATE',
       'Family' || n, 'Given' || n, md5(n::text), 'ADVISER', 'en', '{PLENARY_SPEAKER}',
       CASE WHEN n % 9 = 0 THEN 'WAITING' ELSE 'SUBMITTED' END, now() FROM generate_series(1, 5000) n`,
    [id, commission.delegation, commission.otherDelegation],
  );
  await dataSource.query('ANALYZE registration');
  const reader = api.app.get(Reader, { strict: false });
  const rows = reader.rows.bind(reader);
  let statements = 0;
  // The platform observes itself from time to time; that is not the queue's cost.
  reader.rows = (statement, values) => {
    if (!statement.name.startsWith('platform.')) statements += 1;
    return rows(statement, values);
  };
  const page = async (
    limit: number,
    search: string | null,
  ): Promise<{ statements: number; found: Seen[]; total: number; ms: number }> => {
    statements = 0;
    const begun = performance.now();
    const { registrations } = await asked<{ registrations: { items: Seen[]; total: number } }>(secretariat, queue, {
      s: id,
      search,
      limit,
    });
    return {
      statements,
      found: registrations.items,
      total: registrations.total,
      ms: Math.round(performance.now() - begun),
    };
  };
  await page(50, null);
  const small = await page(30, null);
  const large = await page(200, null);
  expect(large.found).toHaveLength(200);
  expect(large.total).toBeGreaterThanOrEqual(5000);
  expect(large.statements).toBe(small.statements);
  expect(large.statements).toBeLessThanOrEqual(12);
  const byName = await page(50, 'given4711');
  expect(byName.found.map((row) => row.number)).toEqual([4811]);
  // Generous: the machine is shared. Without an index for names it takes many times as long.
  expect(large.ms).toBeLessThan(3000);
  expect((await page(50, 'NV 7')).total).toBeGreaterThan(0);
  const byPlate = await page(50, 'Japan');
  expect(byPlate.total).toBeGreaterThanOrEqual(2500);
  console.info(
    `queue of 5,000: 200 rows ${large.ms} ms, ${large.statements} statements; name ${byName.ms} ms; delegation ${byPlate.ms} ms`,
  );
  reader.rows = rows;
});
