import { heldInTheWholeSession, permissions, permissionsOf, roles } from './permissions.js';

test('ACC-2 the tree has every permission once', () => {
  expect(new Set(permissions).size).toBe(permissions.length);
  expect(permissions).toContain('platform.mail.read');
  expect(permissions).not.toContain('platform.mail');
});

test('ACC-2 a branch stands for all below it', () => {
  expect([...permissionsOf('CHAIR')]).toEqual([
    'sessions.read.draft',
    'sessions.attend.informal',
    'floor.manage',
    'floor.request',
    'conference.participate',
  ]);
});

test.each(roles.filter((role) => role !== 'INTERPRETER'))('ACC-2 %s does not include interpreting', (role) => {
  expect(permissionsOf(role).has('floor.interpret')).toBe(false);
});

test('ACC-2 who manages nothing holds nothing that manages', () => {
  for (const role of ['DELEGATE', 'FOCAL_POINT', 'INTERPRETER', 'TECHNICIAN', 'OBSERVER'] as const) {
    expect([...permissionsOf(role)].filter((name) => name.endsWith('.manage') || name.startsWith('access.'))).toEqual(
      [],
    );
  }
});

test('ACC-3 nothing that changes the floor is held in the whole session by a delegation', () => {
  expect([...heldInTheWholeSession].filter((name) => name.startsWith('floor.'))).toEqual([]);
});
