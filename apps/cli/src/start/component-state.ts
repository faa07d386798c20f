import pg from 'pg';

/**
 * Notes how the conference is, for the desk. The API learns from the same row that LiveKit has come up meanwhile.
 * A note that cannot be written (the database is being restarted) is left out: the next one tells more.
 */
export async function reportConference(
  url: string,
  condition: 'UP' | 'STARTING' | 'OFF' | 'FAILED',
  detail: string,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'rostrum-cli',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(
      `INSERT INTO component_state (name, condition, detail) VALUES ('conference', $1, $2)
       ON CONFLICT (name) DO UPDATE SET condition = $1, detail = $2, checked_at = now()`,
      [condition, detail],
    );
  } catch {
    // See above.
  } finally {
    await client.end().catch(() => undefined);
  }
}
