import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';

type Check = () => Promise<string>;

/** What must be well before requests are sent here. Parts of the platform add their checks. */
@Injectable()
export class Readiness {
  private readonly known = new Map<string, Check>();

  constructor(reader: Reader) {
    this.add('database', async () => {
      await reader.row({ name: 'platform.ready', text: 'SELECT 1 AS one' });
      return 'ok';
    });
  }

  /** @param check answers `ok`, or what is wrong; what it throws is only logged, for it may hold secrets */
  add(name: string, check: Check): void {
    this.known.set(name, check);
  }

  async checks(): Promise<Record<string, string>> {
    const entries = [...this.known].map(async ([name, check]) => {
      const answer = await check().catch(() => 'failed');
      return [name, answer] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }
}
