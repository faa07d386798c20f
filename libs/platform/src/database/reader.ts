import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { TranslatedText } from '#kernel';

/** A prepared read: the name must be unique per text, `area.what`. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /**
   * Whether its best plan depends on the values, as with filters that may be absent. Others are planned once for all
   * values: planned for each, a page whose rows are found by key costs more in planning than in reading.
   */
  readonly filtered?: boolean;
}

const timestampWithZone = 1184;
const date = 1082;
const bigint = 20;
const mostFiltering = 4;
/** What the database's function `in_language` returns; nothing else is of this type. */
const textInLanguage = 1043;
const textArray: number = 1009;

/** Timestamps stay text (no Date per cell), in the wire's form; counts that fit become numbers. */
function parserOf(oid: number): (text: string) => unknown {
  switch (oid) {
    case timestampWithZone:
      return toIsoInstant;
    case date:
      return (text) => text;
    case bigint:
      return Number;
    case textArray:
      return toTexts;
    case textInLanguage:
      return toTranslatedText;
    default:
      return pg.types.getTypeParser(oid) as (text: string) => unknown;
  }
}

const anyTextArray = pg.types.getTypeParser(textArray as never) as (text: string) => string[];

/** `{ar,en}`; only arrays with quoted elements or nulls need the general parser. */
function toTexts(text: string): string[] {
  if (text === '{}') return [];
  return /["\\{]|NULL/.test(text.slice(1)) ? anyTextArray(text) : text.slice(1, -1).split(',');
}

/** `en=Opening of the session`, or all its languages as JSON. */
function toTranslatedText(text: string): TranslatedText {
  return text.startsWith('{') ? (JSON.parse(text) as TranslatedText) : { [text.slice(0, 2)]: text.slice(3) };
}

/** `2021-04-12 08:00:00.123456+00` to `2021-04-12T08:00:00.123Z`; the connection's zone is UTC. */
export function toIsoInstant(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction(text)}Z`;
}

function fraction(text: string): string {
  const digits = text.charAt(19) === '.' ? text.slice(20, text.indexOf('+', 20)) : '';
  return digits.padEnd(3, '0').slice(0, 3);
}

/**
 * The read path: plain SQL over a pool of its own, prepared once per connection, flat rows. Entities and repositories
 * are for commands only (docs/decisions).
 */
@Injectable()
export class Reader implements OnModuleDestroy {
  private readonly pool: pg.Pool;
  /** Opened when it is first needed. */
  private readonly filteringPool: pg.Pool;

  constructor(url: string, size: number) {
    this.pool = readingPool(url, size, 'force_generic_plan');
    this.filteringPool = readingPool(url, Math.min(size, mostFiltering), 'auto');
  }

  /** Rows as the statement names its columns; instants as ISO text, days as `YYYY-MM-DD`. */
  async rows<Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const pool = statement.filtered ? this.filteringPool : this.pool;
    const { rows } = await pool.query({ name: statement.name, text: statement.text, values: [...values] });
    return rows as Row[];
  }

  /** The first row, or null. */
  async row<Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(statement, values))[0] ?? null;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.pool.end(), this.filteringPool.end()]);
  }
}

function readingPool(url: string, size: number, plans: 'auto' | 'force_generic_plan'): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: 'rostrum-reader',
    options: `-c timezone=UTC -c default_transaction_read_only=on -c statement_timeout=10000 -c plan_cache_mode=${plans}`,
    types: { getTypeParser: parserOf as never },
  });
  // An idle connection that breaks is replaced at the next read; without a listener it would end the process.
  return pool.on('error', () => undefined);
}
