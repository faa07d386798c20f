import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ObjectRights } from '#access';
import type { Actor } from '#access';
import { FilePurposes } from '#platform';
import { RegistrationQueries } from '../db/registration.queries.js';

/** What photographs for registrations are uploaded for. */
export const photoPurpose = 'registration-photo';

/** REG-17 A photograph is read by the person themselves, their delegation and the secretariat of the session. */
@Injectable()
export class PhotoFiles implements OnModuleInit {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly queries: RegistrationQueries,
    private readonly rights: ObjectRights,
  ) {}

  onModuleInit(): void {
    this.purposes.register(photoPurpose, {
      recorded: false,
      kinds: ['image/jpeg', 'image/png'],
      mayRead: (actor, ids) => this.readable(actor as Actor, ids),
      inUse: async (ids) => (await this.queries.registrationsByPhoto(ids)).map(({ fileId }) => fileId),
    });
  }

  private async readable(actor: Actor, fileIds: readonly string[]): Promise<string[]> {
    const found = await this.queries.registrationsByPhoto(fileIds);
    const subjects = { kind: 'registration', ids: found.map(({ id }) => id) } as const;
    const allowed = new Set(await this.rights.filterCan(actor, 'registration.delegation', subjects));
    const isOwn = (personId: string | null): boolean => personId !== null && personId === actor.personId;
    return found.filter(({ id, personId }) => allowed.has(id) || isOwn(personId)).map(({ fileId }) => fileId);
  }
}
