import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from '#platform/launchers';
import { packagesAreCurrent } from '../../build/packages.mjs';
import { serverIsStale } from '../../build/server.mjs';
import { hasWebSources, webIsStale } from '../../build/web.mjs';
import { faultOf } from '../installation/ports.js';
import { findRunning } from '../installation/running-instance.js';
import { LEAST_FREE_MB, type Installation } from '../installation/installation.js';
import type { Settings } from '../installation/settings.js';
import type { Finding } from './finding.js';

const PINNED_NODE = 24;

/** Node, packages, builds, the data folder, its disk, the port. */
export async function examineHouse(settings: Settings): Promise<Finding[]> {
  return [
    node(),
    packages(),
    server(),
    web(),
    dataFolder(settings.installation),
    await disk(settings.installation),
    await port(settings),
  ];
}

function node(): Finding {
  const own = `${process.versions.node}, pinned by the project`;
  return Number.parseInt(process.versions.node, 10) === PINNED_NODE
    ? { component: 'Node', health: 'ok', detail: own }
    : {
        component: 'Node',
        health: 'ill',
        detail: `${process.versions.node} instead of ${PINNED_NODE}`,
        mend: 'run "npm rebuild node", then use "npm run rostrum -- doctor"',
      };
}

function packages(): Finding {
  return packagesAreCurrent(projectRoot)
    ? { component: 'Packages', health: 'ok', detail: 'as the lock file says' }
    : { component: 'Packages', health: 'ill', detail: 'not those of the lock file', mend: 'run "npm ci"' };
}

function server(): Finding {
  return serverIsStale(projectRoot)
    ? { component: 'Server build', health: 'ill', detail: 'older than its sources', mend: 'run "npm run build:server"' }
    : { component: 'Server build', health: 'ok', detail: 'current' };
}

function web(): Finding {
  const component = 'Web build';
  if (!hasWebSources(projectRoot)) return { component, health: 'absent', detail: 'no web sources in this checkout' };
  return webIsStale(projectRoot)
    ? {
        component,
        health: 'absent',
        detail: 'older than its sources',
        mend: '"npm start" builds it; or run "npm run build:web"',
      }
    : { component, health: 'ok', detail: 'current' };
}

function dataFolder({ folder, exists }: Installation): Finding {
  const component = 'Data folder';
  // The nearest folder that is there: a new installation makes the rest.
  let present = folder;
  while (!existsSync(present)) present = path.dirname(present);
  try {
    rmSync(mkdtempSync(path.join(present, '.doctor-')), { recursive: true });
    return { component, health: 'ok', detail: exists ? folder : `${folder} (made at the first start)` };
  } catch {
    return {
      component,
      health: 'ill',
      detail: `${present} cannot be written`,
      mend: 'set ROSTRUM_DATA to a folder that can',
    };
  }
}

async function disk(installation: Installation): Promise<Finding> {
  const free = await installation.freeMegabytes();
  const detail = `${free} MB free`;
  return free >= LEAST_FREE_MB
    ? { component: 'Disk', health: 'ok', detail }
    : {
        component: 'Disk',
        health: 'ill',
        detail,
        mend: `free at least ${LEAST_FREE_MB} MB, or set ROSTRUM_DATA to another disk`,
      };
}

async function port({ configuration, installation }: Settings): Promise<Finding> {
  const component = 'Port';
  const running = findRunning(installation);
  if (running) return { component, health: 'ok', detail: `Rostrum runs at ${running.address ?? 'this moment'}` };
  if (configuration.port === 0) return { component, health: 'ok', detail: 'any free one' };
  const fault = await faultOf(configuration.port, configuration.host);
  return fault
    ? { component, health: 'ill', detail: `${configuration.port} cannot be used`, mend: fault }
    : { component, health: 'ok', detail: `${configuration.port} on ${configuration.host} is free` };
}
