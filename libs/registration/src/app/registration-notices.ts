import { Injectable } from '@nestjs/common';
import { Notices } from '#access';
import type { Actor, NewNotice } from '#access';
import { NoticeRepository } from '../db/notice.repository.js';
import type { NoticeReader } from '../db/notice.repository.js';
import type { Notice, NoticeKind } from './registration-announcer.js';

/** Names that a notice gives before it only counts. */
const namesShown = 3;

/**
 * Tells people within the application what became of a registration: the one registered, and the focal points of the
 * delegation, who get one notice for all that a command did there. Whoever did it is not told.
 */
@Injectable()
export class RegistrationNotices {
  constructor(
    private readonly readers: NoticeRepository,
    private readonly notices: Notices,
  ) {}

  async give(actor: Actor, told: readonly Notice[]): Promise<void> {
    const kinds = new Map(told.map(({ registrationId, kind }) => [registrationId, kind]));
    const readers = (await this.readers.readers([...kinds.keys()])).filter(
      ({ personId }) => personId !== actor.personId,
    );
    const kindOf = ({ registrationId }: NoticeReader): NoticeKind => kinds.get(registrationId) ?? 'submitted';
    const own = readers.filter(({ isOwn }) => isOwn).map((reader) => ownNotice(reader, kindOf(reader)));
    const ofDelegations = Map.groupBy(
      readers.filter(({ isOwn }) => !isOwn),
      (reader) => `${reader.personId} ${reader.delegationId} ${kindOf(reader)}`,
    );
    const acted = [...ofDelegations.values()].map((group) => delegationNotice(group, kindOf));
    await this.notices.give([...own, ...acted]);
  }
}

function ownNotice({ personId, session, familyName, givenName, number }: NoticeReader, kind: NoticeKind): NewNotice {
  return {
    personId,
    message: `registrationMail.${kind}.subject`,
    params: { session, name: `${givenName} ${familyName}`, number: number ?? 0 },
    link: '/me/registrations',
  };
}

function delegationNotice(group: readonly NoticeReader[], kindOf: (reader: NoticeReader) => NoticeKind): NewNotice {
  const [first] = group;
  if (!first) throw new Error('A group has at least one');
  const names = group.slice(0, namesShown).map(({ familyName, givenName }) => `${familyName}, ${givenName}`);
  return {
    personId: first.personId,
    message: 'notice.registration',
    params: {
      delegation: first.delegation,
      session: first.session,
      kind: kindOf(first),
      names: names.join(' · '),
      more: group.length - names.length,
    },
    link: `/me/delegations/${first.delegationId}/registration`,
  };
}
