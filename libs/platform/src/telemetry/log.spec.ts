import { readConfiguration } from '../config/configuration.js';
import { createLog } from './log.js';
import { inRequest } from './request-scope.js';

const lines: Record<string, unknown>[] = [];
const log = createLog(readConfiguration({ DATABASE_URL: 'postgres://u:p@127.0.0.1/rostrum' }), 'api', {
  write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
});

beforeEach(() => lines.splice(0));

test('a line carries the component and the id of the request under way', () => {
  inRequest({ requestId: 'r-1', language: 'en' }, () => log.warn({ incidentId: 'i-1' }, 'incident'));
  log.info({}, 'alone');
  expect(lines[0]).toMatchObject({ component: 'api', requestId: 'r-1', incidentId: 'i-1', msg: 'incident' });
  expect(lines[1]).not.toHaveProperty('requestId');
});

test('secrets are hidden wherever they usually stand', () => {
  const secret = 'hunter2-hunter2';
  log.error(
    {
      password: secret,
      variables: { password: secret, input: { token: secret } },
      headers: { cookie: secret, authorization: secret, 'set-cookie': secret },
    },
    'careless',
  );
  expect(JSON.stringify(lines)).not.toContain(secret);
  expect(lines[0]).toMatchObject({ password: '[hidden]', headers: { cookie: '[hidden]' } });
});
