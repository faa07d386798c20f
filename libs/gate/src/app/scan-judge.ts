import { Injectable } from '@nestjs/common';
import { accept, refuse } from '#kernel';
import { GateRepository } from '../db/gate.repository.js';
import type { LockedGate } from '../db/gate.repository.js';
import type { PersonFacts } from '../domain/gate-kinds.js';
import type { GateDirection, ScanOutcome } from '../domain/gate-kinds.js';
import type { GateDecision } from '../domain/gate-refusal.js';
import { BadgeSigner } from './badge-signer.js';

/** One showing of a badge, as a phone sends it. */
export interface ScanInput {
  readonly id: string;
  readonly gateId: string;
  readonly direction: GateDirection;
  readonly code?: string | null;
  readonly registrationId?: string | null;
  /** ISO text. */
  readonly scannedAt: string;
  /** What the phone decided by itself. */
  readonly offline?: ScanOutcome | null;
  readonly override?: string | null;
  readonly handOver: boolean;
}

/** Who stands at the gate. */
export interface Shown {
  readonly person: PersonFacts;
  /** The floating badge that was shown. */
  readonly carried: string | null;
}

export interface Identified {
  readonly decision: GateDecision<Shown>;
  /** Known even where the person is not. */
  readonly delegationId: string | null;
}

/** Finds out who stands at a gate, from what was read or from whom the officer chose. */
@Injectable()
export class ScanJudge {
  constructor(
    private readonly gates: GateRepository,
    private readonly signer: BadgeSigner,
  ) {}

  /** GAT-3, GAT-9 */
  async identify(scan: ScanInput, gate: LockedGate): Promise<Identified> {
    if (!scan.code) return this.chosen(scan, gate, null);
    const code = await this.signer.read(scan.code);
    if (!code) return nobody(refuse('CODE_UNKNOWN', 'GAT-3'));
    if (code.session !== gate.sessionId.slice(-12)) return nobody(refuse('CODE_OF_OTHER_SESSION', 'GAT-3'));
    if (code.kind === 'FLOATING') return this.carrying(scan, gate, code.id);
    const person = await this.gates.byBadge(gate.id, code.id);
    return person ? somebody(person, null) : nobody(refuse('CODE_UNKNOWN', 'GAT-3'));
  }

  /** GAT-9 Whoever shows a floating badge is asked who they are; whoever returns it is known by it. */
  private async carrying(scan: ScanInput, gate: LockedGate, id: string): Promise<Identified> {
    const badge = await this.gates.floatingBadge(id);
    if (!badge) return nobody(refuse('CODE_UNKNOWN', 'GAT-3'));
    const { delegationId, holderId } = badge;
    const registrationId = scan.registrationId ?? (scan.direction === 'OUT' ? holderId : null);
    if (!registrationId) {
      const missing = scan.direction === 'OUT' ? refuse('FLOATING_FREE', 'GAT-9') : refuse('FLOATING_WHO', 'GAT-9');
      return { decision: missing as GateDecision<Shown>, delegationId };
    }
    const found = await this.chosen({ ...scan, registrationId }, gate, id);
    if (found.decision.ok && found.delegationId !== delegationId)
      return { decision: refuse('FLOATING_OF_OTHERS', 'GAT-9'), delegationId };
    return found;
  }

  private async chosen(scan: ScanInput, gate: LockedGate, carried: string | null): Promise<Identified> {
    const person = scan.registrationId ? await this.gates.byRegistration(gate, scan.registrationId) : null;
    return person ? somebody(person, carried) : nobody(refuse('BADGE_NONE', 'GAT-5'));
  }
}

function somebody(person: PersonFacts, carried: string | null): Identified {
  return { decision: accept({ person, carried }), delegationId: person.delegationId };
}

function nobody(decision: GateDecision<never>): Identified {
  return { decision, delegationId: null };
}
