import { readFileSync } from 'node:fs';
import pg from 'pg';

/**
 * The statements that a database is sent while something is done, as PostgreSQL's own log has them, each as its verb
 * and the first table that it names: `SELECT speakers_list`, `INSERT speaker_slot`.
 */
export async function statementsOf(
  { url, logFile }: { readonly url: string; readonly logFile: string },
  work: () => Promise<unknown>,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await setLogging(client, 'all');
    const from = readFileSync(logFile, 'utf8').length;
    await work();
    await setLogging(client, 'none');
    return transactionIn(readFileSync(logFile, 'utf8').slice(from));
  } finally {
    await client.end();
  }
}

/** Takes effect in every session within a moment of the reload; waits until it is seen in a new one. */
async function setLogging(client: pg.Client, what: 'all' | 'none'): Promise<void> {
  await client.query(`ALTER SYSTEM SET log_statement = '${what}'`);
  await client.query('SELECT pg_reload_conf()');
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await client.query<{ log_statement: string }>('SHOW log_statement');
    if (rows[0]?.log_statement === what) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('PostgreSQL does not take its new setting');
}

/** The statements between START TRANSACTION and COMMIT of the one transaction that inserts a slot. */
function transactionIn(log: string): string[] {
  const entries = [
    ...log.matchAll(/\[(\d+)\] LOG: {2}(?:statement|execute [^:]+): ([\s\S]*?)(?=\n\d{4}-\d\d-\d\d |$)/g),
  ];
  const ofProcess = Map.groupBy(entries, ([, pid]) => pid);
  for (const statements of ofProcess.values()) {
    const texts = statements.map(([, , text = '']) => text.trim());
    const slot = texts.findIndex((text) => /INSERT INTO speaker_slot/i.test(text));
    if (slot < 0) continue;
    const begin = texts.findLastIndex((text, index) => index < slot && /^(START TRANSACTION|BEGIN)/i.test(text));
    const end = texts.findIndex((text, index) => index > slot && /^COMMIT/i.test(text));
    return texts.slice(begin + 1, end).map(kindOf);
  }
  throw new Error('The log has no inscription');
}

function kindOf(text: string): string {
  const verb = /^\w+/.exec(text)?.[0].toUpperCase() ?? '';
  if (/pg_notify/.test(text)) return 'SELECT pg_notify';
  if (/append_audit_entries/.test(text)) return 'SELECT append_audit_entries';
  const table = /\b(?:FROM|INTO|UPDATE)\s+"?(\w+)/i.exec(withoutParentheses(text))?.[1];
  return `${verb} ${table ?? ''}`;
}

function withoutParentheses(text: string): string {
  const shorter = text.replaceAll(/\([^()]*\)/g, ' ');
  return shorter === text ? text : withoutParentheses(shorter);
}
