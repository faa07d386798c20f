import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { isSlug } from '#kernel';
import { HotAnswers, HotReaders, plainQuery } from '#platform';
import type { HotReader, PlainField, RequestContext } from '#platform';
import { publicAudience } from '../db/audience.js';
import { SessionsQueries } from '../db/sessions.queries.js';
import { SessionPageReader } from './session-page.reader.js';

/**
 * Fields whose values are the session's own, or never change: for everyone without a role the same until the session
 * changes. What depends on the day (members of a body) or on the floor is not among them.
 */
const keepable = new Set(
  `__typename id slug number title note mode state startsOn endsOn timezone place text language ar zh en fr ru es
  body name abbreviation kind symbolRoot parts rooms capacity hybrid agenda parentId label segment documents symbol
  languages itemLabels url meetings type startsAt endsAt room items currentItem delegations plate category voting
  confirmed iso2 regionalGroup unMember bureau office interpretation calendarUrl programmeIssues issuedAt changes
  meetingId sentence programmeVersion version`.split(/\s+/),
);

/**
 * Keeps what strangers get of the pages of a session that have no reader of their own: agenda with its documents,
 * programme with its issues, participants. Made on the generic path, once for each change of the session.
 */
@Injectable()
export class SessionPageKeeper implements OnModuleInit {
  /** Sessions by name, for the topics of what is kept; neither ever changes. */
  private readonly ids = new Map<string, string>();
  private pages = 0;

  constructor(
    private readonly sessions: SessionsQueries,
    private readonly reader: SessionPageReader,
    private readonly answers: HotAnswers,
    private readonly readers: HotReaders,
  ) {}

  onModuleInit(): void {
    this.readers.offer((document) => this.readerOf(document));
  }

  /** @returns undefined when the document has a reader, or asks for what is not the session's own */
  readerOf(document: string): HotReader | undefined {
    const query = plainQuery(document);
    const [root, ...others] = query?.fields ?? [];
    const variable = root?.variables.slug;
    if (!query || !root || others.length > 0 || root.name !== 'session' || !root.fields.every(isKeepable))
      return undefined;
    if (variable === undefined || query.variables.length !== 1 || query.variables[0] !== variable) return undefined;
    if (this.reader.readerOf(document)) return undefined;
    const name = `session-keeper:${(this.pages += 1)}`;
    return {
      read: async ({ actor, language }: RequestContext, variables, generic): Promise<string | Buffer | null> => {
        const slug = variables[variable];
        if (actor.roles.length > 0 || typeof slug !== 'string' || !isSlug(slug)) return null;
        const id = await this.idOf(slug);
        if (id === null) return null;
        return this.answers.answer(`${name} ${language} ${slug}`, [`session:${id}`], async () => {
          const answer = await generic();
          // With errors it begins with them; they are not kept.
          return answer?.startsWith('{"data":') ? Buffer.from(answer) : null;
        });
      },
    };
  }

  /** Null for a session that is not public (yet). */
  private async idOf(slug: string): Promise<string | null> {
    const known = this.ids.get(slug);
    if (known !== undefined) return known;
    const session = await this.sessions.bySlug(publicAudience, slug);
    if (session) this.ids.set(slug, session.id);
    return session?.id ?? null;
  }
}

function isKeepable({ name, variables, fields }: PlainField): boolean {
  return keepable.has(name) && Object.keys(variables).length === 0 && fields.every(isKeepable);
}
