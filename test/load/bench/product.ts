import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeFlags, projectRoot } from '#platform/launchers';
import { asked, dataOf } from './candidates.js';
import type { Candidate } from './candidates.js';
import { freePort } from './cluster.js';
import type { Side } from './processors.js';
import { inscriptionDocument, questions } from './questions.js';
import type { Question } from './questions.js';
import { ServerProcess } from './server-process.js';

export interface ProductChoices {
  readonly databaseUrl: string;
  readonly execArgv?: readonly string[];
  readonly side?: Side;
}

/** One API process as it is deployed: guards, audit and limits on; the same number of connections as everyone. */
export class Product implements AsyncDisposable {
  private constructor(
    readonly origin: string,
    readonly server: ServerProcess,
    private readonly folder: string,
  ) {}

  static async start({ databaseUrl, execArgv = [], side }: ProductChoices): Promise<Product> {
    const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-bench-'));
    const file = path.join(folder, 'documents.json');
    writeFileSync(file, JSON.stringify(Object.fromEntries(registered().map((text) => [hashOf(text), text]))));
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const server = await ServerProcess.start({
      name: 'product',
      entry: path.join(projectRoot, 'dist/apps/api/src/main.js'),
      environment: {
        ROSTRUM_HOST: '127.0.0.1',
        ROSTRUM_PORT: `${port}`,
        ROSTRUM_DATA: folder,
        ROSTRUM_DOCUMENTS: file,
        ROSTRUM_SECRET: hashOf(folder),
        DATABASE_URL: databaseUrl,
      },
      ready: `${origin}/health/ready`,
      side,
      execArgv: [
        ...nodeFlags,
        '--import',
        path.join(projectRoot, 'dist/apps/cli/src/supervision/end-with-parent.js'),
        ...execArgv,
      ],
    });
    return new Product(origin, server, folder);
  }

  /** The generic path, asked by someone signed in: a document that no reader takes. */
  generic(cookie: string): Candidate {
    return this.candidate('generic', cookie, genericDocument);
  }

  /** The hot path, asked by someone signed in: the same document, answered by its reader. */
  hot(cookie: string): Candidate {
    return this.candidate('hot', cookie, ({ document }) => document);
  }

  /** What strangers get of public pages: after the first time kept bytes. */
  publicly(): Candidate {
    const { exchange, data } = this.candidate('public', undefined, ({ document }) => document);
    return { name: 'public', data, exchange: (question) => (question.signedIn ? null : exchange(question)) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private candidate(name: string, cookie: string | undefined, document: (question: Question) => string): Candidate {
    return {
      name,
      exchange: (question) =>
        asked(this.origin, cookie, { documentId: hashOf(document(question)), variables: question.variables }),
      data: dataOf,
    };
  }
}

/** All documents that the bench sends, beside the web application's own. */
function registered(): string[] {
  const asked = questions({ sessionSlug: '', meetingId: '' });
  return [inscriptionDocument, ...asked.flatMap((question) => [question.document, genericDocument(question)])];
}

/** Readers take documents without directives only, so one that always applies leads to the generic path. */
function genericDocument({ document }: Question): string {
  return document.replace(
    /\b(session\(slug: \$slug\)|meetingFloor\(meetingId: \$meetingId\)|me) \{/,
    '$1 @include(if: true) {',
  );
}

/** SHA-256 of a document's text, by which it is registered. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
