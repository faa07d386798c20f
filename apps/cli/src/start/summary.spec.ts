import { summaryBlock } from './summary.js';

const summary = {
  address: 'http://127.0.0.1:8000',
  accounts: [
    { role: 'Secretariat officer', email: 'secretariat@example.org', password: 'one' },
    { role: 'Chair', email: 'chair@example.org', password: 'two' },
  ],
  components: [
    { name: 'PostgreSQL', state: 'up', detail: '18, embedded' },
    { name: 'LiveKit', state: 'building', detail: '' },
  ],
  seconds: 4.234,
};

test('the block names the address, each account and each component with its state, in columns', () => {
  expect(summaryBlock(summary)).toBe(`
Rostrum is ready after 4.2 s

  Address   http://127.0.0.1:8000

  Demonstration accounts
    Secretariat officer   secretariat@example.org   one
    Chair                 chair@example.org         two

  Components
    PostgreSQL   up         18, embedded
    LiveKit      building

  Ctrl-C ends everything.
`);
});

test('an installation without demonstration data shows no accounts', () => {
  expect(summaryBlock({ ...summary, accounts: [] })).not.toContain('accounts');
});
