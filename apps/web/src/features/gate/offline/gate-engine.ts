import type { ApolloClient } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import {
  GatePackDocument,
  GateSessionDocument,
  RecordScansDocument,
  UndoScanDocument,
  type GateDirection,
  type GateScanInput,
  type RefusalPartsFragment,
  type ScanLineFragment,
} from '../../../generated/graphql.js';
import { GateMemory } from './gate-memory.js';
import { GateStore, type KeptPack, type QueuedScan } from './gate-store.js';
import { judgeEntry, type LocalFloating, type LocalPerson, type LocalRefusal } from './judge.js';
import { readCode } from './read-code.js';

/** What was shown at the gate, or whom the officer chose. */
export interface Shown {
  readonly gateId: string;
  readonly direction: GateDirection;
  readonly code?: string | undefined;
  readonly registrationId?: string | undefined;
  readonly handOver?: boolean;
  readonly override?: string | undefined;
}

/** What became of it, as the officer is told. */
export interface Answer {
  readonly id: string;
  readonly shown: Shown;
  readonly outcome: 'ADMITTED' | 'LEFT' | 'REFUSED';
  /** Decided by the phone alone. */
  readonly offline: boolean;
  readonly name: string | undefined;
  readonly delegationId: string | undefined;
  readonly floatingNumber: number | undefined;
  /** Why refused: the phone's own reason, or the server's sentence. */
  readonly reason?: LocalRefusal | undefined;
  readonly refusal?: RefusalPartsFragment | undefined;
  readonly holder?: LocalFloating | undefined;
  readonly undone?: boolean;
}

export interface GateState {
  /** `closed`: the server does not let this account serve the gate; `unknown`: nothing is kept and there is no network. */
  readonly phase: 'opening' | 'ready' | 'signed-out' | 'closed' | 'unknown';
  readonly line: 'up' | 'down';
  readonly pack: KeptPack | undefined;
  /** Scans that the server has not confirmed yet. */
  readonly queued: number;
  /** Scans that the server will not take. */
  readonly faults: number;
  readonly last: Answer | undefined;
  /** Changes whenever people or presence do. */
  readonly revision: number;
}

const patience = 3000;
const batch = 25;
const retryEvery = 3000;
const refreshEvery = 30_000;

/**
 * Check-in at the gates of one session. While there is a network the server decides each scan; when there is none the
 * phone does, keeps the scan and sends it later. Each scan has its id from the start, so sending it twice is harmless.
 */
export class GateEngine {
  readonly memory = new GateMemory();
  private state: GateState = {
    phase: 'opening',
    line: 'up',
    pack: undefined,
    queued: 0,
    faults: 0,
    last: undefined,
    revision: 0,
  };
  private readonly listeners = new Set<() => void>();
  private store: GateStore | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private over = false;

  constructor(
    private readonly client: ApolloClient,
    private readonly slug: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): GateState => this.state;

  /** Opens what the phone has kept, then asks the server. */
  async start(): Promise<void> {
    this.over = false;
    this.store ??= await GateStore.open();
    const { pack, people, queue } = await this.store.read(this.slug);
    if (pack && Date.parse(pack.keptUntil) < Date.now() + pack.ahead) await this.store.forget(this.slug);
    else if (pack) {
      this.memory.load(pack, people);
      this.change({ phase: 'ready', pack });
    }
    this.count(queue);
    addEventListener('online', this.soon);
    addEventListener('offline', this.lost);
    await this.tick();
  }

  stop(): void {
    this.over = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.soon);
    removeEventListener('offline', this.lost);
  }

  /** The present moment by the server's clock. */
  now(): Date {
    return new Date(Date.now() + (this.state.pack?.ahead ?? 0));
  }

  async scan(shown: Shown): Promise<Answer> {
    const { pack } = this.state;
    if (!pack) throw new Error('The gate is not open yet');
    const scan: GateScanInput = {
      id: crypto.randomUUID(),
      gateId: shown.gateId,
      direction: shown.direction,
      code: shown.code,
      registrationId: shown.registrationId,
      handOver: shown.handOver ?? false,
      override: shown.override,
      scannedAt: this.now().toISOString(),
    };
    const answer = (await this.ask(pack, scan, shown)) ?? (await this.decide(pack, scan, shown));
    this.change({ last: answer });
    return answer;
  }

  /** Undoes what was scanned last. @returns why not */
  async undo(answer: Answer): Promise<RefusalPartsFragment | undefined> {
    const waiting = (await this.store?.queued(this.slug))?.find(({ scan }) => scan.id === answer.id);
    if (waiting) await this.store?.confirmed([answer.id]);
    else {
      const { data } = await this.client.mutate({
        mutation: UndoScanDocument,
        variables: { scanId: answer.id },
        fetchPolicy: 'no-cache',
      });
      if (data?.undoScan.__typename === 'Refusal') return data.undoScan;
    }
    if (waiting) this.memory.undo(answer.id);
    this.change({ last: { ...answer, undone: true } });
    await this.count();
    if (!waiting) await this.refresh();
    return undefined;
  }

  private readonly soon = (): void => {
    clearTimeout(this.timer);
    void this.tick();
  };

  private readonly lost = (): void => this.change({ line: 'down' });

  /** Sends what waits, learns what changed, and comes back. */
  private async tick(): Promise<void> {
    try {
      await this.send();
      await this.refresh();
      this.change({ line: 'up' });
    } catch (error) {
      await this.failed(error);
    }
    if (this.over) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tick(), this.state.line === 'up' ? refreshEvery : retryEvery);
  }

  /** The server decides. @returns undefined where it cannot be reached in time */
  private async ask(pack: KeptPack, scan: GateScanInput, shown: Shown): Promise<Answer | undefined> {
    if (this.state.line === 'down' || !navigator.onLine) return undefined;
    try {
      const { data } = await inTime(
        this.client.mutate({
          mutation: RecordScansDocument,
          fetchPolicy: 'no-cache',
          variables: { sessionId: pack.sessionId, scans: [scan] },
        }),
      );
      const result = data?.recordScans;
      if (result?.__typename === 'Refusal') return told(scan, shown, { refusal: result });
      const line = result?.scans[0];
      const fault = result?.faults[0];
      if (fault) return told(scan, shown, { refusal: fault.refusal });
      if (!line) return undefined;
      this.memory.passed(line);
      return told(scan, shown, this.said(line));
    } catch (error) {
      await this.failed(error);
      this.soon();
      return undefined;
    }
  }

  private said(line: ScanLineFragment): Partial<Answer> {
    const { registrationId, delegationId, outcome, refusal } = line;
    const taken = refusal?.code === 'FLOATING_TAKEN' && delegationId;
    return {
      outcome,
      name: line.person ?? undefined,
      delegationId: delegationId ?? undefined,
      floatingNumber: line.floatingNumber ?? undefined,
      refusal: refusal ?? undefined,
      holder: taken ? this.memory.floatingOf(delegationId).find(({ holderId }) => holderId) : undefined,
      ...(registrationId ? {} : { name: undefined }),
    };
  }

  /** The phone decides, and keeps the scan until the server has it. */
  private async decide(pack: KeptPack, scan: GateScanInput, shown: Shown): Promise<Answer> {
    const answer = await this.judge(pack, scan, shown);
    if (answer.reason === 'FLOATING_WHO') return answer;
    const offline = { ...scan, override: undefined, offline: answer.outcome };
    await this.store?.enqueue({ slug: this.slug, sessionId: pack.sessionId, scan: offline });
    await this.store?.keepPack(this.memory.kept(pack));
    await this.count();
    return answer;
  }

  private async judge(pack: KeptPack, scan: GateScanInput, shown: Shown): Promise<Answer> {
    const no = (reason: LocalRefusal, more: Partial<Answer> = {}) =>
      told(scan, shown, { ...more, offline: true, reason });
    const gate = pack.gates.find(({ id }) => id === shown.gateId);
    if (!gate) return no('CODE_UNKNOWN');
    let person = shown.registrationId ? this.memory.person(shown.registrationId) : undefined;
    let carried: string | undefined;
    if (shown.code) {
      const code = await readCode(shown.code, pack.keys).catch(() => undefined);
      // Older browsers do not know the kind of signature.
      if (code === undefined) return no('CODE_UNVERIFIED');
      if (!code) return no('CODE_UNKNOWN');
      if (code.session !== pack.sessionId.slice(-12)) return no('CODE_OF_OTHER_SESSION');
      if (code.kind === 'FLOATING') {
        const badge = this.memory.floatingBadge(code.id);
        if (!badge) return no('CODE_UNKNOWN');
        const { delegationId, holderId } = badge;
        carried = badge.id;
        if (!person && shown.direction === 'OUT') person = holderId ? this.memory.person(holderId) : undefined;
        if (!person) return no(shown.direction === 'OUT' ? 'FLOATING_FREE' : 'FLOATING_WHO', { delegationId });
      } else person = this.memory.badge(code.id);
    }
    if (!person) return no('BADGE_NOT_KNOWN');
    const about = { name: nameOf(person), delegationId: person.delegationId ?? undefined };
    if (shown.direction === 'OUT') {
      this.memory.leave(scan.id, gate.id, person.registrationId);
      return told(scan, shown, { ...about, offline: true, outcome: 'LEFT' });
    }
    const decision = judgeEntry({
      gate,
      person,
      insideSince: this.memory.since(gate.id, person.registrationId),
      inside: this.memory.insideOf(gate.id).length,
      floating: person.delegationId ? this.memory.floatingOf(person.delegationId) : [],
      day: dayIn(this.now(), pack.timezone),
      carried,
      handOver: shown.handOver ?? false,
    });
    if (!decision.ok) return no(decision.code, { ...about, holder: decision.holder });
    const { floating, displaced } = decision;
    if (displaced) this.memory.leave(scan.id, gate.id, displaced);
    this.memory.enter(scan.id, {
      gateId: gate.id,
      registrationId: person.registrationId,
      since: scan.scannedAt,
      floating,
    });
    return told(scan, shown, { ...about, offline: true, outcome: 'ADMITTED', floatingNumber: floating?.number });
  }

  /** GAT-11 Sends what waits, in batches, by one window at a time; what was sent and not confirmed is sent again. */
  private async send(): Promise<void> {
    await navigator.locks.request('rostrum-gate-send', async () => {
      for (;;) {
        const waiting = ((await this.store?.queued(this.slug)) ?? []).filter(({ fault }) => !fault).slice(0, batch);
        const [first] = waiting;
        if (!first) break;
        const { data } = await this.client.mutate({
          mutation: RecordScansDocument,
          fetchPolicy: 'no-cache',
          variables: { sessionId: first.sessionId, scans: waiting.map(({ scan }) => scan) },
        });
        const result = data?.recordScans;
        if (result?.__typename !== 'GateScans') break;
        for (const { scanId, refusal } of result.faults) {
          const faulty = waiting.find(({ scan }) => scan.id === scanId);
          if (faulty) await this.store?.enqueue({ ...faulty, fault: refusal });
        }
        await this.store?.confirmed(result.scans.map(({ id }) => id));
        await this.count();
      }
    });
    await this.count();
  }

  private async refresh(): Promise<void> {
    let pack = this.state.pack;
    const sessionId = pack?.sessionId ?? (await this.sessionId());
    if (!sessionId) return this.change({ phase: 'closed' });
    for (let more = true; more;) {
      const since = pack?.cursor ?? null;
      const asked = Date.now();
      const { data } = await this.client.query({
        query: GatePackDocument,
        variables: { sessionId, since },
        fetchPolicy: 'no-cache',
      });
      if (!data?.gatePack) return this.change({ phase: 'closed' });
      const { people, more: further, ...rest } = data.gatePack;
      const ahead = Date.parse(rest.readAt) - (asked + Date.now()) / 2;
      pack = { ...rest, slug: this.slug, ahead };
      await this.store?.keep(pack, people);
      // What waits to be sent is newer than what the server says of who is inside.
      if (this.state.queued === 0 || !this.state.pack) this.memory.load(pack, people);
      else this.memory.learn(people);
      more = further;
    }
    this.change({ phase: 'ready', pack });
  }

  private async sessionId(): Promise<string | undefined> {
    const { data } = await this.client.query({
      query: GateSessionDocument,
      variables: { slug: this.slug },
      fetchPolicy: 'no-cache',
    });
    return data?.session?.id;
  }

  private async failed(error: unknown): Promise<void> {
    const code = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.['code'] : undefined;
    if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') {
      await this.store?.forget(this.slug);
      this.memory.clear();
      this.change({ phase: code === 'FORBIDDEN' ? 'closed' : 'signed-out', pack: undefined });
    } else this.change({ line: 'down', ...(this.state.pack ? {} : { phase: 'unknown' as const }) });
  }

  private async count(known?: readonly QueuedScan[]): Promise<void> {
    const queue = known ?? (await this.store?.queued(this.slug)) ?? [];
    const faults = queue.filter(({ fault }) => fault).length;
    this.change({ queued: queue.length - faults, faults });
  }

  private change(to: Partial<GateState>): void {
    this.state = { ...this.state, ...to, revision: this.state.revision + 1 };
    for (const listener of this.listeners) listener();
  }
}

export function nameOf({ familyName, givenName }: Pick<LocalPerson, 'familyName' | 'givenName'>): string {
  return [familyName?.toLocaleUpperCase(), givenName].filter(Boolean).join(', ');
}

function told(scan: GateScanInput, shown: Shown, more: Partial<Answer>): Answer {
  return {
    id: scan.id,
    shown,
    outcome: 'REFUSED',
    offline: false,
    name: undefined,
    delegationId: undefined,
    floatingNumber: undefined,
    ...more,
  };
}

/** @throws after the officer's patience */
function inTime<T>(asked: Promise<T>): Promise<T> {
  return Promise.race([
    asked,
    new Promise<never>((_, reject) => setTimeout(() => reject(new TypeError('no answer in time')), patience)),
  ]);
}

/** `YYYY-MM-DD` */
function dayIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
}
