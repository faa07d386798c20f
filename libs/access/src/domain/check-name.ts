import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';

export type NameFault = 'NAME_UNFIT' | 'ADDRESS_UNFIT';

/** One @, no white space, a dot in the domain: what is more is found out by sending mail (OWASP ASVS 5.0, 2.2). */
const address = /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]{1,180}\.[^\s@.<>"(),:;[\]\\]{2,63}$/u;

/** Control characters, and those that turn the direction of text around and would forge names in lists. */
const forbidden = /[\p{Cc}\p{Cs}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200E}\u{200F}\u{2028}\u{2029}]/u;

export function isAddress(mailbox: string): boolean {
  return mailbox.length <= 254 && !forbidden.test(mailbox) && address.test(mailbox);
}

/** ACC-37: name and address of an account, without surrounding and repeated white space, NFC. */
export function checkName({
  name,
  email,
}: {
  readonly name: string;
  readonly email: string;
}): Decision<{ name: string; email: string }, NameFault> {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\S\r\n]+/gu, ' ')
    .trim();
  if (plain.length === 0 || [...plain].length > 200 || forbidden.test(plain)) return refuse('NAME_UNFIT', 'ACC-37');
  const mailbox = email.trim();
  if (!isAddress(mailbox)) return refuse('ADDRESS_UNFIT', 'ACC-37');
  return accept({ name: plain, email: mailbox });
}
