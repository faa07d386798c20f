import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { BodiesQueries } from '#bodies';
import { isUuid } from '#kernel';
import type { Language } from '#kernel';
import { HotAnswers, HotReaders, plainQuery } from '#platform';
import type { HotReader, PlainField, RequestContext, json } from '#platform';
import { audienceOf } from '../db/audience.js';
import type { Audience } from '../db/audience.js';
import { MeetingPageQueries } from '../db/meeting-page.queries.js';
import type { MeetingOfPage } from '../db/meeting-page.queries.js';
import type { PageDocument } from '../db/session-page.queries.js';
import { meetingWriter } from './meeting-page.shapes.js';
import type { MeetingPage } from './meeting-page.shapes.js';

/** What a document asks for, found out once. */
interface Plan {
  /** Distinguishes the answers that are kept. */
  readonly name: string;
  readonly key: string;
  readonly variable: string;
  readonly write: json.ValueWriter<MeetingOfPage, MeetingPage>;
  readonly items: boolean;
  readonly documents: boolean;
  readonly profile: boolean;
}

/**
 * The hot reader of meeting pages: the public page, and what the meeting room shows around the floor. What strangers
 * get is kept until the session changes; where a meeting stands is a change of its session (`MeetingProgress`).
 */
@Injectable()
export class MeetingPageReader implements OnModuleInit {
  /** Sessions of meetings, for the topics of what is kept; they never change. */
  private readonly sessions = new Map<string, string>();
  private plans = 0;

  constructor(
    private readonly queries: MeetingPageQueries,
    private readonly bodies: BodiesQueries,
    private readonly answers: HotAnswers,
    private readonly readers: HotReaders,
  ) {}

  onModuleInit(): void {
    this.readers.offer((document) => this.readerOf(document));
  }

  /** @returns undefined when the document is of another shape, or asks for more than is read here */
  readerOf(document: string): HotReader | undefined {
    const plan = planOf(document, `meeting-page:${(this.plans += 1)}`);
    return plan && { read: (context, variables) => this.read(plan, context, variables[plan.variable]) };
  }

  private async read(plan: Plan, { actor, language }: RequestContext, asked: unknown): Promise<string | Buffer | null> {
    if (typeof asked !== 'string' || !isUuid(asked)) return null;
    const id = asked.toLowerCase();
    const make = (): Promise<string> => this.make(plan, audienceOf(actor), { id, language });
    const sessionId = this.sessions.get(id);
    if (actor.roles.length > 0 || sessionId === undefined) return make();
    const bytes = async (): Promise<Buffer> => Buffer.from(await make());
    return this.answers.answer(`${plan.name} ${language} ${id}`, [`session:${sessionId}`], bytes);
  }

  private async make(
    plan: Plan,
    audience: Audience,
    { id, language }: { readonly id: string; readonly language: Language },
  ): Promise<string> {
    const before = `{"data":{${JSON.stringify(plan.key)}:`;
    const meeting = await this.queries.meeting(audience, id, language);
    if (!meeting) return `${before}null}}`;
    this.sessions.set(id, meeting.sessionId);
    const [items, documents, profiles] = await Promise.all([
      plan.items ? this.queries.items(meeting, language) : [],
      plan.documents ? this.queries.documents(meeting, language) : [],
      plan.profile ? this.bodies.profilesByIds([meeting.rulesProfileId]) : [],
    ]);
    const documentsOfItem = new Map<string, PageDocument[]>();
    for (const document of documents) {
      const ofItem = documentsOfItem.get(document.itemId);
      if (ofItem) ofItem.push(document);
      else documentsOfItem.set(document.itemId, [document]);
    }
    const page: MeetingPage = {
      language,
      items: items.filter(({ position }) => position !== null),
      currentItem: items.find((item) => item.id === meeting.currentItemId) ?? null,
      documentsOfItem,
      profile: profiles[0] ?? null,
    };
    return `${before}${plan.write(meeting, page)}}}`;
  }
}

function planOf(document: string, name: string): Plan | undefined {
  const query = plainQuery(document);
  const [root, ...others] = query?.fields ?? [];
  const variable = root?.variables.id;
  if (!query || !root || others.length > 0 || root.name !== 'meeting') return undefined;
  if (variable === undefined || query.variables.length !== 1 || query.variables[0] !== variable) return undefined;
  const write = meetingWriter(root.fields);
  if (!write) return undefined;
  const items = below(root.fields, 'items', 'currentItem');
  return {
    name,
    key: root.key,
    variable,
    write,
    items: items.length > 0,
    documents: below(items, 'documents').length > 0,
    profile: below(below(below(root.fields, 'session'), 'body'), 'rulesProfile').length > 0,
  };
}

/** What is asked of the fields of these names. */
function below(fields: readonly PlainField[], ...names: readonly string[]): PlainField[] {
  return fields.filter((field) => names.includes(field.name)).flatMap((field) => field.fields);
}
