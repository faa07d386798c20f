import type { DataSource } from 'typeorm';

/**
 * One text that changes with any row of any table.
 * @param except tables that may change: what is counted to hold attempts back is not the state of anything
 */
export async function checksumOf(dataSource: DataSource, except: readonly string[] = []): Promise<string> {
  const tables: { name: string }[] = await dataSource.query(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL($1) ORDER BY 1`,
    [except],
  );
  const sums = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS sum FROM ${name} t`,
  );
  const rows: { name: string; sum: string }[] = await dataSource.query(`${sums.join(' UNION ALL ')} ORDER BY 1`);
  return rows.map(({ name, sum }) => `${name} ${sum}`).join('\n');
}
