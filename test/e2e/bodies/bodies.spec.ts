import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { importReferenceData } from '#bodies';
import { UnitOfWork, readConfiguration } from '#platform';
import { startApi } from '../../../apps/api/src/api.js';
import { cloneDatabase, openDataSource } from '../../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await openDataSource(database.url, []);
  await importReferenceData(new UnitOfWork(dataSource));
  app = await startApi(
    readConfiguration({ DATABASE_URL: database.url, ROSTRUM_PORT: '0', ROSTRUM_LOG_LEVEL: 'silent', NODE_ENV: 'test' }),
  );
  url = await app.getUrl();
});

afterAll(async () => {
  await app?.close();
  await dataSource?.destroy();
  await database[Symbol.asyncDispose]();
});

async function ask<Data>(query: string, language = 'en'): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

test('the four bodies with their organs, seats, rules and parents, for strangers', async () => {
  const { bodies } = await ask<{ bodies: Record<string, unknown>[] }>(`{ bodies {
    slug symbolRoot kind name { text language } abbreviation { text } parent { slug }
    subsidiaryOrgans { slug parent { slug } } seats { groups seats }
    rulesProfile { id quorumToDecide { numerator denominator exceeding } timeLimits { category seconds }
      rules { key number confirmed title { text } } }
  } }`);
  const cnd = bodies.find(({ slug }) => slug === 'cnd');
  expect(cnd).toMatchObject({
    name: { text: 'Commission on Narcotic Drugs', language: 'en' },
    abbreviation: { text: 'CND' },
    parent: null,
    rulesProfile: { id: 'functional-commissions', quorumToDecide: { numerator: 1, denominator: 2, exceeding: true } },
  });
  expect(cnd?.seats).toContainEqual({ groups: ['ASIA_PACIFIC', 'LATIN_AMERICAN_CARIBBEAN'], seats: 1 });
  expect(bodies.find(({ slug }) => slug === 'uncac-irg')).toMatchObject({ parent: { slug: 'uncac-cosp' } });
});

test('BOD-1 members on a day in the order of the language asked for', async () => {
  const query = `{ body(slug: "cnd") { members(on: "2021-04-12") { from to confirmed state { id name { text language } } } } }`;
  const names = async (language: string): Promise<string[]> => {
    const answer = await ask<{ body: { members: { state: { name: { text: string } } }[] } }>(query, language);
    return answer.body.members.map(({ state }) => state.name.text);
  };
  expect((await names('en')).slice(0, 3)).toEqual(['Afghanistan', 'Algeria', 'Angola']);
  expect((await names('fr')).slice(0, 4)).toEqual(['Afghanistan', 'Afrique du Sud', 'Algérie', 'Allemagne']);
  expect(await names('ar')).toHaveLength(53);
});

test('States by name, and no body under a name that is none', async () => {
  const { states, none } = await ask<{ states: { id: string }[]; none: null }>(
    `{ states { id unMember regionalGroup } none: body(slug: "'; DROP TABLE body; --") { id } }`,
  );
  const order = states.map(({ id }) => id);
  expect(order.indexOf('TUR')).toBeLessThan(order.indexOf('TKM'));
  expect(order.indexOf('CIV')).toBeLessThan(order.indexOf('HRV'));
  expect(none).toBeNull();
});
