import { Injectable } from '@nestjs/common';
import type { Decision } from '#kernel';
import { toUnion } from '#platform';
import { OutputQueries } from '../db/output.queries.js';

/** What commands that ask for a run answer. */
@Injectable()
export class OutputAnswers {
  constructor(private readonly queries: OutputQueries) {}

  /** The run as `OutputRunResult`. */
  async run(decision: Decision<{ id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('OutputRun', decision);
    const [value] = await this.queries.byIds([decision.value.id]);
    if (!value) throw new Error('The run that was asked for cannot be read');
    return toUnion('OutputRun', { ok: true, value });
  }
}
