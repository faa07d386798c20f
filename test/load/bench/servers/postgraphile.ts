import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { endWithTheBench, openPool, place } from './plain-http.js';

/**
 * Peer: PostGraphile 5 on the same tables, as it serves itself. What no column says (a text in one language, a count)
 * are computed columns (`peer-functions.ts`), its own way of saying it; who asks, a setting of the transaction.
 */
const { databaseUrl, port } = place();

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Without global identifiers, and ordering by any column, as our schema has it.
  disablePlugins: ['NodePlugin', 'PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool: openPool(databaseUrl) as never, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: ({ node }) => {
      const token = /=([^;]+)/.exec(node?.req.headers.cookie ?? '')?.[1];
      return token ? { pgSettings: { 'bench.token': token } } : {};
    },
  },
});

const serv = instance.createServ(grafserv);
const server = createServer();
await serv.addTo(server, false);
await serv.ready();
server.listen(port, '127.0.0.1');
endWithTheBench();
