import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, holds } from '#access';
import type { Actor } from '#access';
import { isUuid, negotiateLanguage } from '#kernel';
import { Messages, RequestActors } from '#platform';
import { BadgePrinting } from '../app/badge-printing.js';
import { BadgePrintQueries } from '../db/badge-print.queries.js';

const address = /^([0-9a-f-]{36})\.pdf$/;

/** PAR-23 One's own badge as a paper, `/badges/<registration>.pdf`; the secretariat has everyone's. */
@Controller('badges')
export class BadgeController {
  constructor(
    private readonly printing: BadgePrinting,
    private readonly queries: BadgePrintQueries,
    private readonly actors: RequestActors,
    private readonly messages: Messages,
  ) {}

  @Get(':file')
  @Public()
  async read(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const known = (request as { readonly actor?: Actor }).actor;
    const actor = known ?? ((await this.actors.actorOf({ headers: request.headers, address: request.ip })) as Actor);
    const asked = request.headers['accept-language'];
    const language = asked === undefined && actor.language ? actor.language : negotiateLanguage(asked);
    const id = address.exec(file)?.[1] ?? '';
    const [person] = isUuid(id) ? await this.queries.people([id]) : [];
    const own = person?.personId != null && person.personId === actor.personId;
    if (!person || (!own && !holds(actor, 'registration.manage', person)))
      return reply
        .code(404)
        .type('text/plain; charset=utf-8')
        .send(this.messages.text('participants.badge.unknown', {}, language));
    const made = await this.printing.single(person, language);
    if (!made.ok) {
      const { message } = this.messages.refusal(made.code, {}, language);
      return reply.code(404).type('text/plain; charset=utf-8').send(message);
    }
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="badge-${person.number}.pdf"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      .send(made.value);
  }
}
