import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';

export type PersonState = 'INVITED' | 'ACTIVE' | 'SUSPENDED';
export type PersonChange = 'accept invitation' | 'repeat invitation' | 'suspend' | 'reinstate';
export type PersonFault = 'PERSON_STATE_UNFIT' | 'OWN_ACCOUNT' | 'LAST_ADMINISTRATOR';

/** What must be known of the account before its state changes. */
export interface AccountFacts {
  readonly state: PersonState;
  readonly hasPassword: boolean;
  /** The account of the one who acts. */
  readonly own: boolean;
  /** The only administrator who can sign in. */
  readonly lastAdministrator: boolean;
}

const from: Readonly<Record<PersonChange, readonly PersonState[]>> = {
  'accept invitation': ['INVITED', 'ACTIVE'],
  'repeat invitation': ['INVITED'],
  suspend: ['INVITED', 'ACTIVE'],
  reinstate: ['SUSPENDED'],
};

/** ACC-33 to ACC-36: the state that an account has after a change. */
export function changePersonState(change: PersonChange, facts: AccountFacts): Decision<PersonState, PersonFault> {
  if (!from[change].includes(facts.state)) return refuse('PERSON_STATE_UNFIT', 'ACC-36', { state: facts.state });
  switch (change) {
    case 'accept invitation':
      return accept('ACTIVE');
    case 'repeat invitation':
      return accept('INVITED');
    case 'suspend':
      if (facts.own) return refuse('OWN_ACCOUNT', 'ACC-35');
      if (facts.lastAdministrator) return refuse('LAST_ADMINISTRATOR', 'ACC-34');
      return accept('SUSPENDED');
    case 'reinstate':
      return accept(facts.hasPassword ? 'ACTIVE' : 'INVITED');
  }
}
