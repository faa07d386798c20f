import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#platform';
import { componentPath } from './components.js';

/** What veraPDF finds wrong with papers under PDF/UA-1, by their names; nothing where they keep to it. */
export async function faultsOf(papers: Readonly<Record<string, Uint8Array>>): Promise<Record<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-pdf-'));
  try {
    const files = await Promise.all(
      Object.entries(papers).map(async ([name, bytes]) => {
        const file = join(folder, `${name}.pdf`);
        await writeFile(file, bytes);
        return { name, file };
      }),
    );
    const program = join(projectRoot, 'test/support/pdf-check/CheckPdf.java');
    const { stdout } = await promisify(execFile)(
      'java',
      ['-cp', join(componentPath('verapdf'), '*'), program, ...files.map(({ file }) => file)],
      { maxBuffer: 16 * 1_048_576 },
    );
    return Object.fromEntries(
      files.map(({ name, file }) => {
        const lines = stdout.split('\n');
        const at = lines.findIndex((line) => line.endsWith(` ${file}`));
        if (at < 0) throw new Error(`veraPDF says nothing of ${name}:\n${stdout}`);
        const after = lines.slice(at + 1);
        const faults = after.slice(
          0,
          after.findIndex((line) => !line.startsWith('  ')),
        );
        return [name, lines[at]?.startsWith('compliant ') ? [] : ['not PDF/UA-1', ...faults]];
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
