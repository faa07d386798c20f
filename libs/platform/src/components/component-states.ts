import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Reader } from '../database/reader.js';

export type ComponentCondition = 'UP' | 'STARTING' | 'OFF' | 'FAILED';

export interface ComponentState {
  readonly name: string;
  readonly condition: ComponentCondition;
  /** A sentence for the administrator: version, address, what to do. */
  readonly detail: string;
  readonly checkedAt: string;
}

/** Components that say every half minute that they are well; their silence is a state, too. */
const reporting = ['database', 'live', 'queue', 'worker', 'mail'];

const allStates = {
  name: 'platform.component-states',
  text: `SELECT name,
           CASE WHEN silent THEN 'FAILED' ELSE condition END AS condition,
           CASE WHEN silent THEN 'Not heard of for more than 90 seconds; before that: ' || detail ELSE detail END AS detail,
           checked_at AS "checkedAt"
         FROM (SELECT *, condition = 'UP' AND name = ANY($1) AND checked_at < now() - interval '90 seconds' AS silent
               FROM component_state) AS stated
         ORDER BY name`,
};

/** What each component last said of itself; one row each, written by the component. */
@Injectable()
export class ComponentStates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: Reader,
  ) {}

  all(): Promise<ComponentState[]> {
    return this.reader.rows<ComponentState>(allStates, [reporting]);
  }

  /** Outside of any command: a state is an observation, not a change that could be refused. */
  async report(name: string, condition: ComponentCondition, detail: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO component_state (name, condition, detail) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET condition = $2, detail = $3, checked_at = now()`,
      [name, condition, detail],
    );
  }
}
