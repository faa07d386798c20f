import { rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import process from 'node:process';
import { Fault } from '../fault.js';
import { readJson, writePrivate, type Installation } from './installation.js';
import { bornAt } from './process-facts.js';

/** What a running Rostrum says about itself in its data folder. */
export interface RunningInstance {
  readonly pid: number;
  /** Of the process, so that a number given to another program since is not taken for it. */
  readonly bornAt: string;
  readonly address?: string;
  readonly databaseUrl?: string;
  /** LiveKit's process, for the next start when this one was killed before it could end it. */
  readonly livekitPid?: number;
}

/** The Rostrum that runs in a data folder at this moment. */
export function findRunning(installation: Installation): RunningInstance | undefined {
  const noted = readNote(installation);
  return noted && bornAt(noted.pid) === noted.bornAt ? noted : undefined;
}

/** What the last Rostrum noted, running or not. */
export function readNote({ lockFile }: Installation): RunningInstance | undefined {
  try {
    return readJson<RunningInstance>(lockFile);
  } catch {
    return undefined;
  }
}

/**
 * Claims a data folder for this process until it ends.
 * @throws Fault when another Rostrum runs in it
 */
export async function claim(installation: Installation): Promise<Claim> {
  const other = findRunning(installation);
  if (other) {
    throw new Fault(
      `Rostrum already runs in ${installation.folder} (process ${other.pid}${other.address ? `, ${other.address}` : ''}); ` +
        'end it first, or set ROSTRUM_DATA to another folder.',
    );
  }
  await rm(installation.lockFile, { force: true });
  const own = new Claim(installation.lockFile);
  await own.make();
  return own;
}

export class Claim {
  private note: RunningInstance = { pid: process.pid, bornAt: bornAt(process.pid) };

  constructor(private readonly file: string) {}

  /** Exclusive: of two that start at the same moment, one is refused. */
  async make(): Promise<void> {
    try {
      const handle = await open(this.file, 'wx', 0o600);
      await handle.writeFile(JSON.stringify(this.note));
      await handle.close();
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
      throw new Fault('Another Rostrum is just starting in the same data folder; end it first.');
    }
  }

  async tell(facts: Partial<RunningInstance>): Promise<void> {
    this.note = { ...this.note, ...facts };
    await writePrivate(this.file, this.note);
  }

  release(): void {
    rmSync(this.file, { force: true });
  }
}
