import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';

export type PasswordFault =
  'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON' | 'PASSWORD_TOO_PERSONAL';

export const passwordLength = { least: 12, most: 200 } as const;

/** Who chooses the password, and what others choose. */
export interface PasswordFacts {
  readonly name: string;
  readonly email: string;
  /** Whether a password, in lower case, is among those that many people choose. */
  isCommon(password: string): boolean;
}

/** ACC-20, ACC-21: whether a password may be chosen. Any characters; no rules about kinds of characters. */
export function checkPassword(password: string, facts: PasswordFacts): Decision<undefined, PasswordFault> {
  const length = [...password].length;
  const { least, most } = passwordLength;
  if (length < least) return refuse('PASSWORD_TOO_SHORT', 'ACC-20', { least });
  if (length > most) return refuse('PASSWORD_TOO_LONG', 'ACC-20', { most });
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5 || facts.isCommon(plain)) return refuse('PASSWORD_TOO_COMMON', 'ACC-21');
  if (isPersonal(plain, facts)) return refuse('PASSWORD_TOO_PERSONAL', 'ACC-21');
  return accept();
}

/** Name or address with little beside it. */
function isPersonal(plain: string, { name, email }: PasswordFacts): boolean {
  const known = [email, email.split('@')[0] ?? '', name, name.replaceAll(/\s/g, '')].map((text) => text.toLowerCase());
  return known.some((text) => text.length >= 4 && plain.includes(text) && plain.length - text.length < 8);
}
