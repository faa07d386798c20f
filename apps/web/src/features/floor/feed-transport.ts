import type { FormattedExecutionResult } from 'graphql-ws';
import { MeetingChangedDocument, MeetingRecordDocument } from '../../generated/graphql.js';
import type { MeetingChangedSubscription } from '../../generated/graphql.js';
import type { Api } from '../shell/apollo-client.js';
import type { FeedTransport } from './meeting-feed.js';
import { alignWithServer } from './server-clock.js';

/** The feed over the page's one live connection. */
export function serverTransport(api: Api): FeedTransport {
  return {
    follow(variables, sink) {
      let over = false;
      const offUp = api.socket.on('connected', () => {
        sink.lineUp();
        void alignWithServer(api.client);
      });
      const offDown = api.socket.on('closed', () => sink.lineDown());
      // The library writes the same object again at each connection: it then holds what was last seen, so the server resumes there.
      const payload = {
        ...api.messageFor(MeetingChangedDocument),
        variables: variables as unknown as Record<string, unknown>,
      };
      const end = api.socket.subscribe<MeetingChangedSubscription>(payload, {
        next: (result: FormattedExecutionResult<MeetingChangedSubscription>) => {
          if (result.data) sink.change(result.data.meetingChanged);
          else sink.refused();
        },
        error: () => sink.refused(),
        complete: () => {
          if (!over) sink.refused();
        },
      });
      void alignWithServer(api.client);
      return () => {
        over = true;
        offUp();
        offDown();
        end();
      };
    },
    async recordAfter(meetingId, after) {
      const { data } = await api.client.query({
        query: MeetingRecordDocument,
        variables: { meetingId, after },
        fetchPolicy: 'no-cache',
      });
      return data?.meetingRecord.items ?? [];
    },
  };
}
