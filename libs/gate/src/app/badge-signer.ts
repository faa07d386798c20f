import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform';
import { BadgeKeyRepository } from '../db/badge-key.repository.js';
import type { PublicKeyRow } from '../db/badge-key.repository.js';
import { contentOf, readCode, writeCode } from '../domain/badge-code.js';
import type { BadgeCode, BadgeKind, ReadCode } from '../domain/badge-code.js';

/** What DER puts before the 32 bytes of an Ed25519 key. */
const der = {
  private: Buffer.from('302e020100300506032b657004220420', 'hex'),
  public: Buffer.from('302a300506032b6570032100', 'hex'),
} as const;

/**
 * Signs codes of badges and finds out whether codes are of this installation. The private key is derived from the
 * installation's secret, so that it is stored nowhere and every process has it; public keys stay in the database, so
 * that badges printed under an earlier secret are still known (docs/decisions).
 */
@Injectable()
export class BadgeSigner {
  private own: { readonly privateKey: KeyObject; readonly publicKey: Buffer } | undefined;
  private ownNumber: number | undefined;
  private readonly known = new Map<number, KeyObject>();

  constructor(
    private readonly configuration: Configuration,
    private readonly keys: BadgeKeyRepository,
  ) {}

  /** Codes in the order asked for. */
  async codes(badges: readonly { kind: BadgeKind; sessionId: string; id: string }[]): Promise<string[]> {
    if (badges.length === 0) return [];
    this.ownNumber ??= await this.keys.numberOf(this.pair().publicKey);
    const key = this.ownNumber;
    const { privateKey } = this.pair();
    return badges.map(({ kind, sessionId, id }) => {
      const content = contentOf({ kind, key, session: sessionId, id });
      return writeCode(content, sign(null, content, privateKey));
    });
  }

  /** GAT-3 @returns null for what this installation has not signed */
  async read(text: string): Promise<BadgeCode | null> {
    const code = readCode(text);
    const key = code ? await this.keyOf(code) : null;
    return code && key && verify(null, code.signed, key, code.signature) ? code : null;
  }

  /** For phones, which find out the same without the network. */
  async publicKeys(): Promise<PublicKeyRow[]> {
    this.ownNumber ??= await this.keys.numberOf(this.pair().publicKey);
    return this.keys.all();
  }

  private pair(): { readonly privateKey: KeyObject; readonly publicKey: Buffer } {
    if (this.own) return this.own;
    const { secret } = this.configuration;
    // An address of a database can be guessed, and with it every code.
    if (!secret) throw new Error('ROSTRUM_SECRET is not set: without it codes of badges could be forged');
    const seed = Buffer.from(hkdfSync('sha256', secret, 'rostrum', 'codes of badges', 32));
    const privateKey = createPrivateKey({ key: Buffer.concat([der.private, seed]), format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(der.public.length);
    this.own = { privateKey, publicKey };
    return this.own;
  }

  private async keyOf({ key }: ReadCode): Promise<KeyObject | null> {
    const found = this.known.get(key);
    if (found) return found;
    for (const row of await this.keys.all()) {
      const raw = Buffer.concat([der.public, row.publicKey]);
      this.known.set(row.number, createPublicKey({ key: raw, format: 'der', type: 'spki' }));
    }
    return this.known.get(key) ?? null;
  }
}
