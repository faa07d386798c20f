import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface PublicKeyRow {
  readonly number: number;
  /** 32 bytes. */
  readonly publicKey: Buffer;
}

/** Public keys that codes of badges were ever signed with. Outside of units of work: a key has no history of its own. */
@Injectable()
export class BadgeKeyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The number under which codes name the key; it gets one where it has none yet. */
  async numberOf(publicKey: Buffer): Promise<number> {
    // A refused row uses up a number all the same, and there are only 255: what is there is not tried again.
    await this.dataSource.query(
      `INSERT INTO badge_key (public_key) SELECT $1 WHERE NOT EXISTS (SELECT FROM badge_key WHERE public_key = $1)
       ON CONFLICT DO NOTHING`,
      [publicKey],
    );
    const sql = 'SELECT number FROM badge_key WHERE public_key = $1';
    const [row]: { number: number }[] = await this.dataSource.query(sql, [publicKey]);
    if (!row) throw new Error('The key for badges was not kept');
    return row.number;
  }

  all(): Promise<PublicKeyRow[]> {
    return this.dataSource.query('SELECT number, public_key AS "publicKey" FROM badge_key ORDER BY number');
  }
}
