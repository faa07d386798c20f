import { moveLink, verifiedByItself, waysOpen } from './link-life.js';

const facts = {
  addressProven: true,
  closedByOthers: false,
  speaksByDomain: true,
  registered: true,
  addressOfRecord: true,
  representatives: 1,
};

describe('CIV-9 the life of a link', () => {
  test.each([
    ['verify', 'ASKED', 'VERIFIED'],
    ['refuse', 'ASKED', 'REFUSED'],
    ['end', 'VERIFIED', 'ENDED'],
    ['askAgain', 'REFUSED', 'ASKED'],
    ['askAgain', 'ENDED', 'ASKED'],
  ] as const)('%s of %s becomes %s', (verb, state, after) => {
    expect(moveLink(verb, state)).toMatchObject({ ok: true, value: after });
  });

  test.each([
    ['verify', 'VERIFIED'],
    ['verify', 'ENDED'],
    ['verify', 'REFUSED'],
    ['refuse', 'VERIFIED'],
    ['askAgain', 'ASKED'],
  ] as const)('%s of %s is refused', (verb, state) => {
    expect(moveLink(verb, state)).toMatchObject({ ok: false, code: 'LINK_STATE', rule: 'CIV-9' });
  });

  test('whoever waits sees every way that is open, the secretariat always', () => {
    expect(waysOpen(facts)).toEqual(['MAIL_DOMAIN', 'ADDRESS_OF_RECORD', 'REPRESENTATIVE', 'SECRETARIAT']);
    expect(waysOpen({ ...facts, speaksByDomain: false, representatives: 0 })).toEqual([
      'ADDRESS_OF_RECORD',
      'SECRETARIAT',
    ]);
    expect(waysOpen({ ...facts, registered: false })).toEqual(['SECRETARIAT']);
  });
});

test('CIV-10 it is verified by itself only after the mail was followed, for an organization of the register', () => {
  expect(verifiedByItself(facts)).toBe('MAIL_DOMAIN');
  expect(verifiedByItself({ ...facts, addressProven: false })).toBeNull();
  expect(verifiedByItself({ ...facts, registered: false })).toBeNull();
  expect(verifiedByItself({ ...facts, speaksByDomain: false })).toBeNull();
  expect(verifiedByItself({ ...facts, closedByOthers: true })).toBeNull();
  expect(waysOpen({ ...facts, closedByOthers: true })).not.toContain('MAIL_DOMAIN');
});
