import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { isSlug } from '#kernel';
import type { Language } from '#kernel';
import { Configuration, HotAnswers, HotReaders, grouped, keyed, plainQuery } from '#platform';
import type { HotReader, PlainField, RequestContext, json } from '#platform';
import { audienceOf } from '../db/audience.js';
import type { Audience } from '../db/audience.js';
import { SessionPageQueries } from '../db/session-page.queries.js';
import type { PageItem, PageSession } from '../db/session-page.queries.js';
import { sessionWriter } from './session-page.shapes.js';
import type { SessionPage } from './session-page.shapes.js';

const nothing = (key: string): string => `{"data":{${JSON.stringify(key)}:null}}`;

/** What a document asks for, found out once. */
interface Plan {
  readonly key: string;
  readonly variable: string;
  readonly write: json.ValueWriter<PageSession, SessionPage>;
  readonly parts: boolean;
  readonly agenda: boolean;
  readonly documents: boolean;
  readonly rooms: boolean;
  readonly meetings: boolean;
  readonly items: boolean;
}

/**
 * The hot reader of session pages: all registered documents that ask for one session by its name, with its programme,
 * agenda and documents. What strangers get is kept until the session changes.
 */
@Injectable()
export class SessionPageReader implements OnModuleInit {
  /** Sessions by name, for the topics of what is kept; neither ever changes. */
  private readonly ids = new Map<string, string>();
  private plans = 0;

  constructor(
    private readonly queries: SessionPageQueries,
    private readonly answers: HotAnswers,
    private readonly readers: HotReaders,
    private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.readers.offer((document) => this.readerOf(document));
  }

  /** @returns undefined when the document is of another shape, or asks for more than is read here */
  readerOf(document: string): HotReader | undefined {
    const plan = planOf(document);
    if (!plan) return undefined;
    const name = `session-page:${(this.plans += 1)}`;
    return { read: (context, variables) => this.read(context, variables[plan.variable], { plan, name }) };
  }

  private async read(
    context: RequestContext,
    slug: unknown,
    { plan, name }: { plan: Plan; name: string },
  ): Promise<string | Buffer | null> {
    if (typeof slug !== 'string' || !isSlug(slug)) return null;
    const audience = audienceOf(context.actor);
    const make = (): Promise<string> => this.make(plan, audience, { slug, language: context.language });
    const id = this.ids.get(slug);
    if (context.actor.roles.length > 0 || id === undefined) return make();
    const bytes = async (): Promise<Buffer> => Buffer.from(await make());
    return this.answers.answer(`${name} ${context.language} ${slug}`, [`session:${id}`], bytes);
  }

  private async make(
    plan: Plan,
    audience: Audience,
    { slug, language }: { slug: string; language: Language },
  ): Promise<string> {
    const session = await this.queries.session(audience, slug, language);
    if (!session) return nothing(plan.key);
    this.ids.set(slug, session.id);
    const [parts, agenda, documents, rooms, meetings, taken] = await Promise.all([
      plan.parts ? this.queries.parts(session.id) : [],
      plan.agenda || plan.items ? this.queries.agenda(session.id, language) : [],
      plan.documents ? this.queries.documents(session.id, language) : [],
      plan.rooms ? this.queries.rooms(session.id, language) : [],
      plan.meetings ? this.queries.meetings(audience, session.id, language) : [],
      plan.items ? this.queries.items(session.id) : [],
    ]);
    const items = keyed(agenda, (item) => item.id);
    const itemsOfMeeting = new Map<string, PageItem[]>();
    for (const [meetingId, rows] of grouped(
      [...new Set(taken.map((row) => row.meetingId))],
      taken,
      (row) => row.meetingId,
    ))
      itemsOfMeeting.set(
        meetingId,
        rows.flatMap(({ itemId }) => items.get(itemId) ?? []),
      );
    const page: SessionPage = {
      language,
      publicUrl: this.configuration.publicUrl,
      parts,
      agenda,
      documents,
      rooms: rooms.filter(({ ofSession }) => ofSession),
      roomById: keyed(rooms, (room) => room.id),
      meetings,
      itemsOfMeeting,
    };
    return `{"data":{${JSON.stringify(plan.key)}:${plan.write(session, page)}}}`;
  }
}

function planOf(document: string): Plan | undefined {
  const query = plainQuery(document);
  const [root, ...others] = query?.fields ?? [];
  const variable = root?.variables.slug;
  if (!query || !root || others.length > 0 || root.name !== 'session') return undefined;
  if (variable === undefined || query.variables.length !== 1 || query.variables[0] !== variable) return undefined;
  const write = sessionWriter(root.fields);
  if (!write) return undefined;
  const asks = (name: string): PlainField | undefined => root.fields.find((field) => field.name === name);
  const ofMeetings = root.fields.filter((field) => field.name === 'meetings').flatMap((field) => field.fields);
  const asksOfMeeting = (name: string): boolean => ofMeetings.some((field) => field.name === name);
  return {
    key: root.key,
    variable,
    write,
    parts: asks('parts') !== undefined,
    agenda: asks('agenda') !== undefined,
    documents: asks('documents') !== undefined,
    rooms: asks('rooms') !== undefined || asksOfMeeting('room'),
    meetings: asks('meetings') !== undefined,
    items: asksOfMeeting('items'),
  };
}
