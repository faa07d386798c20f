import { checkDomains, domainOf, speaksByDomain } from './mail-domain.js';

const free = new Set(['gmail.com', 'mail.ru']);

describe('CIV-10 a mail domain speaks for an organization', () => {
  test.each([
    ['officer@example.org', ['example.org'], true],
    ['Officer@EXAMPLE.ORG ', ['example.org'], true],
    ['officer@vienna.example.org', ['example.org'], false],
    ['officer@notexample.org', ['example.org'], false],
    ['officer@example.org.evil.net', ['example.org'], false],
    ['"a@example.org"@evil.net', ['example.org'], false],
    ['officer@gmail.com', ['gmail.com'], false],
    ['officer@example.org', [], false],
  ])('%s for %j: %s', (email, domains, expected) => {
    expect(speaksByDomain(email, domains, free)).toBe(expected);
  });

  test('kept in lower case, each once, never of free mail', () => {
    expect(checkDomains(['@Example.org', 'example.org', ' '], free)).toEqual({ domains: ['example.org'], fault: null });
    expect(checkDomains(['example.org', 'mail.ru'], free).fault).toBe('mail.ru');
    expect(checkDomains(['localhost'], free).fault).toBe('localhost');
    expect(domainOf('nobody')).toBeNull();
  });
});
