import type { ScanLineFragment } from '../../../generated/graphql.js';
import type { KeptPack } from './gate-store.js';
import type { LocalFloating, LocalPerson, LocalPresence } from './judge.js';

/** Who there is, who is inside, who has a floating badge: as far as the phone knows. */
export class GateMemory {
  private readonly byBadge = new Map<string, LocalPerson>();
  private readonly byRegistration = new Map<string, LocalPerson>();
  private plates: ReadonlyMap<string, { readonly text: string; readonly language: string }> = new Map();
  private inside: readonly LocalPresence[] = [];
  private floating: readonly LocalFloating[] = [];
  /** What stood before scans that can still be taken back. */
  private readonly before = new Map<string, Pick<KeptPack, 'inside' | 'floating'>>();

  load(pack: KeptPack, people: readonly LocalPerson[]): void {
    this.learn(people);
    this.plates = new Map(pack.delegations.map(({ id, plate }) => [id, plate]));
    this.inside = pack.inside;
    this.floating = pack.floating;
    this.before.clear();
  }

  learn(people: readonly LocalPerson[]): void {
    for (const person of people) {
      this.byBadge.set(person.badgeId, person);
      // A badge that has ended does not hide the one that was issued after it.
      const known = this.byRegistration.get(person.registrationId);
      if (person.state !== 'WITHDRAWN' || !known || known.badgeId === person.badgeId)
        this.byRegistration.set(person.registrationId, person);
    }
  }

  clear(): void {
    this.byBadge.clear();
    this.byRegistration.clear();
    this.plates = new Map();
    this.inside = [];
    this.floating = [];
  }

  /** The pack as it is to be kept, with what the phone has decided since. */
  kept(pack: KeptPack): KeptPack {
    return { ...pack, inside: [...this.inside], floating: [...this.floating] };
  }

  badge(id: string): LocalPerson | undefined {
    return this.byBadge.get(id);
  }

  person(registrationId: string): LocalPerson | undefined {
    return this.byRegistration.get(registrationId);
  }

  plate(delegationId: string | null | undefined): { readonly text: string; readonly language: string } | undefined {
    return delegationId ? this.plates.get(delegationId) : undefined;
  }

  /** People whose name or delegation has all the words, by name. */
  find(words: string, most: number): LocalPerson[] {
    const wanted = words.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    if (wanted.length === 0) return [];
    const found: LocalPerson[] = [];
    for (const person of this.byRegistration.values()) {
      if (person.state === 'WITHDRAWN') continue;
      const text = `${person.familyName} ${person.givenName} ${this.plate(person.delegationId)?.text ?? ''}`;
      const lower = text.toLocaleLowerCase();
      if (wanted.every((word) => lower.includes(word))) found.push(person);
    }
    return found.toSorted((a, b) => (a.familyName ?? '').localeCompare(b.familyName ?? '')).slice(0, most);
  }

  /** People of a delegation who may carry its floating badge. */
  ofDelegation(delegationId: string): LocalPerson[] {
    return [...this.byRegistration.values()]
      .filter((person) => person.delegationId === delegationId && person.state === 'VALID' && person.hall)
      .toSorted((a, b) => (a.familyName ?? '').localeCompare(b.familyName ?? ''));
  }

  insideOf(gateId: string): LocalPresence[] {
    return this.inside.filter((presence) => presence.gateId === gateId);
  }

  since(gateId: string, registrationId: string): string | undefined {
    return this.inside.find((each) => each.gateId === gateId && each.registrationId === registrationId)?.since;
  }

  floatingOf(delegationId: string): LocalFloating[] {
    return this.floating.filter((badge) => badge.delegationId === delegationId);
  }

  floatingBadge(id: string): LocalFloating | undefined {
    return this.floating.find((badge) => badge.id === id);
  }

  enter(scanId: string, presence: LocalPresence & { readonly floating?: LocalFloating | undefined }): void {
    this.remember(scanId);
    const { gateId, registrationId, since, floating } = presence;
    this.inside = [...this.inside, { gateId, registrationId, since }];
    if (floating)
      this.floating = this.floating.map((badge) =>
        badge.id === floating.id ? { ...badge, holderId: registrationId, heldSince: since } : badge,
      );
  }

  leave(scanId: string, gateId: string, registrationId: string): void {
    this.remember(scanId);
    this.inside = this.inside.filter((each) => each.gateId !== gateId || each.registrationId !== registrationId);
    this.floating = this.floating.map((badge) =>
      badge.holderId === registrationId ? { ...badge, holderId: null, heldSince: null } : badge,
    );
  }

  /** What the server has decided. */
  passed({ id, outcome, gateId, registrationId, delegationId, floatingNumber, scannedAt }: ScanLineFragment): void {
    if (!registrationId || outcome === 'REFUSED') return;
    if (outcome === 'LEFT') return this.leave(id, gateId, registrationId);
    const floating = delegationId
      ? this.floatingOf(delegationId).find(({ number }) => number === floatingNumber)
      : undefined;
    if (floating?.holderId) this.leave(id, gateId, floating.holderId);
    this.enter(id, { gateId, registrationId, since: scannedAt, floating });
  }

  /** Takes back what a scan did. */
  undo(scanId: string): void {
    const before = this.before.get(scanId);
    if (!before) return;
    this.inside = before.inside;
    this.floating = before.floating;
    this.before.delete(scanId);
  }

  /** Only the last scan can be taken back. */
  private remember(scanId: string): void {
    if (this.before.has(scanId)) return;
    this.before.clear();
    this.before.set(scanId, { inside: [...this.inside], floating: [...this.floating] });
  }
}
