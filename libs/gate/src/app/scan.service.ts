import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail, holds } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Refused } from '#kernel';
import { LiveTopics, UnitOfWork } from '#platform';
import { GateRepository } from '../db/gate.repository.js';
import type { LockedGate } from '../db/gate.repository.js';
import { ScanRepository } from '../db/scan.repository.js';
import type { StoredScan } from '../db/scan.repository.js';
import { asHappened } from '../domain/as-happened.js';
import { enterGate } from '../domain/enter-gate.js';
import type { Entering, Entry } from '../domain/enter-gate.js';
import type { GateDecision, GateRefusal } from '../domain/gate-refusal.js';
import { localTime, toldTime } from '../domain/local-time.js';
import { ScanJudge } from './scan-judge.js';
import type { Identified, ScanInput } from './scan-judge.js';

type Scan = Omit<StoredScan, 'undoneAt'>;

export interface RecordedScans {
  /** In the order given. */
  readonly recorded: readonly string[];
  readonly faults: readonly { readonly scanId: string; readonly refusal: Refused<GateRefusal> }[];
}

/** A scan while it is looked at. */
interface AtGate {
  readonly actor: Actor;
  readonly input: ScanInput;
  readonly gate: LockedGate;
  readonly found: Identified;
  readonly now: Date;
  /** When it happened. */
  readonly at: Date;
}

/** Records what happens at gates. Each scan is a transaction of its own: what was recorded stays, whatever follows. */
@Injectable()
export class ScanService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gates: GateRepository,
    private readonly scans: ScanRepository,
    private readonly judge: ScanJudge,
    private readonly audit: AuditTrail,
    private readonly topics: LiveTopics,
    private readonly clock: Clock,
  ) {}

  /** GAT-11 Also of scans that were sent before. */
  async record(actor: Actor, sessionId: string, inputs: readonly ScanInput[]): Promise<RecordedScans> {
    const recorded: string[] = [];
    const faults: RecordedScans['faults'][number][] = [];
    for (const input of inputs) {
      const answer = await this.one(actor, sessionId, input);
      if (answer.ok) recorded.push(input.id);
      else faults.push({ scanId: input.id, refusal: answer });
    }
    return { recorded, faults };
  }

  private one(actor: Actor, sessionId: string, input: ScanInput): Promise<GateDecision<undefined>> {
    return this.unitOfWork.run(async () => {
      const gate = isUuid(input.gateId) ? await this.gates.lock(input.gateId) : null;
      if (!gate || gate.sessionId !== sessionId) return refuse('GATE_UNKNOWN', 'GAT-14');
      const known = await this.scans.byId(input.id);
      const now = this.clock.now();
      if (known) {
        if (!contentOf(input).equals(known.content)) return refuse('SCAN_ID_USED', 'GAT-11');
        if (!(await this.retold(actor, known, { input, now }))) return accept();
      }
      const told = new Date(input.scannedAt);
      const at = input.offline && told < now ? told : now;
      const found = await this.judge.identify(input, gate);
      const place = { actor, input, gate, found, now, at };
      const outcome = input.direction === 'IN' ? await this.goIn(place) : await this.goOut(place);
      if (!outcome.ok) return outcome;
      await this.topics.changed(`gate:${sessionId}`);
      return accept();
    });
  }

  /**
   * GAT-12 The answer to a scan was lost on its way, and the phone decided by itself: what it told the person happened.
   * @returns whether the scan is to be recorded anew
   */
  private async retold(
    actor: Actor,
    known: StoredScan,
    { input, now }: { readonly input: ScanInput; readonly now: Date },
  ): Promise<boolean> {
    if (
      !input.offline ||
      known.offline ||
      known.undoneAt ||
      (known.outcome === 'REFUSED') === (input.offline === 'REFUSED')
    )
      return false;
    if (known.outcome === 'REFUSED') {
      await this.scans.forget(known.id);
      return true;
    }
    const present = known.registrationId && (await this.scans.scanOfPresence(known.gateId, known.registrationId));
    if (known.registrationId && present === known.id) await this.scans.leave(known.gateId, known.registrationId);
    await this.scans.undo(known.id, { at: now, by: actor.personId });
    await this.topics.changed(`gate:${known.sessionId}`);
    return false;
  }

  private async goIn(place: AtGate): Promise<GateDecision<undefined>> {
    const { actor, input, gate, found, now, at } = place;
    if (!found.decision.ok || input.offline === 'REFUSED')
      return this.keep(blank(place, 'ADMITTED', refusalOf(found.decision)));
    const { person, carried } = found.decision.value;
    const later = input.offline ? await this.scans.firstAfter(gate.id, person.registrationId, at) : null;
    const overtaken = later?.outcome === 'LEFT';
    const supervised = holds(actor, 'gate.supervise', gate);
    const asked = input.override?.trim() ?? '';
    const entering: Entering = {
      // What they took and where they stood is over for someone who has left since.
      gate: overtaken ? { ...gate, capacity: null, floating: false } : gate,
      person,
      floating: gate.floating && person.delegationId ? await this.floatingOf(gate, person.delegationId) : [],
      day: localTime(at, gate.timezone).day,
      carried,
      handOver: input.handOver,
      override: asked !== '' && supervised,
      told: (moment) => toldTime(moment, now, gate.timezone),
    };
    const decision = asked !== '' && !supervised ? supervisorNeeded : enterGate(entering);
    if (!decision.ok && !input.offline) return this.keep(blank(place, 'ADMITTED', decision));
    const entry = decision.ok ? decision.value : asHappened(entering);
    const scan: Scan = {
      ...blank(place, 'ADMITTED', null),
      floatingBadgeId: entry.floatingBadgeId,
      handedOverBy: entry.displaced,
      override: decision.ok && entry.overCapacity ? asked : null,
      conflict: decision.ok ? null : decision,
    };
    const kept = await this.keep(scan);
    if (!kept.ok) return kept;
    if (overtaken && later) await this.explain(later, now);
    else if (!person.insideSince) await this.enter(scan, entry);
    if (scan.override !== null) await this.tellOverride(actor, scan, { gate, name: person.name });
    return accept();
  }

  private async goOut(place: AtGate): Promise<GateDecision<undefined>> {
    const { input, gate, found, at } = place;
    if (!found.decision.ok || input.offline === 'REFUSED')
      return this.keep(blank(place, 'LEFT', refusalOf(found.decision)));
    const { registrationId, insideSince, name } = found.decision.value.person;
    // Whoever came in after this moment did not leave at it.
    const inside = insideSince !== null && insideSince <= at;
    const notInside = refuse<GateRefusal>('NOT_INSIDE', 'GAT-7', { name });
    if (!inside && !input.offline) return this.keep(blank(place, 'LEFT', notInside));
    const ended = inside ? await this.scans.leave(gate.id, registrationId) : null;
    return this.keep({
      ...blank(place, 'LEFT', null),
      floatingBadgeId: ended?.floatingBadgeId ?? null,
      enteredAt: ended?.enteredAt ?? null,
      conflict: inside ? null : notInside,
    });
  }

  private floatingOf(gate: LockedGate, delegationId: string): ReturnType<GateRepository['floatingOf']> {
    return this.gates.floatingOf(gate.sessionId, delegationId);
  }

  private async enter(scan: Scan, entry: Entry): Promise<void> {
    if (entry.displaced) await this.scans.leave(scan.gateId, entry.displaced);
    const excess = scan.override === null ? ('CONFLICT' as const) : ('OVERRIDE' as const);
    await this.scans.enter({
      gateId: scan.gateId,
      registrationId: scan.registrationId ?? '',
      floatingBadgeId: entry.floatingBadgeId,
      enteredAt: scan.scannedAt,
      scanId: scan.id,
      excess: entry.overCapacity ? excess : null,
    });
  }

  /** GAT-12 Somebody was told to have left before it was known that they had entered: now it is. */
  private async explain(later: StoredScan, at: Date): Promise<void> {
    if (later.conflict?.code === 'NOT_INSIDE') await this.scans.settle(later.id, { at, by: null, note: null });
  }

  private async keep(scan: Scan): Promise<GateDecision<undefined>> {
    return (await this.scans.insert(scan)) ? accept() : refuse('SCAN_ID_USED', 'GAT-11');
  }

  private async tellOverride(
    actor: Actor,
    scan: Scan,
    { gate, name }: { readonly gate: LockedGate; readonly name: string },
  ): Promise<void> {
    await this.audit.append({
      actor,
      action: 'gate.overridden',
      subject: { type: 'GateScan', id: scan.id },
      params: { name, reason: scan.override ?? '', inside: gate.inside + 1 },
      rule: 'GAT-8',
    });
  }
}

const supervisorNeeded = refuse<GateRefusal>('GATE_SUPERVISOR_NEEDED', 'GAT-8');

/** What a phone refused without the network stays refused, with the reason where there is one. */
function refusalOf(decision: GateDecision<unknown>): Refused<GateRefusal> {
  return decision.ok ? refuse('REFUSED_AT_GATE', 'GAT-12') : decision;
}

/** A scan that changes nothing yet. */
function blank(place: AtGate, outcome: 'ADMITTED' | 'LEFT', refusal: Refused<GateRefusal> | null): Scan {
  const { actor, input, gate, found, now, at } = place;
  // What a phone has let through happened, also where nobody can say any more who it was.
  const happened = input.offline === 'ADMITTED' || input.offline === 'LEFT';
  return {
    id: input.id,
    sessionId: gate.sessionId,
    gateId: gate.id,
    direction: input.direction,
    outcome: refusal && !happened ? 'REFUSED' : outcome,
    content: contentOf(input),
    registrationId: found.decision.ok ? found.decision.value.person.registrationId : null,
    delegationId: found.delegationId,
    floatingBadgeId: null,
    handedOverBy: null,
    refusal: happened ? null : refusal,
    scannedAt: at,
    receivedAt: now,
    offline: Boolean(input.offline),
    byPerson: actor.personId,
    override: null,
    enteredAt: null,
    conflict: happened ? refusal : null,
  };
}

/** GAT-11 What makes two scans the same. */
function contentOf({ gateId, direction, code, registrationId, handOver }: ScanInput): Buffer {
  const parts = [gateId, direction, code?.replaceAll(/\s/g, '').toUpperCase() ?? '', registrationId ?? '', handOver];
  return createHash('sha256').update(parts.join('\n')).digest();
}
