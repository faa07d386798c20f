import { useLingui } from '@lingui/react/macro';
import { useRouteContext } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import type { Api } from '../shell/apollo-client.js';
import { rootRoute } from '../shell/root-route.js';
import { serverTransport } from './feed-transport.js';
import { MeetingFeed } from './meeting-feed.js';
import type { FeedState } from './meeting-feed.js';

const feeds = new WeakMap<Api, Map<string, MeetingFeed>>();

function feedOf(api: Api, meetingId: string, language: string): MeetingFeed {
  let known = feeds.get(api);
  if (!known) feeds.set(api, (known = new Map()));
  const key = `${meetingId} ${language}`;
  let feed = known.get(key);
  // Texts come in the reader's language: another language is another feed, from the beginning.
  if (!feed) known.set(key, (feed = new MeetingFeed(meetingId, serverTransport(api))));
  return feed;
}

/** The feed of a meeting in the page's language; one for all components that ask. */
export function useMeetingFeed(meetingId: string): MeetingFeed {
  const { api } = useRouteContext({ from: rootRoute.id });
  const { i18n } = useLingui();
  return feedOf(api, meetingId, i18n.locale);
}

/** What the page knows about a meeting, live. */
export function useMeetingFloor(meetingId: string): FeedState {
  const feed = useMeetingFeed(meetingId);
  return useSyncExternalStore(feed.listen, feed.read);
}
