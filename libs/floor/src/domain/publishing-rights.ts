import type { DelegationId, Language, PersonId, SpeakerSlotId } from '#kernel';
import type { SeenIdentity } from './conference-identity.js';

/** What a participant may publish; the names of `#platform`'s conference, which a rule does not import. */
export type PublishedSource = 'MICROPHONE' | 'CAMERA' | 'SCREEN';

/** The facts that decide who may publish, read from the database at one moment. */
export interface FloorFacts {
  /** Nobody but the hall's own equipment publishes in a meeting that is not in progress. */
  readonly meetingState: 'SCHEDULED' | 'OPEN' | 'SUSPENDED' | 'CLOSED';
  /** The delegation that has the floor at a distance; null when nobody has it or the speaker is in the hall. */
  readonly remoteHolder: {
    readonly delegationId: DelegationId;
    /** The delegate who asked; null when the secretariat inscribed the delegation: then each of its delegates. */
    readonly personId: PersonId | null;
  } | null;
  /** The slot that has the floor, where its statement is a film. */
  readonly filmSlotId: SpeakerSlotId | null;
  /** Interpreters on microphone, by language. */
  readonly onAir: ReadonlyMap<Language, PersonId>;
}

export interface Right {
  readonly sources: readonly PublishedSource[];
  /** Language of the channel, for interpreters on microphone. */
  readonly channel: Language | null;
}

const none: Right = { sources: [], channel: null };

/**
 * Who may publish what: SFU-1 the floor, SFU-2 the hall and the podium, SFU-3 the booth on microphone, SFU-4 nobody
 * else; SFU-11 where the statement is a film, the film and not its delegation. Chair and secretary at a distance preside, so their microphones do not wait for the floor.
 * Pure, so that any process comes to the same answer at any time.
 */
export function publishingRight(identity: SeenIdentity, facts: FloorFacts): Right {
  const inProgress = facts.meetingState === 'OPEN';
  switch (identity.kind) {
    case 'delegate': {
      const holder = facts.remoteHolder;
      if (!inProgress || facts.filmSlotId !== null || !holder || holder.delegationId !== identity.delegationId)
        return none;
      if (holder.personId && holder.personId !== identity.personId) return none;
      return { sources: ['MICROPHONE', 'CAMERA', 'SCREEN'], channel: null };
    }
    case 'film':
      return inProgress && facts.filmSlotId === identity.slotId
        ? { sources: ['MICROPHONE', 'CAMERA'], channel: null }
        : none;
    case 'hall':
      return facts.meetingState === 'CLOSED' ? none : { sources: ['MICROPHONE', 'CAMERA'], channel: null };
    case 'podium':
      return inProgress || facts.meetingState === 'SUSPENDED'
        ? { sources: ['MICROPHONE', 'CAMERA', 'SCREEN'], channel: null }
        : none;
    case 'interpreter':
      return inProgress && facts.onAir.get(identity.language) === identity.personId
        ? { sources: ['MICROPHONE'], channel: identity.language }
        : none;
    case 'follower':
      return none;
  }
}
