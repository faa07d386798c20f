import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, holds } from '#access';
import type { Actor } from '#access';
import { isUuid, negotiateLanguage } from '#kernel';
import { Messages, RequestActors } from '#platform';
import { BadgePrinting } from '../app/badge-printing.js';
import { BadgePrintQueries } from '../db/badge-print.queries.js';
import type { BadgePersonRow } from '../db/badge-print.queries.js';

const address = /^([0-9a-f-]{36})\.pdf$/;

/** PAR-23 A badge as a paper, `/badges/<registration>.pdf`. */
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
    if (!person || !mayPrint(actor, person))
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

/** PAR-23 Those who see the registration, and with it the code of the badge. */
function mayPrint(actor: Actor, person: BadgePersonRow): boolean {
  const { personId, bodyId, sessionId, delegationId } = person;
  if (personId !== null && personId === actor.personId) return true;
  const place = { bodyId, sessionId, delegationId };
  return (
    (delegationId !== null && holds(actor, 'registration.delegation', place)) ||
    holds(actor, 'registration.manage', { bodyId, sessionId })
  );
}
