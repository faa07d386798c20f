import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Language } from '#kernel';
import { Messages } from '../messages/messages.js';
import type { PageHead } from './page-document.js';

interface Answer {
  readonly data?: {
    readonly session?: { readonly title: { readonly text: string } } | null;
    readonly meeting?: {
      readonly title: { readonly text: string };
      readonly session: { readonly title: { readonly text: string } };
    } | null;
    readonly publishedSideEvent?: {
      readonly title: { readonly text: string };
      readonly sessionTitle: { readonly text: string };
    } | null;
  };
}

const ofSession = 'query SessionHead($key: String!) { session(slug: $key) { title { text } } }';
const ofMeeting = 'query MeetingHead($key: ID!) { meeting(id: $key) { title { text } session { title { text } } } }';
const ofSideEvent =
  'query SideEventHead($key: ID!) { publishedSideEvent(id: $key) { title { text } sessionTitle { text } } }';

/** The question that answers for a page, by the first part of its address; the second is what it is about. */
const questions: Readonly<Record<string, string>> = {
  sessions: ofSession,
  meetings: ofMeeting,
  'side-events': ofSideEvent,
};
/** The page that a mailed link opens is about no event until its ticket is read. */
const ownPlace = 'my-place';

/** Titles and descriptions of the public pages, as a stranger may read them. */
@Injectable()
export class PageHeads {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly messages: Messages,
  ) {}

  /** @returns undefined where there is no such session, meeting or side event, or a stranger may not see it */
  async of(path: string, language: Language): Promise<PageHead | undefined> {
    const [, area = '', key] = path.split('/');
    const say = (name: string, facts: Record<string, string> = {}) =>
      this.messages.text(`web.${name}`, facts, language);
    const question = questions[area];
    if (!key || !question || key === ownPlace) return { title: say('title'), description: say('description') };
    const { data } = await this.ask(question, decodeURIComponent(key), language);
    if (data?.session) {
      const title = data.session.title.text;
      return { title: `${title} · Rostrum`, description: say('sessionDescription', { title }) };
    }
    if (data?.meeting) {
      const title = data.meeting.title.text;
      const session = data.meeting.session.title.text;
      return { title: `${title} · Rostrum`, description: say('meetingDescription', { title, session }) };
    }
    if (data?.publishedSideEvent) {
      const title = data.publishedSideEvent.title.text;
      const session = data.publishedSideEvent.sessionTitle.text;
      return { title: `${title} · Rostrum`, description: say('sideEventDescription', { title, session }) };
    }
    return undefined;
  }

  /** Asks our own endpoint without a cookie: what a page's document says is what everyone may read. */
  private async ask(query: string, key: string, language: Language): Promise<Answer> {
    const answer = await this.http.httpAdapter.getInstance<FastifyInstance>().inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'accept-language': language },
      payload: { query, variables: { key } },
    });
    return answer.statusCode === 200 ? answer.json<Answer>() : {};
  }
}
