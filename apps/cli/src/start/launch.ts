import process from 'node:process';
import { Fault } from '../fault.js';
import { anyPort, faultOf } from '../installation/ports.js';
import { claim, readNote, type Claim } from '../installation/running-instance.js';
import { readSettings, type Settings } from '../installation/settings.js';
import { Supervised, type Report } from '../supervision/supervised.js';
import type { Running } from '../supervision/program.js';
import { reportConference } from './component-state.js';
import {
  bringUpLivekit,
  conferenceEnvironment,
  endLeftOverLivekit,
  planConference,
  type ConferencePlan,
} from './conference.js';
import { EmbeddedDatabase } from './database.js';
import { seedOnce } from './demonstration.js';
import { migrate } from './migration.js';
import { bringUpApi, bringUpWorker, type ServerFacts } from './server.js';
import { summaryBlock, type ComponentLine } from './summary.js';

export interface Narrator {
  /** Something begins. */
  say(sentence: string): void;
  /** Something happened that the operator should know. */
  note(sentence: string): void;
}

export interface LaunchChoices {
  /** Restart API and worker when their built files change. */
  readonly watches?: boolean;
}

/** How the summary lists the components. */
const ORDER = ['PostgreSQL', 'API', 'Worker', 'LiveKit', 'Mail', 'Data'];

/** Thrown inside `bringUp` once `end` was called. */
class Ended extends Error {}

/** Everything that runs on this machine for one installation: brought up in order, ended in the opposite order. */
export class Launch {
  private readonly settings: Settings = readSettings();
  private readonly ending = new AbortController();
  private readonly lines = new Map<string, ComponentLine>();
  private readonly servers: Supervised[] = [];
  private database: Supervised | undefined;
  private livekit: Supervised | undefined;
  private livekitStart: Promise<void> = Promise.resolve();
  private work: Promise<void> = Promise.resolve();
  private claim: Claim | undefined;
  private port = 0;
  private databaseUrl = '';
  private isUp = false;

  constructor(
    private readonly narrator: Narrator,
    private readonly choices: LaunchChoices = {},
  ) {}

  /**
   * @param webIsBuilt awaited before the API starts to serve the pages
   * @throws Fault in one sentence where the operator can mend something; call `end` in every case
   */
  bringUp(webIsBuilt: Promise<unknown>): Promise<void> {
    // Awaited further down; if the start fails before that, a failed build must not be an unhandled one.
    webIsBuilt.catch(() => undefined);
    this.work = this.bringUpInOrder(webIsBuilt);
    return this.work;
  }

  /** Where browsers find the installation. */
  get address(): string {
    const { configuration } = this.settings;
    return configuration.port === 0 ? `http://${configuration.host}:${this.port}` : configuration.publicUrl;
  }

  summary(): string {
    return summaryBlock({
      address: this.address,
      accounts: this.settings.installation.accounts(),
      components: ORDER.flatMap((name) => this.lines.get(name) ?? []),
      seconds: process.uptime(),
    });
  }

  /** Those who use something end before what they use: the servers, LiveKit, the database. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.work.catch(() => undefined);
    await Promise.allSettled(this.servers.map((server) => server.stop()));
    await this.livekitStart;
    await this.livekit?.stop();
    await this.database?.stop();
    this.claim?.release();
  }

  private async bringUpInOrder(webIsBuilt: Promise<unknown>): Promise<void> {
    const { installation } = this.settings;
    await installation.prepare();
    const before = readNote(installation);
    this.claim = await claim(installation);
    endLeftOverLivekit(before?.livekitPid);
    this.port = await this.choosePort();
    await this.openDatabase();
    await this.prepareData();
    await this.step(webIsBuilt);
    const plan = await this.step(planConference(this.settings));
    const facts = await this.serverFacts(plan);
    const conference = this.openConference(plan);
    this.narrator.say('Starting API and worker');
    await this.step(
      Promise.all([
        this.openServer('API', () => bringUpApi(facts), `${this.address}/graphql`),
        this.openServer('Worker', () => bringUpWorker(facts), this.queueDetail),
        conference,
      ]),
    );
    this.describeRest();
    await this.claim.tell({ address: this.address, databaseUrl: this.databaseUrl, livekitPid: this.livekit?.pid });
    this.isUp = true;
  }

  private async step<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    if (this.ending.signal.aborted) throw new Ended('ended while starting');
    return result;
  }

  private async choosePort(): Promise<number> {
    const { host, port } = this.settings.configuration;
    if (port === 0) return anyPort(host);
    const fault = await faultOf(port, host);
    if (fault) throw new Fault(fault);
    return port;
  }

  private async openDatabase(): Promise<void> {
    const { installation, configuration, databaseUrl } = this.settings;
    if (databaseUrl) {
      this.databaseUrl = databaseUrl;
      this.line({ name: 'PostgreSQL', state: 'up', detail: new URL(databaseUrl).host });
      return;
    }
    this.narrator.say('Starting PostgreSQL');
    const embedded = new EmbeddedDatabase(installation, configuration.databasePort, (text) => this.narrator.note(text));
    this.database = this.supervised(
      'PostgreSQL',
      () => embedded.bringUp(),
      () => embedded.detail,
    );
    await this.step(this.database.start());
    this.databaseUrl = await embedded.url();
    await this.claim?.tell({ databaseUrl: this.databaseUrl });
  }

  private async prepareData(): Promise<void> {
    const applied = await this.step(migrate(this.databaseUrl, { queues: !this.settings.configuration.redisUrl }));
    if (applied > 0) this.narrator.note(`The database schema is up to date (${applied} migrations applied)`);
    if (this.isDemonstration) {
      await this.step(
        seedOnce(this.settings.installation, { url: this.databaseUrl, say: (text) => this.narrator.say(text) }),
      );
    }
  }

  private async openServer(name: string, bringUp: () => Promise<Running>, detail: string): Promise<void> {
    const server = this.supervised(name, bringUp, () => detail);
    this.servers.push(server);
    await server.start();
  }

  /** Settles when LiveKit is up or known to be missing; a build goes on in the background. */
  private async openConference(plan: ConferencePlan): Promise<void> {
    if (plan.kind !== 'own') {
      const state = plan.kind === 'given' ? 'given' : 'off';
      this.line({ name: 'LiveKit', state, detail: plan.detail });
      if (plan.kind === 'off') await reportConference(this.databaseUrl, 'OFF', plan.detail);
      return;
    }
    const onProgress = (sentence: string) => void this.conferenceIs('building', `${sentence}; about two minutes, once`);
    const bringUp = () =>
      bringUpLivekit(plan, this.settings, { apiPort: this.port, signal: this.ending.signal, onProgress });
    this.livekit = this.supervised('LiveKit', bringUp, () => plan.detail);
    this.livekitStart = this.livekit.start().catch((error: unknown) => {
      if (!this.ending.signal.aborted)
        this.conferenceIs('failed', error instanceof Error ? error.message : String(error));
    });
    if (plan.isBuilt) await this.livekitStart;
  }

  private conferenceIs(state: 'building' | 'failed', detail: string): void {
    const before = this.lines.get('LiveKit');
    this.line({ name: 'LiveKit', state, detail });
    if (this.isUp && before?.state !== state) this.narrator.note(`LiveKit: ${detail}`);
    void reportConference(this.databaseUrl, state === 'failed' ? 'FAILED' : 'STARTING', detail);
  }

  private supervised(name: string, bringUp: () => Promise<Running>, detail: () => string): Supervised {
    return new Supervised(name, bringUp, (report) => this.heard(name, report, detail()));
  }

  private heard(name: string, { condition, detail: why }: Report, detail: string): void {
    const before = this.lines.get(name)?.state;
    this.line({ name, state: condition, detail: why || detail });
    if (name === 'LiveKit') {
      void this.claim?.tell({ livekitPid: this.livekit?.pid });
      void reportConference(this.databaseUrl, condition === 'up' ? 'UP' : 'FAILED', why || detail);
    }
    if (!this.isUp || before === condition) return;
    if (condition === 'up')
      this.narrator.note(
        name === 'LiveKit' && before === 'building'
          ? 'LiveKit is up: remote sound and picture are on'
          : `${name} is up again`,
      );
    else this.narrator.note(`${name} ${why}${condition === 'restarting' ? '; starting it again' : ''}`);
  }

  private line(line: ComponentLine): void {
    this.lines.set(line.name, line);
  }

  private describeRest(): void {
    const { configuration, installation } = this.settings;
    this.line(
      configuration.smtpUrl
        ? { name: 'Mail', state: 'up', detail: `by SMTP, ${new URL(configuration.smtpUrl).host}` }
        : { name: 'Mail', state: 'folder', detail: 'nothing leaves this machine; the desk shows it' },
    );
    this.line({ name: 'Data', state: 'up', detail: installation.folder });
  }

  private get queueDetail(): string {
    return this.settings.configuration.redisUrl ? 'queues on Redis' : 'queues on PostgreSQL';
  }

  private get isDemonstration(): boolean {
    const wish = process.env['ROSTRUM_DEMONSTRATION'];
    return wish ? wish === 'true' : this.settings.databaseUrl === undefined;
  }

  private async serverFacts(plan: ConferencePlan): Promise<ServerFacts> {
    const { configuration, installation } = this.settings;
    const environment = {
      ...process.env,
      NODE_ENV: this.choices.watches ? 'development' : 'production',
      DATABASE_URL: this.databaseUrl,
      ROSTRUM_DATA: configuration.dataFolder,
      ROSTRUM_PORT: `${this.port}`,
      ROSTRUM_SECRET: configuration.secret ?? (await installation.secrets()).secret,
      ROSTRUM_DEMONSTRATION: `${this.isDemonstration}`,
      ...(await conferenceEnvironment(plan, this.settings)),
    };
    return {
      settings: this.settings,
      environment,
      port: this.port,
      signal: this.ending.signal,
      watches: this.choices.watches,
    };
  }
}
