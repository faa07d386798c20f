import { projectRoot } from '#platform/launchers';
import { ensureWebBuild, hasWebSources, webIsStale } from '../../build/web.mjs';
import { sentenceFor } from '../fault.js';
import { interruption } from './interruption.js';
import { Launch } from './launch.js';

/** `rostrum start`: everything on one machine, until Ctrl-C. */
export async function start(): Promise<number> {
  const interrupted = interruption();
  const launch = new Launch({
    say: (sentence) => console.log(`  ${sentence} …`),
    note: (sentence) => console.log(`  ${sentence}.`),
  });
  try {
    await Promise.race([launch.bringUp(buildWeb(interrupted.signal)), interrupted.happened]);
    if (!interrupted.signal.aborted) console.log(launch.summary());
    await interrupted.happened;
    return 0;
  } catch (error) {
    console.error(`\n${sentenceFor(error)}`);
    return 1;
  } finally {
    if (interrupted.signal.aborted) console.log('\n  Ending everything …');
    await launch.end();
    if (interrupted.signal.aborted) console.log('  Everything has ended.');
  }
}

async function buildWeb(signal: AbortSignal): Promise<void> {
  if (!hasWebSources(projectRoot) || !webIsStale(projectRoot)) return;
  console.log('  Building the web application …');
  await ensureWebBuild({ root: projectRoot, signal });
}
