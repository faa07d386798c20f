import { DataSource } from 'typeorm';
import { UnitOfWork } from '#platform';
import { sessionsEntities } from '#sessions';
import { seedDemonstrationSessions } from '../../apps/cli/demo/seed-sessions.js';
import { cloneDatabase, migrationClasses } from '../support/database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dataSource: DataSource;

beforeEach(async () => {
  database = await cloneDatabase();
  dataSource = await new DataSource({
    type: 'postgres',
    url: database.url,
    entities: [...sessionsEntities],
    migrations: await migrationClasses(),
    migrationsTableName: 'migration',
  }).initialize();
});

afterEach(async () => {
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

/** Everything that a migration can make, one line each. */
async function schema(): Promise<string[]> {
  const rows: { line: string }[] = await dataSource.query(`
    SELECT format('column %s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('trigger %s', pg_get_triggerdef(t.oid)) FROM pg_trigger t WHERE NOT tgisinternal
    UNION ALL SELECT format('function %s', pg_get_functiondef(p.oid)) FROM pg_proc p
      WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL SELECT format('extension %s', extname) FROM pg_extension
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}

async function undoAll(): Promise<void> {
  for (const _ of await migrationClasses()) await dataSource.undoLastMigration({ transaction: 'each' });
}

const own = (lines: readonly string[]): string[] => lines.filter((line) => !line.includes('migration'));

test('up, down, up on an empty database: nothing stays behind, and the schema is the same', async () => {
  const before = await schema();
  expect(before.length).toBeGreaterThan(100);
  await undoAll();
  expect(own(await schema())).toEqual(['extension plpgsql']);
  await dataSource.runMigrations({ transaction: 'each' });
  expect(await schema()).toEqual(before);
});

test('down one and up again, from the newest to the oldest', async () => {
  const before = await schema();
  const count = (await migrationClasses()).length;
  for (let depth = 1; depth <= count; depth += 1) {
    for (let step = 0; step < depth; step += 1) await dataSource.undoLastMigration({ transaction: 'each' });
    await dataSource.runMigrations({ transaction: 'each' });
    expect(await schema()).toEqual(before);
  }
});

test('down and up on a database with data, which can then be seeded again', async () => {
  const before = await schema();
  const unitOfWork = new UnitOfWork(dataSource);
  await seedDemonstrationSessions(unitOfWork, new Date());
  await undoAll();
  await dataSource.runMigrations({ transaction: 'each' });
  expect(await schema()).toEqual(before);
  expect(await seedDemonstrationSessions(unitOfWork, new Date())).toHaveLength(3);
});

test('entities and schema agree on columns, types and what may be missing', async () => {
  const columns: { table: string; name: string; type: string; nullable: boolean }[] = await dataSource.query(`
    SELECT table_name AS table, column_name AS name, is_nullable = 'YES' AS nullable,
      CASE WHEN data_type = 'ARRAY' THEN ltrim(udt_name, '_') || '[]' ELSE udt_name END AS type
    FROM information_schema.columns WHERE table_schema = 'public'`);
  const names: Readonly<Record<string, string>> = { int: 'int4', boolean: 'bool' };
  for (const { tableName, columns: mapped } of dataSource.entityMetadatas)
    for (const { databaseName, type, isArray, isNullable } of mapped) {
      const expected = `${names[type as string] ?? (type as string)}${isArray ? '[]' : ''}`;
      const found = columns.find(({ table, name }) => table === tableName && name === databaseName);
      expect({ column: `${tableName}.${databaseName}`, type: found?.type, nullable: found?.nullable }).toEqual({
        column: `${tableName}.${databaseName}`,
        type: expected,
        nullable: isNullable,
      });
    }
});

test('no migration needs a function that PostgreSQL 16 lacks', async () => {
  const sources = (await migrationClasses()).map((migration) => migration.prototype.up.toString());
  expect(sources.filter((source) => /uuidv7\s*\(/i.test(source))).toEqual([]);
});
