import type { ApolloClient } from '@apollo/client';
import { ServerTimeDocument } from '../../generated/graphql.js';
import { ServerTime } from './server-time.js';

/** The server's clock as this page knows it. Every clock on a screen reads it, so that all screens show the same second. */
export const serverTime = new ServerTime();

const exchanges = 3;
let aligning = false;

/** Asks the server for its time; the quickest of a few exchanges counts. Without an answer the machine's own clock stays. */
export async function alignWithServer(client: ApolloClient): Promise<void> {
  if (aligning) return;
  aligning = true;
  try {
    serverTime.restart();
    for (let exchange = 0; exchange < exchanges; exchange += 1) {
      const sentAt = Date.now();
      const { data } = await client.query({ query: ServerTimeDocument, fetchPolicy: 'no-cache' });
      if (data) serverTime.observe({ sentAt, receivedAt: Date.now(), serverAt: Date.parse(data.serverTime) });
    }
  } catch {
    // The line is down; the next connection aligns again.
  } finally {
    aligning = false;
  }
}
