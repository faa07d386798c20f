import { accept, refuse } from '#kernel';
import type { FloatingFacts, GateFacts, PersonFacts } from './gate-kinds.js';
import type { GateDecision } from './gate-refusal.js';

/** What is known when someone wants to enter. */
export interface Entering {
  readonly gate: GateFacts;
  readonly person: PersonFacts;
  /** Floating badges of the delegation, by number; none where the category has none. */
  readonly floating: readonly FloatingFacts[];
  /** The day in the session's zone. */
  readonly day: string;
  /** The floating badge that was shown. */
  readonly carried: string | null;
  /** Whether its holder hands it over at the door. */
  readonly handOver: boolean;
  /** Whether a supervisor lets them in above the capacity. */
  readonly override: boolean;
  /** A moment as it is told: the time in the session's zone. */
  readonly told: (moment: Date) => string;
}

export interface Entry {
  /** The floating badge that they take; null where none is needed or they have one already. */
  readonly floatingBadgeId: string | null;
  /** Who hands it over and leaves. */
  readonly displaced: string | null;
  readonly overCapacity: boolean;
}

/** GAT-5 to GAT-10 Whether someone may enter, and with which floating badge. */
export function enterGate(entering: Entering): GateDecision<Entry> {
  const { gate, person, told } = entering;
  const admitted = checkAdmission(entering);
  if (!admitted.ok) return admitted;
  if (person.insideSince)
    return refuse('ALREADY_INSIDE', 'GAT-7', { name: person.name, since: told(person.insideSince) });
  const floating = gate.floating && entering.floating.length > 0 ? takeFloating(entering) : accept(noFloating);
  if (!floating.ok) return floating;
  const after = gate.inside + 1 - (floating.value.displaced ? 1 : 0);
  const overCapacity = gate.capacity !== null && after > gate.capacity;
  if (overCapacity && !entering.override) return refuse('ROOM_FULL', 'GAT-8', { capacity: gate.capacity ?? 0 });
  return accept({ ...floating.value, overCapacity });
}

type Taken = Pick<Entry, 'floatingBadgeId' | 'displaced'>;
const noFloating: Taken = { floatingBadgeId: null, displaced: null };

/** GAT-5, GAT-6 */
function checkAdmission({ gate, person, day }: Entering): GateDecision<undefined> {
  if (person.badgeState === null) return refuse('BADGE_NONE', 'GAT-5');
  if (person.reissued) return refuse('BADGE_REISSUED', 'GAT-2');
  if (person.badgeState === 'SUSPENDED') return refuse('BADGE_SUSPENDED', 'GAT-5');
  if (person.badgeState === 'WITHDRAWN') return refuse('BADGE_ENDED', 'GAT-5');
  if (gate.closed) return refuse('GATE_CLOSED', 'GAT-6');
  if (gate.categories.length > 0 && !gate.categories.includes(person.category)) return refuse('GATE_CATEGORY', 'GAT-6');
  if (gate.hallOnly && !person.participations.includes('IN_HALL')) return refuse('NOT_FOR_THE_HALL', 'GAT-6');
  if (person.days.length > 0 && !person.days.includes(day)) return refuse('NOT_ON_THIS_DAY', 'GAT-6', { day });
  return accept();
}

/** GAT-9, GAT-10 */
function takeFloating({ person, floating, carried, handOver, told }: Entering): GateDecision<Taken> {
  if (floating.some(({ holderId }) => holderId === person.registrationId)) return accept(noFloating);
  const offered = carried === null ? floating : floating.filter(({ id }) => id === carried);
  if (offered.length === 0) return refuse('FLOATING_OF_OTHERS', 'GAT-9');
  const free = offered.find(({ holderId }) => holderId === null);
  if (free) return accept({ floatingBadgeId: free.id, displaced: null });
  const [held] = offered.toSorted((a, b) => (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0));
  if (handOver && held?.holderId) return accept({ floatingBadgeId: held.id, displaced: held.holderId });
  return refuse('FLOATING_TAKEN', 'GAT-9', {
    holder: held?.holder ?? '',
    since: held?.since ? told(held.since) : '',
    badges: offered.length,
  });
}
