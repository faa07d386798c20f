import { randomInt } from 'node:crypto';

/** Letters and digits that are not mistaken for one another. */
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four: 79 bits, and short enough to be typed from paper. */
export function randomPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
