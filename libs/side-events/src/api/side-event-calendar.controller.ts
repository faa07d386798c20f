import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#access';
import { negotiateLanguage } from '#kernel';
import type { Language } from '#kernel';
import { SideEventCalendar } from '../app/side-event-calendar.js';

const fileName = /^([a-z0-9-]{2,60})\.ics$/;

/** SDE-85 Calendars of side events; what is published is public. */
@Controller('calendar/side-events')
export class SideEventCalendarController {
  constructor(private readonly calendars: SideEventCalendar) {}

  @Get('event/:file')
  @Public()
  event(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return answer({ file, request, reply }, (id, language) => this.calendars.ofEvent(id, language));
  }

  @Get(':file')
  @Public()
  session(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return answer({ file, request, reply }, (slug, language) => this.calendars.ofSession(slug, language));
  }
}

async function answer(
  { file, request, reply }: { readonly file: string; readonly request: FastifyRequest; readonly reply: FastifyReply },
  write: (name: string, language: Language) => Promise<string | null>,
): Promise<void> {
  const name = fileName.exec(file)?.[1];
  const language = negotiateLanguage(request.headers['accept-language']);
  const calendar = name === undefined ? null : await write(name, language);
  if (calendar === null) return reply.code(404).type('text/plain; charset=utf-8').send('There is no such calendar.\n');
  const tag = `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 27)}"`;
  reply.headers({ etag: tag, 'cache-control': 'public, max-age=300', vary: 'accept-language' });
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.type('text/calendar; charset=utf-8').send(calendar);
}
