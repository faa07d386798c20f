import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { access, constants, mkdir, rename, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../fault.js';

/** Below this a start would end in the middle: a new cluster takes some 40 MB, its write-ahead log grows to 100 and more. */
export const LEAST_FREE_MB = 250;

/** What is made once per installation and never leaves its data folder. */
export interface Secrets {
  readonly databasePassword: string;
  /** Signs calendar addresses and links. */
  readonly secret: string;
  readonly livekitKey: string;
  readonly livekitSecret: string;
}

/** An account of the demonstration data, as shown by `start`. */
export interface DemonstrationAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The places inside a data folder. */
export class Installation {
  constructor(readonly folder: string) {}

  readonly cluster = this.at('postgres');
  readonly lockFile = this.at('running.json');
  readonly livekitFile = this.at('livekit.yaml');
  readonly accountsFile = this.at('demonstration-accounts.json');
  private readonly secretsFile = this.at('secrets.json');

  logFile(component: string): string {
    return this.at('logs', `${component}.log`);
  }

  get exists(): boolean {
    return existsSync(this.secretsFile);
  }

  /** Makes the folder where there is none. @throws Fault when it cannot be written or its disk is full */
  async prepare(): Promise<void> {
    try {
      // Passable but not readable for others: as root PostgreSQL runs under an account of its own below it.
      await mkdir(this.at('logs'), { recursive: true, mode: 0o711 });
      await access(this.folder, constants.W_OK);
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOSPC') throw error;
      throw new Fault(`The data folder ${this.folder} cannot be written; set ROSTRUM_DATA to a folder that can.`);
    }
    const free = await this.freeMegabytes();
    if (free < LEAST_FREE_MB) {
      throw new Fault(
        `The disk of ${this.folder} is full: ${free} MB are free and Rostrum needs ${LEAST_FREE_MB}; ` +
          'free some space or set ROSTRUM_DATA to a folder on another disk.',
      );
    }
  }

  /** Room on the disk of the folder. */
  async freeMegabytes(): Promise<number> {
    // Before the first start the folder is not there; what counts is the disk it will be on.
    let present = this.folder;
    while (!existsSync(present)) present = path.dirname(present);
    const { bavail, bsize } = await statfs(present);
    return Math.floor((bavail * bsize) / 1_048_576);
  }

  /** The secrets of this installation, made at the first call. */
  async secrets(): Promise<Secrets> {
    if (!this.exists) {
      await writePrivate(this.secretsFile, {
        databasePassword: randomText(),
        secret: randomText(),
        livekitKey: `API${randomBytes(9).toString('hex')}`,
        livekitSecret: randomText(),
      } satisfies Secrets);
    }
    return readJson<Secrets>(this.secretsFile);
  }

  /** The accounts that seeding made here, if it did. */
  accounts(): readonly DemonstrationAccount[] {
    return existsSync(this.accountsFile) ? readJson<DemonstrationAccount[]>(this.accountsFile) : [];
  }

  async keepAccounts(accounts: readonly DemonstrationAccount[]): Promise<void> {
    await writePrivate(this.accountsFile, accounts);
  }

  private at(...names: string[]): string {
    return path.join(this.folder, ...names);
  }
}

/** Readable for the owner only, and never half written. */
export async function writePrivate(file: string, content: unknown): Promise<void> {
  const draft = `${file}.${process.pid}`;
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, file);
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function randomText(): string {
  return randomBytes(32).toString('base64url');
}
