import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HotReaders, plainQuery } from '#platform';
import type { HotReader, RequestContext } from '#platform';
import { PeopleQueries } from '../db/people.queries.js';
import { viewerWriter } from './viewer.shapes.js';

/** The hot reader of `me`: what every page asks first. One statement for the
 * account and one for its roles where they are asked for, none for a stranger. */
@Injectable()
export class ViewerReader implements OnModuleInit {
  constructor(
    private readonly people: PeopleQueries,
    private readonly readers: HotReaders,
  ) {}

  onModuleInit(): void {
    this.readers.offer((document) => this.readerOf(document));
  }

  /** @returns undefined when the document asks for anything but account, roles and permissions of `me` */
  readerOf(document: string): HotReader | undefined {
    const query = plainQuery(document);
    const [root, ...others] = query?.fields ?? [];
    if (!query || !root || others.length > 0 || root.name !== 'me' || query.variables.length > 0) return undefined;
    const write = viewerWriter(root.fields);
    if (!write) return undefined;
    const asksRoles = root.fields.some((field) => field.fields.some(({ name }) => name === 'roles'));
    const before = `{"data":{${JSON.stringify(root.key)}:`;
    return {
      read: async ({ actor }: RequestContext): Promise<string | null> => {
        if (actor.personId === null) return `${before}null}}`;
        const [person, roles] = await Promise.all([
          this.people.own(actor.personId),
          asksRoles ? this.people.rolesOf([actor.personId]) : [],
        ]);
        // An account that has just vanished; the generic path says so.
        if (person === null) return null;
        const page = { actor, person, roles };
        return `${before}${write(page, page)}}}`;
      },
    };
  }
}
