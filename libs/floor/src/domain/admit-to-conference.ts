import type { Decision, DelegationId, Language, PersonId, SpeakerSlotId } from '#kernel';
import { accept, refuse } from '#kernel';
import type { ConferenceIdentity } from './conference-identity.js';
import type { ConferenceRefusalCode } from './conference-refusal.js';

export type ConferenceRole = 'FOLLOWER' | 'PARTICIPANT' | 'INTERPRETER' | 'HALL' | 'PODIUM' | 'FILM';

/** The meeting as far as joining it is concerned. */
export interface ConferenceMeeting {
  readonly state: 'SCHEDULED' | 'OPEN' | 'SUSPENDED' | 'CLOSED';
  readonly informal: boolean;
  /** Languages interpreted into. */
  readonly interpretation: readonly Language[];
}

/** What the one who wants to join may be in this meeting, found before the rule is asked. */
export interface Capacities {
  readonly personId: PersonId | null;
  readonly mayAttendInformal: boolean;
  /** Delegations of this session that the person takes part for. */
  readonly delegationIds: readonly DelegationId[];
  /** Booths that the person works in, in this session. */
  readonly booths: readonly Language[];
  readonly mayPublishHall: boolean;
  readonly mayPreside: boolean;
  /** The slot that was asked for, where it is one of this meeting whose statement is a film. */
  readonly filmSlotId: SpeakerSlotId | null;
}

export interface ConferenceWish {
  readonly role: ConferenceRole;
  readonly delegationId: DelegationId | null;
  readonly language: Language | null;
  /** Random text that tells one follower from another. */
  readonly followerToken: string;
}

/**
 * SFU-7 nobody joins a meeting that is closed; SFU-8 whoever may attend may follow; SFU-9 every other capacity is
 * one that the person holds in this session.
 */
export function admitToConference(
  meeting: ConferenceMeeting,
  who: Capacities,
  wish: ConferenceWish,
): Decision<ConferenceIdentity, ConferenceRefusalCode> {
  if (meeting.state === 'CLOSED') return refuse('MEETING_OVER', 'SFU-7');
  if (meeting.informal && !who.mayAttendInformal) return refuse('NOT_PUBLIC', 'SFU-8');
  const { personId } = who;
  if (wish.role === 'FOLLOWER') return accept({ kind: 'follower', token: wish.followerToken });
  if (!personId) return refuse('NOT_IN_THIS_CAPACITY', 'SFU-9');
  switch (wish.role) {
    case 'PARTICIPANT': {
      const delegationId = who.delegationIds.find((id) => !wish.delegationId || id === wish.delegationId);
      if (delegationId) return accept({ kind: 'delegate', delegationId, personId });
      break;
    }
    case 'INTERPRETER': {
      const language = who.booths.find((booth) => !wish.language || booth === wish.language);
      if (language && meeting.interpretation.includes(language))
        return accept({ kind: 'interpreter', language, personId });
      break;
    }
    case 'HALL':
      if (who.mayPublishHall) return accept({ kind: 'hall', personId });
      break;
    case 'PODIUM':
      if (who.mayPreside) return accept({ kind: 'podium', personId });
      break;
    case 'FILM':
      if (who.filmSlotId && (who.mayPreside || who.mayPublishHall))
        return accept({ kind: 'film', slotId: who.filmSlotId, personId });
      break;
  }
  return refuse('NOT_IN_THIS_CAPACITY', 'SFU-9');
}
