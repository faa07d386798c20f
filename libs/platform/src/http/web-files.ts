import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage, negotiateLanguage } from '#kernel';
import type { Language } from '#kernel';
import { projectRoot } from '../config/project-root.js';
import { PageHeads } from './page-heads.js';

export const webFolder: string = join(projectRoot, 'apps/web/dist');
const year = 'public, max-age=31536000, immutable';
const hour = 'public, max-age=3600';

/** Addresses that are never a page of the application; what is not found there is not found. */
const notPages = /^\/(graphql|health|metrics|calendar|assets|conference)(\/|$)/;

/**
 * The built web application: files with their compressed forms, and its one page for every other address, with language,
 * direction, title and description of what it will show.
 */
export class WebFiles {
  private files = new Set<string>();
  private page = '';
  private builtAt = 0;

  constructor(
    private readonly heads: PageHeads,
    private readonly folder: string = webFolder,
  ) {}

  async serve(fastify: FastifyInstance): Promise<void> {
    this.refresh();
    await fastify.register(fastifyStatic, {
      root: this.folder,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      suppressWarning: true,
    } as never);
    fastify.get('/*', (request, reply) => this.answer(request, reply));
  }

  private answer(request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
    const { pathname } = new URL(request.url, 'http://rostrum');
    this.refresh();
    const name = decoded(pathname).slice(1);
    if (name !== 'index.html' && this.files.has(name)) {
      void reply.header('cache-control', name.startsWith('assets/') ? year : hour);
      return reply.sendFile(name);
    }
    if (notPages.test(pathname) || /\.\w{1,5}$/.test(pathname)) return reply.code(404).send({ status: 'not found' });
    if (!this.page) return reply.code(503).send({ status: 'the web application is not built' });
    return this.answerPage(request, reply, pathname);
  }

  private async answerPage(request: FastifyRequest, reply: FastifyReply, pathname: string): Promise<FastifyReply> {
    const language = languageOf(request);
    const head = await this.heads.of(pathname, language);
    const page = this.page
      .replace('<html lang="en" dir="ltr"', `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
      .replace(/<title>[^<]*<\/title>/, (given) => (head ? `<title>${escaped(head.title)}</title>` : given))
      .replace(/(<meta\s+name="description"\s+content=")[^"]*/, (given, start: string) =>
        head?.description ? start + escaped(head.description) : given,
      );
    return reply
      .code(head === null ? 404 : 200)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-language', language)
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language, cookie, accept-encoding')
      .header('permissions-policy', 'camera=(self), microphone=(self), display-capture=(self), geolocation=()')
      .send(page);
  }

  /** Looks again when the application was built anew. */
  private refresh(): void {
    const builtAt = statSync(join(this.folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (builtAt === this.builtAt) return;
    this.builtAt = builtAt;
    this.page = builtAt ? readFileSync(join(this.folder, 'index.html'), 'utf8') : '';
    const entries = builtAt ? readdirSync(this.folder, { recursive: true, withFileTypes: true }) : [];
    const names = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(this.folder.length + 1));
    this.files = new Set(names);
  }
}

/** Language chosen on the page before, else what the browser asks for. */
function languageOf({ headers }: FastifyRequest): Language {
  const chosen = /(?:^|;\s*)rostrum-language=(\w\w)/.exec(headers.cookie ?? '')?.[1] ?? '';
  return isLanguage(chosen) ? chosen : negotiateLanguage(headers['accept-language']);
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
