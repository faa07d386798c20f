import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { Decision } from '#kernel';
import { CodedError, toDone, toUnion } from '#platform';
import { CorrectionService } from '../app/correction.service.js';
import { GateSettingsService } from '../app/gate-settings.service.js';
import type { ScanInput } from '../app/scan-judge.js';
import { ScanService } from '../app/scan.service.js';
import { BadgeQueries } from '../db/badge.queries.js';
import { GateQueries } from '../db/gate.queries.js';
import type { FloatingRule, GateInput } from '../domain/check-gate.js';

type Wire = Promise<object>;

const most = { scans: 200, code: 400, text: 500, note: 1000 } as const;

/** Commands at gates. */
@Resolver()
export class GateResolver {
  constructor(
    private readonly settings: GateSettingsService,
    private readonly scans: ScanService,
    private readonly corrections: CorrectionService,
    private readonly queries: GateQueries,
    private readonly badges: BadgeQueries,
  ) {}

  @Mutation()
  @Requires('gate.manage', { session: 'sessionId' })
  async setGate(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, ...set }: { sessionId: string; gateId?: string | null; input: GateInput; version: number },
  ): Wire {
    const decision = await this.settings.set(actor, sessionId, { ...set, gateId: set.gateId ?? null });
    return decision.ok ? found('Gate', await this.queries.byId(decision.value.id)) : toUnion('Gate', decision);
  }

  @Mutation()
  @Requires('gate.manage', { session: 'sessionId' })
  async setFloatingBadges(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, rules }: { sessionId: string; rules: readonly FloatingRule[] },
  ): Wire {
    return toDone(await this.settings.setFloating(actor, sessionId, rules));
  }

  @Mutation()
  @Requires('registration.manage', { registration: 'registrationId' })
  async reissueBadge(
    @CurrentActor() actor: Actor,
    @Args() { registrationId, reason }: { registrationId: string; reason: string },
  ): Wire {
    checkLength(reason, most.text);
    const decision = await this.settings.reissue(actor, registrationId, reason);
    if (!decision.ok) return toUnion('Badge', decision);
    return found('Badge', (await this.badges.ofRegistrations([registrationId]))[0]);
  }

  /** GAT-11 */
  @Mutation()
  @Requires('gate.check', { session: 'sessionId' })
  async recordScans(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, scans }: { sessionId: string; scans: readonly ScanInput[] },
  ): Wire {
    if (scans.length > most.scans) throw new CodedError('BAD_INPUT', `Send ${most.scans} scans at most`);
    for (const scan of scans) checkScan(scan);
    const { recorded, faults } = await this.scans.record(actor, sessionId, scans);
    const rows = new Map((await this.queries.scansByIds(recorded)).map((row) => [row.id, row]));
    const value = { scans: recorded.flatMap((id) => rows.get(id) ?? []), faults };
    return toUnion('GateScans', { ok: true, value });
  }

  @Mutation()
  @Requires('gate.check', { gateScan: 'scanId' })
  async undoScan(@CurrentActor() actor: Actor, @Args('scanId') scanId: string): Wire {
    return this.scan(await this.corrections.undo(actor, scanId));
  }

  @Mutation()
  @Requires('gate.supervise', { gateScan: 'scanId' })
  async settleScan(@CurrentActor() actor: Actor, @Args() { scanId, note }: { scanId: string; note: string }): Wire {
    checkLength(note, most.note);
    return this.scan(await this.corrections.settle(actor, scanId, note));
  }

  private async scan(decision: Decision<{ id: string }>): Wire {
    if (!decision.ok) return toUnion('GateScan', decision);
    return found('GateScan', (await this.queries.scansByIds([decision.value.id]))[0]);
  }
}

/** @throws CodedError BAD_INPUT */
function checkScan({ id, code, registrationId, override, direction, offline }: ScanInput): void {
  if (!isUuid(id)) throw new CodedError('BAD_INPUT', 'A scan is named by a UUID');
  if (registrationId && !isUuid(registrationId)) throw new CodedError('BAD_INPUT', 'A person is named by a UUID');
  if (!code && !registrationId) throw new CodedError('BAD_INPUT', 'A scan has a code or a person');
  if (offline && offline !== 'REFUSED' && offline !== (direction === 'IN' ? 'ADMITTED' : 'LEFT'))
    throw new CodedError('BAD_INPUT', 'Whoever goes in is admitted, whoever goes out has left');
  checkLength(code ?? '', most.code);
  checkLength(override ?? '', most.text);
}

function checkLength(text: string, longest: number): void {
  if (text.length > longest) throw new CodedError('BAD_INPUT', `A text has ${longest} characters at most`);
}

function found(typename: string, value: object | null | undefined): object {
  if (!value) throw new Error(`The ${typename} that was written cannot be read`);
  return toUnion(typename, { ok: true, value });
}
