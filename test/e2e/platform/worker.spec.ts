import { readConfiguration } from '#platform';
import { startWorker } from '../../../apps/worker/src/worker.js';
import { openApi } from '../../support/api.js';
import { cloneDatabase, freePort } from '../../support/database.js';
import { until } from '../../support/wait.js';

test('API and worker tell how they are, and fall silent in order', async () => {
  await using database = await cloneDatabase();
  await using api = await openApi({ DATABASE_URL: database.url });
  const port = await freePort();
  const worker = await startWorker(
    readConfiguration({
      DATABASE_URL: database.url,
      ROSTRUM_LOG_LEVEL: 'silent',
      ROSTRUM_WORKER_METRICS_PORT: String(port),
      ROSTRUM_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    }),
  );
  try {
    const ready = await until('the API is ready', async () => {
      const response = await fetch(`${api.url}/health/ready`);
      return response.status === 200 && response.json();
    });
    expect(ready).toEqual({ status: 'ready', checks: { database: 'ok', live: 'ok', migrations: 'ok' } });
    expect(await (await fetch(`http://127.0.0.1:${port}/health/live`)).json()).toEqual({ status: 'live' });
    await until('a job has run', async () =>
      (await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).includes(
        'rostrum_jobs_total{job="platform.worker-alive",outcome="done"}',
      ),
    );
  } finally {
    await worker.close();
  }
  await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow(/fetch failed/);
});
