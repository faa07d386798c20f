import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';

/** How a conference accords observer status (`data/accreditation.json`). */
export interface ConferenceRules {
  /** Slug of the conference. */
  readonly body: string;
  /** Days before the session by which the list is circulated. */
  readonly listDays: number;
  readonly instrument: string;
  readonly paragraph: string;
  readonly source: string;
  /** False where it was not seen in print. */
  readonly confirmed: boolean;
}

const all = JSON.parse(
  readFileSync(join(projectRoot, 'libs/civil-society/data/accreditation.json'), 'utf8'),
) as readonly ConferenceRules[];

/** CIV-20 The rules of a body that accords observer status itself; null for one that does not. */
export function conferenceRules(bodySlug: string): ConferenceRules | null {
  return all.find(({ body }) => body === bodySlug) ?? null;
}
