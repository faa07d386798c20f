import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { NotificationListener } from '../database/notification-listener.js';
import { Reader } from '../database/reader.js';
import { Readiness } from '../health/readiness.js';
import { Log } from '../telemetry/log.js';
import { liveChannel } from './live-topics.js';

interface Watched {
  /** The highest version that is known; undefined before it was read. */
  version: number | undefined;
  readonly wake: Set<() => void>;
}

const versions = {
  name: 'live.versions',
  text: 'SELECT topic, version FROM live_topic WHERE topic = ANY($1)',
};

/**
 * Knows the versions of the topics that someone in this process follows. Where the listener was cut off, versions are
 * compared as soon as it is back, so that nobody waits for the next write.
 */
@Injectable()
export class TopicWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly topics = new Map<string, Watched>();
  private readonly onCutOff = new Set<() => void>();
  private readonly listener: NotificationListener;
  private stopped = false;

  constructor(
    configuration: Configuration,
    private readonly reader: Reader,
    private readonly log: Log,
    readiness: Readiness,
  ) {
    this.listener = new NotificationListener({
      url: configuration.databaseUrl,
      channel: liveChannel,
      applicationName: 'rostrum-live',
      log,
      onNotification: (payload) => this.notified(payload),
      onConnected: () => void this.compareAll(),
      onBroken: () => {
        for (const wake of this.onCutOff) wake();
      },
    });
    readiness.add('live', () => Promise.resolve(this.listener.connected ? 'ok' : 'not listening'));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.listener.stop();
  }

  /** Whether changes arrive at present. */
  get connected(): boolean {
    return this.listener.connected;
  }

  /** The highest version known of a followed topic, 0 when it never changed; undefined before it was read. */
  versionOf(topic: string): number | undefined {
    return this.topics.get(topic)?.version;
  }

  /**
   * Calls `wake` at each change of the topic, and once when its version has been read for the first time.
   * @returns what ends it
   */
  follow(topic: string, wake: () => void): () => void {
    let watched = this.topics.get(topic);
    if (!watched) {
      watched = { version: undefined, wake: new Set() };
      this.topics.set(topic, watched);
      void this.compare([topic]);
    }
    const { wake: wakes } = watched;
    wakes.add(wake);
    return () => {
      wakes.delete(wake);
      if (wakes.size === 0) this.topics.delete(topic);
    };
  }

  /** Resolves when the version of a followed topic has been read. */
  known(topic: string): Promise<void> {
    return new Promise((resolve) => {
      if (this.versionOf(topic) !== undefined) return resolve();
      const end = this.follow(topic, () => {
        end();
        resolve();
      });
    });
  }

  /** Calls `wake` when the listener is cut off: from then on changes may be missed. */
  whenCutOff(wake: () => void): void {
    this.onCutOff.add(wake);
  }

  private notified(payload: string): void {
    const space = payload.lastIndexOf(' ');
    this.reached(payload.slice(0, space), Number(payload.slice(space + 1)));
  }

  private reached(topic: string, version: number): void {
    const watched = this.topics.get(topic);
    if (!watched || (watched.version !== undefined && version <= watched.version)) return;
    watched.version = version;
    for (const wake of watched.wake) wake();
  }

  private compareAll(): Promise<void> {
    return this.compare([...this.topics.keys()]);
  }

  /** Reads the versions, and goes on trying until it can. */
  private async compare(topics: readonly string[]): Promise<void> {
    for (let failures = 0; topics.length > 0 && !this.stopped; failures += 1) {
      try {
        const rows = await this.reader.rows<{ topic: string; version: number }>(versions, [topics]);
        const read = new Map(rows.map(({ topic, version }) => [topic, version]));
        for (const topic of topics) this.reached(topic, read.get(topic) ?? 0);
        return;
      } catch (error) {
        this.log.warn({ error: String(error) }, 'versions of topics cannot be read, trying again');
        await pause(Math.min(2_000, 50 * 2 ** failures));
      }
    }
  }
}
