import { report } from './finding.js';

test('the doctor’s report names each component, and below what is not well how to mend it', () => {
  const text = report([
    { component: 'PostgreSQL', health: 'ok', detail: '18' },
    { component: 'LiveKit', health: 'absent', detail: 'none', mend: 'install Go' },
    { component: 'Port', health: 'ill', detail: '8000 is taken', mend: 'set ROSTRUM_PORT' },
  ]);
  expect(text).toBe(`  ✓ PostgreSQL   18
  – LiveKit      none
                 → install Go
  ✗ Port         8000 is taken
                 → set ROSTRUM_PORT

1 of 3 need mending.`);
});

test('what is merely absent needs no mending', () => {
  expect(report([{ component: 'Redis', health: 'absent', detail: 'none' }])).toContain(
    'Everything that is needed is well.',
  );
});
