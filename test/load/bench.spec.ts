import { runToEnd } from '../support/product.js';

/** The bench itself: every server starts, all answers agree, the statements are the same, each key has its figure. */
test('npm run bench -- --quick measures everything that needs no browser', async () => {
  const { code, output } = await runToEnd(['bench', '--quick'], {});
  if (code !== 0) throw new Error(output);
  const keys = ['Q1', 'Q2', 'Q4'].flatMap((question) => [
    `read.generic.vsPostgraphile ${question}`,
    `read.generic.vsMercurius ${question}`,
    `read.hot.vsBestRaw ${question}`,
    `read.hot.vsBestPeer ${question}`,
  ]);
  keys.push('read.public.vsBestRaw Q1', 'read.public.vsBestRaw Q2', 'live.list.vsRaw 50', 'live.burst 50');
  keys.push('live.processes 4', 'write.vsPlain inscribe');
  const lines = output.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
  for (const key of keys) {
    const [line, ...more] = lines.filter((each) => each.startsWith(`${key} `));
    expect([key, more]).toEqual([key, []]);
    expect(line).toMatch(/ \d[\d.e+-]* \S+–\S+ [≥≤] [\d.]+ (yes|no) /);
  }
}, 600_000);
