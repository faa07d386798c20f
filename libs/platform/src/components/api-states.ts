import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { checkSchema } from '../health/schema-check.js';
import { Readiness } from '../health/readiness.js';
import { TopicWatch } from '../live/topic-watch.js';
import { Log } from '../telemetry/log.js';
import { ComponentStates } from './component-states.js';

const everyMs = 30_000;

const database = {
  name: 'platform.database-facts',
  text: `SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size`,
};

/** Says how the parts are that the API sees: the database, the live path. */
@Injectable()
export class ApiStates implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly watch: TopicWatch,
    private readonly states: ComponentStates,
    private readonly log: Log,
    readiness: Readiness,
  ) {
    readiness.add('migrations', () => checkSchema(reader));
    watch.whenCutOff(() => void this.report());
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.report(), everyMs);
    void this.report();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async report(): Promise<void> {
    if (!this.timer) return;
    try {
      const facts = await this.reader.row<{ version: string; size: string }>(database);
      await this.states.report('database', 'UP', `PostgreSQL ${facts?.version}, ${facts?.size}`);
      if (this.watch.connected) await this.states.report('live', 'UP', 'Listening to the database');
      else await this.states.report('live', 'FAILED', 'Not listening to the database; trying again by itself');
    } catch (error) {
      this.log.warn({ error: String(error) }, 'states of components cannot be written');
    }
  }
}
