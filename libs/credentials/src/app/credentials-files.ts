import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ObjectRights } from '#access';
import type { Actor } from '#access';
import { FilePurposes } from '#platform';
import { CredentialsQueries } from '../db/credentials.queries.js';

export const credentialsFilePurpose = 'credentials';

/** CRE-4 Credentials are read by the delegation that they are of and by the secretariat of its session. */
@Injectable()
export class CredentialsFiles implements OnModuleInit {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly queries: CredentialsQueries,
    private readonly rights: ObjectRights,
  ) {}

  onModuleInit(): void {
    this.purposes.register(credentialsFilePurpose, {
      recorded: false,
      kinds: ['application/pdf', 'image/jpeg', 'image/png'],
      mayRead: (actor, ids) => this.readable(actor as Actor, ids),
      inUse: async (ids) => (await this.queries.byFiles(ids)).map(({ fileId }) => fileId),
    });
  }

  private async readable(actor: Actor, fileIds: readonly string[]): Promise<string[]> {
    const found = await this.queries.byFiles(fileIds);
    const subjects = { kind: 'delegation', ids: found.map(({ delegationId }) => delegationId) } as const;
    const allowed = new Set(await this.rights.filterCan(actor, 'registration.delegation', subjects));
    return found.filter(({ delegationId }) => allowed.has(delegationId)).map(({ fileId }) => fileId);
  }
}
