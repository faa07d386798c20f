import { createHash, randomBytes } from 'node:crypto';

/** A secret that only its holder has, and what is kept of it. */
export interface SecretToken {
  /** 256 random bits, base64url: 43 characters. */
  readonly token: string;
  /** SHA-256. A random token needs no salt and no slow hash. */
  readonly hash: Buffer;
}

const form = /^[\w-]{43}$/;

export function newToken(): SecretToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: digest(token) };
}

/** The hash of a token that was shown; null when it cannot be one. */
export function hashOfToken(token: string | null | undefined): Buffer | null {
  return token && form.test(token) ? digest(token) : null;
}

/** SHA-256 of the parts, kept apart by a character that none of them can have. */
export function digest(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(parts.join('\n')).digest();
}
