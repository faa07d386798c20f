import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { passwordLength } from '../domain/check-password.js';

/** ACC-22: argon2id, 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
const argon2id = 2;
const parameters = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const current = '$argon2id$v=19$m=19456,t=2,p=1$';

/** Makes and checks hashes of passwords; the work is done outside of the event loop. */
@Injectable()
export class PasswordHash implements OnModuleInit {
  private nobodys = '';

  async onModuleInit(): Promise<void> {
    this.nobodys = await this.make('the password of nobody');
  }

  make(password: string): Promise<string> {
    return hash(password, parameters);
  }

  /**
   * Whether the password fits. Where there is no hash, the same work is done on a hash of nobody's, so that the time
   * does not tell whether an account exists (ACC-10).
   */
  async fits(passwordHash: string | null, password: string): Promise<boolean> {
    const short = [...password].length <= passwordLength.most;
    const fits = await verify(passwordHash ?? this.nobodys, short ? password : '', parameters);
    return fits && short && passwordHash !== null;
  }

  /** Whether a hash was made with earlier parameters and should be made again. */
  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith(current);
  }
}
