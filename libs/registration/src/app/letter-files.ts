import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ObjectRights } from '#access';
import type { Actor } from '#access';
import { FilePurposes } from '#platform';
import { RegistrationQueries } from '../db/registration.queries.js';

/** What files of letters are uploaded for. */
export const letterFilePurpose = 'registration-letter';

/** REG-3 A letter is read by the delegation that it is of and by the secretariat of its session. */
@Injectable()
export class LetterFiles implements OnModuleInit {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly queries: RegistrationQueries,
    private readonly rights: ObjectRights,
  ) {}

  onModuleInit(): void {
    this.purposes.register(letterFilePurpose, {
      recorded: false,
      kinds: ['application/pdf', 'image/jpeg', 'image/png'],
      mayRead: (actor, ids) => this.readable(actor as Actor, ids),
      inUse: async (ids) => (await this.queries.lettersByFile(ids)).map(({ fileId }) => fileId),
    });
  }

  private async readable(actor: Actor, fileIds: readonly string[]): Promise<string[]> {
    const letters = await this.queries.lettersByFile(fileIds);
    const subjects = { kind: 'letter', ids: letters.map(({ id }) => id) } as const;
    const allowed = new Set(await this.rights.filterCan(actor, 'registration.delegation', subjects));
    return letters.filter(({ id }) => allowed.has(id)).map(({ fileId }) => fileId);
  }
}
