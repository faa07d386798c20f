import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '#access';
import { FilePurposes } from '#platform';
import { OutputQueries } from '../db/output.queries.js';
import { OutputReading } from './output-reading.js';

export const outputFilePurpose = 'output';

/** OUT-1 Files of runs are read by those who see the run. */
@Injectable()
export class OutputFiles implements OnModuleInit {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly queries: OutputQueries,
    private readonly reading: OutputReading,
  ) {}

  onModuleInit(): void {
    this.purposes.register(outputFilePurpose, {
      // Nothing is uploaded for it.
      kinds: [],
      recorded: false,
      mayRead: (actor, ids) => this.readable(actor as Actor, ids),
      inUse: async (ids) => (await this.queries.byFiles(ids)).map(({ fileId }) => fileId),
    });
  }

  private async readable(actor: Actor, fileIds: readonly string[]): Promise<string[]> {
    const rows = await this.queries.byFiles(fileIds);
    const runs = await this.queries.byIds([...new Set(rows.map(({ runId }) => runId))]);
    const seen = new Set(await this.reading.readable(actor, runs));
    return rows.filter(({ runId }) => seen.has(runId)).map(({ fileId }) => fileId);
  }
}
