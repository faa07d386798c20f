import { Injectable } from '@nestjs/common';
import { AuditTrail, holds } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import { LiveTopics, UnitOfWork } from '#platform';
import { GateRepository } from '../db/gate.repository.js';
import type { LockedGate } from '../db/gate.repository.js';
import { ScanRepository } from '../db/scan.repository.js';
import type { StoredScan } from '../db/scan.repository.js';
import type { GateDecision } from '../domain/gate-refusal.js';
import { undoScan } from '../domain/undo-scan.js';

type Answer = Promise<GateDecision<{ id: string }>>;

/** Sets right what was scanned: undoes, and settles what contradicts itself. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gates: GateRepository,
    private readonly scans: ScanRepository,
    private readonly audit: AuditTrail,
    private readonly topics: LiveTopics,
    private readonly clock: Clock,
  ) {}

  /** GAT-13 */
  undo(actor: Actor, scanId: string): Answer {
    return this.hold(scanId, async (gate, scan) => {
      const now = this.clock.now();
      const lawful = undoScan({
        ...scan,
        ...(await this.since(gate, scan)),
        undoMinutes: gate.undoMinutes,
        now,
        own: scan.byPerson !== null && scan.byPerson === actor.personId,
        supervisor: holds(actor, 'gate.supervise', gate),
        refused: scan.outcome === 'REFUSED',
        undone: scan.undoneAt !== null,
      });
      if (!lawful.ok) return lawful;
      await this.scans.undo(scan.id, { at: now, by: actor.personId });
      if (scan.registrationId && scan.outcome === 'ADMITTED') await this.scans.leave(gate.id, scan.registrationId);
      if (scan.registrationId && scan.enteredAt)
        await this.scans.enter({
          gateId: gate.id,
          registrationId: scan.registrationId,
          floatingBadgeId: scan.floatingBadgeId,
          enteredAt: scan.enteredAt,
          scanId: scan.id,
          excess: null,
        });
      await this.say(actor, scan, { action: 'gate.undone', params: { direction: scan.direction }, rule: 'GAT-13' });
      return accept({ id: scan.id });
    });
  }

  /** GAT-12 */
  settle(actor: Actor, scanId: string, note: string): Answer {
    return this.hold(scanId, async (_, scan) => {
      const told = note.trim().slice(0, 1000);
      const by = { at: this.clock.now(), by: actor.personId, note: told === '' ? null : told };
      if (!(await this.scans.settle(scan.id, by))) return refuse('CONFLICT_NONE', 'GAT-12');
      await this.say(actor, scan, { action: 'gate.settled', params: { note: told }, rule: 'GAT-12' });
      return accept({ id: scan.id });
    });
  }

  /** What happened to the person since. */
  private async since(
    gate: LockedGate,
    { id, outcome, registrationId, floatingBadgeId }: StoredScan,
  ): Promise<{ followed: boolean; floatingTaken: boolean; full: boolean }> {
    const present = registrationId ? await this.scans.scanOfPresence(gate.id, registrationId) : null;
    const left = outcome === 'LEFT';
    return {
      followed: left ? present !== null : present !== id,
      floatingTaken: left && floatingBadgeId !== null && (await this.scans.floatingTaken(floatingBadgeId)),
      full: left && gate.capacity !== null && gate.inside >= gate.capacity,
    };
  }

  private hold(scanId: string, verb: (gate: LockedGate, scan: StoredScan) => Answer): Answer {
    return this.unitOfWork.run(async () => {
      const seen = isUuid(scanId) ? await this.scans.byId(scanId) : null;
      const gate = seen ? await this.gates.lock(seen.gateId) : null;
      const scan = gate ? await this.scans.byId(scanId) : null;
      return gate && scan ? verb(gate, scan) : refuse('SCAN_UNKNOWN', 'GAT-13');
    });
  }

  private async say(
    actor: Actor,
    scan: StoredScan,
    said: { action: string; params: Readonly<Record<string, string>>; rule: string },
  ): Promise<void> {
    await this.audit.append({ actor, subject: { type: 'GateScan', id: scan.id }, ...said });
    await this.topics.changed(`gate:${scan.sessionId}`);
  }
}
