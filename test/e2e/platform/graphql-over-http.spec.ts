import { serverAudits } from 'graphql-http';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';

let api: TestApi;

beforeAll(async () => {
  // Some audits ask for the schema, which strangers may do only while developing.
  api = await openApi({ NODE_ENV: 'development' });
});

afterAll(() => api?.[Symbol.asyncDispose]());

const audits = serverAudits({ url: () => `${api.url}/graphql` });

test('the suite is whole', () => {
  expect(audits.length).toBeGreaterThanOrEqual(60);
});

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
  expect(await audit.fn()).toMatchObject({ status: 'ok' });
});
