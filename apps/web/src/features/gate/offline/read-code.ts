/** What a genuine code says. The layout is described in libs/gate (badge-code.ts). */
export interface GenuineCode {
  readonly kind: 'PERSON' | 'FLOATING';
  /** Last twelve hexadecimal digits of the session's id. */
  readonly session: string;
  readonly id: string;
}

export interface KnownKey {
  readonly number: number;
  /** Ed25519, 32 bytes in base64. */
  readonly publicKey: string;
}

const signs = '0123456789ABCDEFGHJKLMNPQRSTUVWX';

/** Whether what was typed or scanned is written as a code, genuine or not; anything else is a name to look for. */
export const looksLikeCode = (text: string): boolean => /^\s*RB1[0-9A-X]{40,}\s*$/i.test(text);

/** The code, when one of the keys has signed it; null for everything else. Needs no network. */
export async function readCode(text: string, keys: readonly KnownKey[]): Promise<GenuineCode | null> {
  const written = text.replaceAll(/\s/g, '').toUpperCase();
  if (!written.startsWith('RB1') || written.length !== 144) return null;
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const sign of written.slice(3)) {
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
  const kind = ([undefined, 'PERSON', 'FLOATING'] as const)[bytes[0] ?? 0];
  const known = keys.find(({ number }) => number === bytes[1]);
  if (held !== 0 || !kind || !known) return null;
  const key = await crypto.subtle.importKey('raw', fromBase64(known.publicKey), 'Ed25519', false, ['verify']);
  const [content, signature] = [Uint8Array.from(bytes.slice(0, 24)), Uint8Array.from(bytes.slice(24))];
  if (!(await crypto.subtle.verify('Ed25519', key, signature, content))) return null;
  const hexadecimal = Array.from(content.subarray(2), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const id = hexadecimal.slice(12).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { kind, session: hexadecimal.slice(0, 12), id };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
