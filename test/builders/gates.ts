import type { Actor } from '#access';
import { BadgeCodes, GateModule, GateQueries, GateSettingsService, ScanService } from '#gate';
import type { GateInput, ScanInput } from '#gate';
import { newId } from '#platform';
import { sessionsEntities } from '#sessions';
import { openHouse } from '../support/house.js';
import type { House } from '../support/house.js';
import { anActor } from './an-actor.js';
import { aProfile, aQuota, decidedOf, done, openRegistrationBench, stored } from './registration.js';
import type { OpenRegistration, RegistrationBench } from './registration.js';

export function aGate(over: Partial<GateInput> = {}): GateInput {
  return {
    name: { en: 'Main entrance' },
    categories: [],
    hallOnly: false,
    floating: false,
    undoMinutes: 10,
    closed: false,
    ...over,
  };
}

/** A session with approved people of one delegation, a gate, and somebody who checks them in. */
export interface OpenGate {
  readonly open: OpenRegistration;
  readonly gateId: string;
  readonly officer: Actor;
  readonly supervisor: Actor;
  /** Registrations. */
  readonly people: readonly string[];
  readonly codes: readonly string[];
  scan(over: Partial<ScanInput> & Pick<ScanInput, 'direction'>): ScanInput;
  /** Records, as the officer unless said otherwise. @returns the outcome or the code of the refusal, of each */
  record(scans: readonly ScanInput[], actor?: Actor): Promise<string[]>;
  inside(): Promise<string[]>;
}

export interface GateBench extends AsyncDisposable {
  readonly registration: RegistrationBench;
  readonly house: House;
  readonly settings: GateSettingsService;
  open(gate?: Partial<GateInput>, people?: number): Promise<OpenGate>;
}

export async function openGateBench(): Promise<GateBench> {
  const registration = await openRegistrationBench();
  const house = await openHouse({ modules: [GateModule], entities: sessionsEntities, url: registration.house.url });
  const settings = house.get(GateSettingsService);
  const service = house.get(ScanService);
  const queries = house.get(GateQueries);
  return {
    registration,
    house,
    settings,
    async open(gate = {}, count = 3) {
      const open = await registration.open(aProfile({ quotas: [aQuota({ places: 1000 })] }));
      const { session, secretariat: supervisor } = open;
      const people = await approve(registration, open, count);
      const place = { bodyId: session.bodyId, sessionId: session.id };
      const officer = await stored(house, anActor('TECHNICIAN', 'SESSION', place));
      const { id: gateId } = done(
        await settings.set(supervisor, session.id, { gateId: null, input: aGate(gate), version: 0 }),
      );
      const codes = await house.get(BadgeCodes).codeOf(people);
      return {
        open,
        gateId,
        officer,
        supervisor,
        people,
        codes: people.map((id) => codes.get(id) ?? ''),
        scan: (over) => ({ id: newId(), gateId, scannedAt: new Date().toISOString(), handOver: false, ...over }),
        async record(scans, actor = officer) {
          const { faults } = await service.record(actor, session.id, scans);
          const rows = new Map((await queries.scansByIds(scans.map(({ id }) => id))).map((row) => [row.id, row]));
          return scans.map(({ id }) => {
            const fault = faults.find(({ scanId }) => scanId === id);
            const row = rows.get(id);
            return fault?.refusal.code ?? row?.refusal?.code ?? row?.conflict?.code ?? row?.outcome ?? 'NONE';
          });
        },
        async inside() {
          const sql = 'SELECT registration_id AS id FROM gate_presence WHERE gate_id = $1 ORDER BY entered_at';
          return (await house.sql<{ id: string }>(sql, [gateId])).map(({ id }) => id);
        },
      };
    },
    async [Symbol.asyncDispose]() {
      await house[Symbol.asyncDispose]();
      await registration[Symbol.asyncDispose]();
    },
  };
}

/** Approved people of the first delegation. */
export async function approve(bench: RegistrationBench, open: OpenRegistration, count: number): Promise<string[]> {
  const people = await open.drafts(count);
  decidedOf(await bench.submission.submit(open.secretariat, people));
  decidedOf(await bench.approval.approve(open.secretariat, people));
  return people;
}
