import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import type { LinkState, LinkWay } from './organisation-kinds.js';

export type LinkVerb = 'verify' | 'refuse' | 'end' | 'askAgain';

const takenFrom: Readonly<Record<LinkVerb, readonly LinkState[]>> = {
  verify: ['ASKED'],
  refuse: ['ASKED'],
  end: ['ASKED', 'VERIFIED'],
  askAgain: ['REFUSED', 'ENDED'],
};

const becomes: Readonly<Record<LinkVerb, LinkState>> = {
  verify: 'VERIFIED',
  refuse: 'REFUSED',
  end: 'ENDED',
  askAgain: 'ASKED',
};

/** CIV-9 The state that a link has afterwards. */
export function moveLink(verb: LinkVerb, state: LinkState): Decision<LinkState> {
  return takenFrom[verb].includes(state) ? accept(becomes[verb]) : refuse('LINK_STATE', 'CIV-9', { state });
}

/** What is known when a link is asked for, or when its address was proven. */
export interface LinkFacts {
  /** The address was followed from a mail by its owner. */
  readonly addressProven: boolean;
  /** An earlier link of this person was refused or ended by others: the domain alone must not bring it back. */
  readonly closedByOthers: boolean;
  /** Its domain is one of the organization's (CIV-10). */
  readonly speaksByDomain: boolean;
  /** The organization is in the register; a proposed one is not yet. */
  readonly registered: boolean;
  /** There is an address of record to write to. */
  readonly addressOfRecord: boolean;
  readonly representatives: number;
}

/** CIV-9, CIV-10 The way in which a link is verified without anybody deciding; null where somebody has to. */
export function verifiedByItself(facts: LinkFacts): LinkWay | null {
  const { registered, addressProven, speaksByDomain, closedByOthers } = facts;
  return registered && addressProven && speaksByDomain && !closedByOthers ? 'MAIL_DOMAIN' : null;
}

/** CIV-9 Who can verify it, for whoever waits; the secretariat always can. */
export function waysOpen(facts: LinkFacts): LinkWay[] {
  if (!facts.registered) return ['SECRETARIAT'];
  const ways: LinkWay[] = [];
  if (facts.speaksByDomain && !facts.closedByOthers) ways.push('MAIL_DOMAIN');
  if (facts.addressOfRecord) ways.push('ADDRESS_OF_RECORD');
  if (facts.representatives > 0) ways.push('REPRESENTATIVE');
  return [...ways, 'SECRETARIAT'];
}
