/**
 * What a code on a badge says: which badge, of which session, signed with which key.
 *
 * 24 bytes (kind, number of the key, the last six bytes of the session's id, the badge's id) and 64 bytes of an Ed25519
 * signature over them, written with 32 signs that QR codes hold in their compact alphanumeric mode. The signs leave out
 * I and O, which are read as figures, and Y and Z, which keyboards of German-speaking countries exchange: a handheld
 * scanner types what it reads.
 */
export interface BadgeCode {
  readonly kind: BadgeKind;
  readonly key: number;
  /** Last twelve hexadecimal digits of the session's id. */
  readonly session: string;
  /** The badge, or the floating badge. */
  readonly id: string;
}

/** A person's own badge, or one that a delegation hands from person to person. */
export type BadgeKind = 'PERSON' | 'FLOATING';

/** A code that was read but not verified. */
export interface ReadCode extends BadgeCode {
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

const prefix = 'RB1';
const signs = '0123456789ABCDEFGHJKLMNPQRSTUVWX';
const kinds: readonly BadgeKind[] = ['PERSON', 'FLOATING'];
const length = { content: 24, signature: 64 } as const;
const letters = Math.ceil(((length.content + length.signature) * 8) / 5);

/** What is signed. */
export function contentOf({ kind, key, session, id }: BadgeCode): Uint8Array {
  const hexadecimal = session.slice(-12) + id.replaceAll('-', '');
  return Uint8Array.of(
    kinds.indexOf(kind) + 1,
    key,
    ...(hexadecimal.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)),
  );
}

/** The code as it is written: 144 signs. */
export function writeCode(content: Uint8Array, signature: Uint8Array): string {
  let text = prefix;
  let [bits, held] = [0, 0];
  for (const byte of [...content, ...signature]) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += signs.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + signs.charAt((held << (5 - bits)) & 31) : text;
}

/** GAT-3 @returns null for what is no code of a badge; whether it is genuine its signature says */
export function readCode(text: string): ReadCode | null {
  const written = text.replaceAll(/\s/g, '').toUpperCase();
  if (!written.startsWith(prefix) || written.length !== prefix.length + letters) return null;
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const sign of written.slice(prefix.length)) {
    const value = signs.indexOf(sign);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
      held &= (1 << bits) - 1;
    }
  }
  // Bits left over carry nothing; another way of writing the same code is none.
  const kind = kinds[(bytes[0] ?? 0) - 1];
  if (held !== 0 || !kind) return null;
  const content = Uint8Array.from(bytes.slice(0, length.content));
  const hexadecimal = Array.from(content.subarray(2), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const id = hexadecimal.slice(12).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return {
    kind,
    key: content[1] ?? 0,
    session: hexadecimal.slice(0, 12),
    id,
    signed: content,
    signature: Uint8Array.from(bytes.slice(length.content)),
  };
}
