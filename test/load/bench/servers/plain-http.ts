import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import pg from 'pg';

/** What the bench tells a server by its environment. */
export interface Place {
  readonly databaseUrl: string;
  readonly port: number;
}

export function place(): Place {
  return { databaseUrl: process.env['DATABASE_URL'] ?? '', port: Number(process.env['PORT']) };
}

/** As many connections as the product has for reading. */
export const poolSize = 10;

export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize, options: '-c timezone=UTC' });
  pool.on('error', () => undefined);
  return pool;
}

/** Answers one path; the parameter is what follows the first segment. Null: there is no such thing. */
export type Route = (parameter: string, headers: IncomingHttpHeaders) => Promise<string | null>;

/** A bare `node:http` server on the loopback interface, ended with the process that started it. */
export function servePlainly(port: number, routes: Readonly<Record<string, Route>>): void {
  const server = createServer((request, response) => {
    const [, segment = '', parameter = ''] = (request.url ?? '').split('/');
    if (segment === 'health') {
      response.end('ready');
      return;
    }
    const route = routes[segment];
    if (!route) {
      response.writeHead(404).end();
      return;
    }
    route(parameter, request.headers).then(
      (body) => {
        if (body === null) {
          response.writeHead(404).end();
          return;
        }
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(port, '127.0.0.1');
  endWithTheBench();
}

export function endWithTheBench(): void {
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
}
