import { existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { BuiltWeb } from './built-web.js';
import { contentSecurityPolicy } from './content-security-policy.js';
import { pageDocument } from './page-document.js';
import { PageHeads } from './page-heads.js';
import { pageLanguage } from './page-language.js';

/** First parts of the addresses of pages; anything else is no page of ours. */
const areas = new Set([
  '',
  'sessions',
  'meetings',
  'side-events',
  'sign-in',
  'forgotten-password',
  'set-password',
  'sign-up',
  'organisations',
  'account',
  'me',
  'desk',
]);
/** Pages that search engines may list. */
const listed = /^\/(?:sessions\/[^/]+(?:\/[\w-]+)?|meetings\/[^/]+|side-events\/(?!my-place$)[^/]+)?$/;

type Encoding = 'br' | 'gzip' | 'identity';

const pack: Readonly<Record<Encoding, (text: string) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
  identity: (text) => Promise.resolve(Buffer.from(text)),
};

/** Serves the built web application: its files for ever, its pages with title, language and direction in place. */
@Injectable()
export class WebApplication implements OnModuleInit {
  private readonly web = new BuiltWeb();

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly configuration: Configuration,
    private readonly heads: PageHeads,
  ) {}

  onModuleInit(): void {
    const { folder } = this.web;
    void this.http.httpAdapter.getInstance<FastifyInstance>().register(async (scope) => {
      await scope.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, suppressWarning: true });
      scope.get('/*', (request, reply) => this.answer(request, reply));
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { pathname, searchParams } = new URL(request.url, 'http://rostrum');
    void reply.header('x-content-type-options', 'nosniff');
    if (this.isFile(pathname)) {
      // A service worker may load what its own document says; everything else under `'none'` of the API.
      if (/^\/[\w-]+-worker\.js$/.test(pathname))
        void reply.header('content-security-policy', "default-src 'none'; connect-src 'self'");
      return pathname.startsWith('/assets/')
        ? reply.sendFile(pathname.slice(1), { immutable: true, maxAge: '365d' })
        : reply.header('cache-control', 'no-cache').sendFile(pathname.slice(1), { cacheControl: false });
    }
    const built = this.web.document();
    const area = pathname.split('/')[1] ?? '';
    if (!built || /\.\w+$/.test(pathname)) return reply.code(404).send({ statusCode: 404, message: 'Not Found' });
    const language = pageLanguage({
      query: searchParams.get('lang') ?? undefined,
      cookie: request.headers.cookie,
      acceptLanguage: request.headers['accept-language'],
    });
    return this.page(request, reply, { pathname, language, built, known: areas.has(area) });
  }

  private async page(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<FastifyReply> {
    const { pathname, language, built, known } = page;
    const found = known ? await this.heads.of(pathname, language) : undefined;
    const head = found ?? (await this.heads.of('/', language)) ?? { title: 'Rostrum', description: '' };
    const document = pageDocument(built, {
      head,
      language,
      address: this.configuration.publicUrl + pathname,
      listed: found !== undefined && listed.test(pathname),
      ahead: this.web.ahead(pathname, language),
    });
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply
      .code(found ? 200 : 404)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-language': language,
        'content-security-policy': contentSecurityPolicy(this.configuration),
        'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self), geolocation=()',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-cache',
        vary: 'accept-language, accept-encoding, cookie',
      })
      .send(await pack[encoding](document));
  }

  /** Whether the address names a file of the build that may be shown. */
  private isFile(pathname: string): boolean {
    if (pathname === '/' || pathname.includes('\0') || pathname.includes('/.') || pathname === '/index.html')
      return false;
    const path = join(this.web.folder, normalize(decoded(pathname)));
    return path.startsWith(`${this.web.folder}/`) && existsSync(path) && statSync(path).isFile();
  }
}

interface Page {
  readonly pathname: string;
  readonly language: Language;
  readonly built: string;
  readonly known: boolean;
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/';
  }
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const text = String(accepted ?? '');
  if (/\bbr\b/.test(text)) return 'br';
  return /\bgzip\b/.test(text) ? 'gzip' : 'identity';
}
