import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor, AuditAppend } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import { LiveTopics, UnitOfWork, newId } from '#platform';
import { GateRepository } from '../db/gate.repository.js';
import { checkFloating, checkGate } from '../domain/check-gate.js';
import type { FloatingRule, GateInput } from '../domain/check-gate.js';
import type { GateDecision } from '../domain/gate-refusal.js';

/** Gates, floating badges and badges issued anew. */
@Injectable()
export class GateSettingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gates: GateRepository,
    private readonly audit: AuditTrail,
    private readonly topics: LiveTopics,
  ) {}

  /** GAT-14 */
  set(
    actor: Actor,
    sessionId: string,
    { gateId, input, version }: { gateId: string | null; input: GateInput; version: number },
  ): Promise<GateDecision<{ id: string }>> {
    return this.unitOfWork.run(async (): Promise<GateDecision<{ id: string }>> => {
      const current = gateId !== null && isUuid(gateId) ? await this.gates.lock(gateId) : null;
      if (gateId !== null && current?.sessionId !== sessionId) return refuse('GATE_UNKNOWN', 'GAT-14');
      const now = current?.version ?? 0;
      if (now !== version) return refuse('GATE_CHANGED', 'GAT-14', { seen: version, now });
      const checked = checkGate(input, actor.language);
      if (!checked.ok) return checked;
      const id = current?.id ?? newId();
      const { roomId } = checked.value;
      if (
        (roomId !== null && !isUuid(roomId)) ||
        !(await this.gates.write(sessionId, { ...checked.value, id, version: now + 1 }))
      )
        return {
          ok: false,
          code: 'GATE_FAULTY',
          rule: 'GAT-14',
          fields: [{ path: 'input.roomId', code: 'NO_SUCH_ROOM' }],
        };
      await this.say(sessionId, {
        actor,
        action: current ? 'gate.changed' : 'gate.setUp',
        subject: { type: 'Gate', id },
        params: { name: checked.value.name, capacity: checked.value.capacity ?? 0, closed: checked.value.closed },
        rule: 'GAT-14',
      });
      return accept({ id });
    });
  }

  /** GAT-9 */
  setFloating(actor: Actor, sessionId: string, rules: readonly FloatingRule[]): Promise<GateDecision<undefined>> {
    return this.unitOfWork.run(async (): Promise<GateDecision<undefined>> => {
      const checked = checkFloating(rules);
      if (!checked.ok) return checked;
      await this.gates.setFloatingRules(sessionId, checked.value);
      await this.gates.makeFloating(sessionId, null);
      await this.say(sessionId, {
        actor,
        action: 'gate.floatingSet',
        subject: { type: 'Session', id: sessionId },
        params: { rules: rules.map(({ category, places }) => `${category} ${places}`).join(', ') },
        rule: 'GAT-9',
      });
      return accept();
    });
  }

  /** GAT-2 */
  reissue(actor: Actor, registrationId: string, reason: string): Promise<GateDecision<{ registrationId: string }>> {
    return this.unitOfWork.run(async (): Promise<GateDecision<{ registrationId: string }>> => {
      const made = isUuid(registrationId) ? await this.gates.reissue(registrationId) : null;
      if (!made) return refuse('BADGE_NONE', 'GAT-2');
      await this.say(made.sessionId, {
        actor,
        action: 'gate.reissued',
        subject: { type: 'Registration', id: registrationId },
        params: { name: made.name, serial: made.serial, reason: reason.trim().slice(0, 500) },
        rule: 'GAT-2',
      });
      return accept({ registrationId });
    });
  }

  private async say(sessionId: string, entry: AuditAppend): Promise<void> {
    await this.audit.append(entry);
    await this.topics.changed(`gate:${sessionId}`);
  }
}
