import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';

/** CIV-10 Domains of services that give anybody an address. */
export const freeMail: ReadonlySet<string> = new Set(
  JSON.parse(readFileSync(join(projectRoot, 'libs/civil-society/data/free-mail.json'), 'utf8')) as string[],
);
