import Fastify from 'fastify';
import { mercurius } from 'mercurius';
import { flatRows, grouped, textOf } from './flat-rows.js';
import type { FlatStatement, Row } from './flat-rows.js';
import { endWithTheBench, openPool, place } from './plain-http.js';
import { tokenHash } from './raw-sql.js';

/** Peer: Mercurius with its compiler on, its loaders for child fields, plain SQL behind. No guards, no limits. */
const { databaseUrl, port } = place();
const pool = openPool(databaseUrl);

const schema = `
  type Text { text: String! language: String! }
  type Item { id: ID! parentId: ID label: String! title: Text! }
  type Document { id: ID! symbol: String! title: Text! languages: [String!]! itemLabels: [String!]! }
  type Room { id: ID! name: Text! }
  type Meeting {
    id: ID! number: Int type: String! mode: String! state: String! startsAt: String! endsAt: String!
    room: Room items: [Item!]!
  }
  type Session {
    id: ID! slug: String! number: Int! title: Text! mode: String! state: String! startsOn: String! endsOn: String!
    timezone: String! place: Text programmeVersion: Int!
    agenda: [Item!]! documents: [Document!]! meetings: [Meeting!]!
  }
  type Delegation { id: ID! plate: Text! }
  type Slot {
    id: ID! position: Int kind: String! state: String! category: String! attendance: String! requestedAt: String!
    speaker: String delegation: Delegation!
  }
  type List { id: ID! state: String! title: Text! slots: [Slot!]! }
  type Floor { meetingId: ID! version: Int! state: String! activeListId: ID lists: [List!]! }
  type Person { id: ID! name: String! email: String! language: String! }
  type Viewer { person: Person! }
  type Query { session(slug: String!): Session meetingFloor(meetingId: ID!): Floor me: Viewer }
`;

const itemForm = (i: Row) => ({ id: i['id'], parentId: i['parent_id'], label: i['label'], title: textOf(i, 'title') });

const resolvers = {
  Query: {
    async session(_: unknown, { slug }: { slug: string }) {
      const [s] = await flatRows(pool, 'session', [slug, 'en']);
      if (!s) return null;
      return {
        ...s,
        title: textOf(s, 'title'),
        place: textOf(s, 'place'),
        startsOn: s['starts_on'],
        endsOn: s['ends_on'],
        programmeVersion: s['programme_version'],
      };
    },
    async meetingFloor(_: unknown, { meetingId }: { meetingId: string }) {
      const [f] = await flatRows(pool, 'floor', [meetingId]);
      return f
        ? { meetingId: f['id'], version: f['version'], state: f['state'], activeListId: f['active_list_id'] }
        : null;
    },
    async me(_: unknown, __: unknown, { cookie }: { cookie?: string }) {
      const [person] = await flatRows(pool, 'me', [tokenHash(cookie)]);
      return person ? { person } : null;
    },
  },
};

interface Asked<Parent> {
  readonly obj: Parent;
}

type Load<Parent> = (asked: Asked<Parent>[]) => Promise<unknown[]>;

/** A loader of one list or thing for each parent, from one statement over all parents. */
function relation<Parent>(
  statement: FlatStatement,
  key: (parent: Parent) => unknown,
  form: (row: Row) => unknown,
): Load<Parent> {
  return async (asked) => {
    const all = await flatRows(pool, statement, [[...new Set(asked.map(({ obj }) => key(obj)))], 'en']);
    const ofParent = grouped(all, 'parent', form);
    return asked.map(({ obj }) => ofParent.get(key(obj)) ?? []);
  };
}

/** The same where there is one at most. */
function single<Parent>(...facts: Parameters<typeof relation<Parent>>): Load<Parent> {
  const load = relation(...facts);
  return async (asked) => (await load(asked)).map((found) => (found as unknown[])[0] ?? null);
}

interface Identified {
  readonly id: string;
}

const idOf = ({ id }: Identified) => id;

// As its documentation shows: a loader for every relation. Its cache within a request costs more than it saves here.
const loaders = uncached({
  Session: {
    agenda: relation('agendaOf', idOf, itemForm),
    documents: relation('documentsOf', idOf, (d) => ({ ...d, title: textOf(d, 'title') })),
    meetings: relation('meetingsOf', idOf, (m) => ({
      id: m['id'],
      number: m['number'],
      type: m['type'],
      mode: m['mode'],
      state: m['state'],
      startsAt: m['starts_at'],
      endsAt: m['ends_at'],
      roomId: m['room_id'],
    })),
  },
  Document: { itemLabels: relation('labelsOf', idOf, ({ label }) => label) },
  Meeting: {
    room: single(
      'rooms',
      ({ roomId }: { roomId: string }) => roomId,
      (r) => ({ id: r['id'], name: textOf(r, 'name') }),
    ),
    items: relation('itemsOf', idOf, itemForm),
  },
  Floor: {
    lists: relation(
      'listsOf',
      ({ meetingId }: { meetingId: string }) => meetingId,
      (l) => ({
        id: l['id'],
        state: l['state'],
        title: textOf(l, 'title'),
      }),
    ),
  },
  List: {
    slots: relation('slotsOf', idOf, (x) => ({
      id: x['id'],
      position: x['position'],
      kind: x['kind'],
      state: x['state'],
      category: x['category'],
      attendance: x['place'],
      requestedAt: x['requested_at'],
      speaker: x['speaker'],
      delegationId: x['delegation_id'],
    })),
  },
  Slot: {
    delegation: single(
      'delegations',
      ({ delegationId }: { delegationId: string }) => delegationId,
      (d) => ({
        id: d['id'],
        plate: textOf(d, 'plate'),
      }),
    ),
  },
});

function uncached(all: Record<string, Record<string, unknown>>): Record<string, Record<string, unknown>> {
  const without = (loader: unknown) => ({ loader, opts: { cache: false } });
  return Object.fromEntries(
    Object.entries(all).map(([type, fields]) => [
      type,
      Object.fromEntries(Object.entries(fields).map(([field, loader]) => [field, without(loader)])),
    ]),
  );
}

const app = Fastify({ logger: false });
await app.register(mercurius, {
  schema,
  resolvers: resolvers as never,
  loaders: loaders as never,
  jit: 1,
  graphiql: false,
  context: (request) => ({ cookie: request.headers.cookie }),
});
app.get('/health', () => 'ready');
await app.listen({ host: '127.0.0.1', port });
endWithTheBench();
