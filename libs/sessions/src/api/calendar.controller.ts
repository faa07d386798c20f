import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#access';
import { negotiateLanguage } from '#kernel';
import { CalendarService } from '../app/calendar.service.js';

const fileName = /^([A-Za-z0-9_-]{16,128})\.ics$/;

/** Subscription calendars; whoever has the address has the calendar. */
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  @Get(':file')
  @Public()
  async read(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const secret = fileName.exec(file)?.[1];
    const language = negotiateLanguage(request.headers['accept-language']);
    const calendar = secret === undefined ? null : await this.calendars.calendar(secret, language);
    if (calendar === null)
      return reply.code(404).type('text/plain; charset=utf-8').send('There is no such calendar.\n');
    const tag = `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 27)}"`;
    reply.headers({ etag: tag, 'cache-control': 'private, max-age=300', vary: 'accept-language' });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type('text/calendar; charset=utf-8').send(calendar);
  }
}
