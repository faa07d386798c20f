import { accept, refuse } from '#kernel';
import { allotPlaces, Room } from './allot-places.js';
import type { Allotted, TakenPlaces, Waiting } from './allot-places.js';
import { joinLine, takeMore } from './join-line.js';
import { needsOf, slotOf } from './quota-needs.js';
import type { Counted, Need } from './quota-needs.js';
import type { Quota, WaitingOrder } from './registration-profile.js';
import type { RegistrationDecision } from './registration-refusal.js';
import { inWaitingOrder } from './waiting-order.js';

export interface Registered extends Counted {
  readonly id: string;
}
/** Someone in the waiting line. */
export interface InWaitingLine extends Registered {
  readonly number: number;
}
export type HeldPlace = Allotted['places'][number];

export interface LedgerFacts {
  readonly quotas: readonly Quota[];
  readonly order: WaitingOrder;
  readonly sessionDays: readonly string[];
  readonly lastNumber: number;
  readonly line: readonly InWaitingLine[];
  /** Of every slot that the line or the command can ask for. */
  readonly taken: TakenPlaces;
  /** Of every registration that the command is about. */
  readonly held: ReadonlyMap<string, readonly HeldPlace[]>;
}

/** What a command did to places, to be written in this order. */
export interface LedgerChanges {
  readonly freed: readonly { readonly id: string; readonly place: HeldPlace }[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly given: readonly Allotted[];
}

/** Places and the waiting line of one session while a command works on them: every way in which a place changes hands. */
export class PlaceLedger {
  lastNumber: number;
  private line: InWaitingLine[];
  private readonly taken: Map<string, Set<number>>;
  private readonly held: Map<string, readonly HeldPlace[]>;
  private readonly freed: { id: string; place: HeldPlace }[] = [];
  private readonly moved: { from: string; to: string }[] = [];
  private given: Allotted[] = [];

  constructor(private readonly facts: LedgerFacts) {
    this.lastNumber = facts.lastNumber;
    this.line = [...facts.line];
    this.taken = new Map([...facts.taken].map(([slot, numbers]) => [slot, new Set(numbers)]));
    this.held = new Map(facts.held);
  }

  get changes(): LedgerChanges {
    return { freed: this.freed, moved: this.moved, given: this.given };
  }

  isWaiting(id: string): boolean {
    return this.line.some((each) => each.id === id);
  }

  numberOf(id: string): number | null {
    return this.line.find((each) => each.id === id)?.number ?? null;
  }

  /** REG-4 to REG-6 Gives the next number; then places, or a place in the line. */
  submit(who: Registered): RegistrationDecision<number> {
    const allowed = joinLine(this.needs(who), this.facts.quotas, { taken: this.taken, line: this.waiting() });
    if (!allowed.ok) return allowed;
    this.lastNumber += 1;
    this.line.push({ ...who, number: this.lastNumber });
    this.promote();
    return accept(this.lastNumber);
  }

  /** REG-7 Leaves the line, or frees its places for those who wait. */
  release(id: string): void {
    this.line = this.line.filter((each) => each.id !== id);
    this.free(id, this.held.get(id) ?? []);
    this.promote();
  }

  /**
   * REG-5 to REG-7 Another way of taking part: what is no longer needed is free, what is needed more must be free and
   * awaited by nobody. @returns the number: a new one for somebody in the line who now waits for something else
   */
  change(who: Registered & { readonly number: number }): RegistrationDecision<number> {
    const waits = this.line.find((each) => each.id === who.id);
    if (waits) return this.changeInLine(waits, who);
    const held = this.held.get(who.id) ?? [];
    const needs = this.needs(who);
    const more = without(needs, held);
    const allowed = takeMore(more, this.facts.quotas, { taken: this.taken, line: this.waiting() });
    if (!allowed.ok) return allowed;
    this.free(who.id, without(held, needs));
    if (more.length > 0) this.give({ id: who.id, places: new Room(this.facts.quotas, this.taken).take(more) });
    this.promote();
    return accept(who.number);
  }

  /** REG-7 The other takes over the very places, or the place in the line; refused where they need others. */
  handOver(from: string, to: Registered): RegistrationDecision<undefined> {
    const needs = this.needs(to);
    const waits = this.line.find((each) => each.id === from);
    const has: readonly Need[] = waits ? this.needs(waits) : (this.held.get(from) ?? []);
    const [lacking] = without(needs, has);
    if (lacking) return refuse('REPLACEMENT_NEEDS_MORE', 'REG-7', { quota: lacking.key });
    if (waits) this.line = this.line.map((each) => (each === waits ? { ...to, number: waits.number } : each));
    else {
      const held = this.held.get(from) ?? [];
      const kept = held.filter((place) => needs.some((need) => slotOf(need) === slotOf(place)));
      this.free(from, without(held, needs));
      this.held.set(to.id, kept);
      this.held.delete(from);
      this.moved.push({ from, to: to.id });
    }
    this.promote();
    return accept();
  }

  /**
   * REG-12 Counts those who have places in quotas that are new or count otherwise than before. They keep what they
   * have, so the places may be more than the quota allows new ones. @param holders in the order of their numbers
   */
  recount(keys: ReadonlySet<string>, holders: readonly Registered[]): void {
    for (const who of holders) {
      const places = new Room([], this.taken).take(this.needs(who).filter(({ key }) => keys.has(key)));
      if (places.length > 0) this.give({ id: who.id, places });
    }
  }

  /** REG-6 The moment places are free. */
  promote(): void {
    for (const allotted of allotPlaces(this.waiting(), this.facts.quotas, this.taken)) {
      this.line = this.line.filter(({ id }) => id !== allotted.id);
      this.give(allotted);
    }
  }

  private changeInLine(waits: InWaitingLine, who: Registered): RegistrationDecision<number> {
    const more = without(this.needs(who), this.needs(waits));
    const others = this.waiting().filter(({ id }) => id !== waits.id);
    const allowed = joinLine(more, this.facts.quotas, { taken: this.taken, line: others });
    if (!allowed.ok) return allowed;
    this.line = this.line.filter((each) => each !== waits);
    // Who asks for something else asks anew: with the old number it would overtake those who wait for that already.
    if (more.length > 0 || who.category !== waits.category) this.lastNumber += 1;
    const number = more.length > 0 || who.category !== waits.category ? this.lastNumber : waits.number;
    this.line.push({ ...who, number });
    this.promote();
    return accept(number);
  }

  private waiting(): Waiting[] {
    return inWaitingOrder(this.line, this.facts.order).map((who) => ({ id: who.id, needs: this.needs(who) }));
  }

  private needs(who: Counted): Need[] {
    return needsOf(who, this.facts.quotas, this.facts.sessionDays);
  }

  private give(allotted: Allotted): void {
    this.given.push(allotted);
    this.held.set(allotted.id, [...(this.held.get(allotted.id) ?? []), ...allotted.places]);
    for (const place of allotted.places) {
      const numbers = this.taken.get(slotOf(place)) ?? new Set<number>();
      this.taken.set(slotOf(place), numbers.add(place.place));
    }
  }

  private free(id: string, places: readonly HeldPlace[]): void {
    for (const place of places) {
      this.taken.get(slotOf(place))?.delete(place.place);
      if (!this.given.some((each) => each.places.includes(place))) this.freed.push({ id, place });
    }
    const gone = new Set(places);
    // What the same command gave is not written at all.
    this.given = this.given.map((each) => ({ ...each, places: each.places.filter((place) => !gone.has(place)) }));
    this.held.set(
      id,
      (this.held.get(id) ?? []).filter((place) => !gone.has(place)),
    );
  }
}

function without<N extends Need>(needs: readonly N[], others: readonly Need[]): N[] {
  const known = new Set(others.map(slotOf));
  return needs.filter((need) => !known.has(slotOf(need)));
}
