import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { negotiateLanguage, refuse } from '#kernel';
import type { Language, Refused } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { RequestActors } from '../graphql/request-actors.js';
import type { Actor } from '../graphql/request-context.js';
import { OperationRequirement } from '../graphql/requirement.js';
import type { ErrorCode } from '../graphql/coded-error.js';
import { crossSite, hasOwnHeader } from '../http/cross-site.js';
import { Messages } from '../messages/messages.js';
import { inRequest } from '../telemetry/request-scope.js';
import { rangeOf } from './byte-range.js';
import { FilePurposes } from './file-purposes.js';
import { FileReading } from './file-reading.js';
import type { ReadableFile } from './file-reading.js';
import { FileStore } from './file-store.js';
import { answerHeaders } from './file-headers.js';
import { UploadService } from './upload.service.js';

/** Statuses of refusals; all others are 400. */
const statusOf: Readonly<Record<string, number>> = {
  FILE_UNKNOWN: 404,
  FILE_TOO_LARGE: 413,
  FILE_KIND_UNKNOWN: 415,
  FILE_KIND_UNFIT: 415,
  UPLOADS_TOO_MANY: 429,
};

/** Someone whose request was recognised. */
interface Asking {
  readonly actor: Actor;
  readonly language: Language;
}

/**
 * Files over HTTP. Answers to `POST` are JSON: 201 `{ id, name, mediaType, size, sha256, purpose }`, or
 * `{ code, rule, message, next }` with the status that the code has.
 */
@Controller('files')
export class FilesController {
  constructor(
    private readonly uploads: UploadService,
    private readonly reading: FileReading,
    private readonly purposes: FilePurposes,
    private readonly store: FileStore,
    private readonly actors: RequestActors,
    private readonly messages: Messages,
    private readonly configuration: Configuration,
  ) {}

  /** FIL-1. @param purpose what the file is for; in the address, so that it is known before the first byte */
  @Post()
  @OperationRequirement({ kind: 'signed-in' })
  async upload(
    @Query('purpose') purpose: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { actor, language } = await this.asking(request);
    const { personId } = actor;
    if (personId === null) return this.deny(reply, { code: 'UNAUTHENTICATED', status: 401, language });
    // Any site can have a browser send a form with a file; a header of our own it cannot.
    if (crossSite(request, this.configuration) || !hasOwnHeader(request.headers))
      return this.deny(reply, { code: 'CROSS_SITE', status: 403, language });
    const upload = { personId, purpose: String(purpose ?? ''), request: request.raw };
    const decision = await inRequest({ requestId: request.id, language }, () => this.uploads.upload(upload));
    return decision.ok ? reply.code(201).send(decision.value) : this.refuse(reply, decision, language);
  }

  /** FIL-5: who may read is decided by the library that uses the file. */
  @Get(':id')
  @OperationRequirement({ kind: 'public' })
  async read(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { actor, language } = await this.asking(request);
    const file = await this.reading.find(actor, id);
    if (!file) {
      return actor.personId === null
        ? this.deny(reply, { code: 'UNAUTHENTICATED', status: 401, language })
        : this.refuse(reply, refuse('FILE_UNKNOWN', 'FIL-5'), language);
    }
    if (file.recorded) await inRequest({ requestId: request.id, language }, () => this.purposes.record(actor, file));
    return this.send(file, request, reply);
  }

  private send(file: ReadableFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    void reply.headers(answerHeaders(file));
    if (!file.recorded && request.headers['if-none-match'] === `"${file.sha256}"`) return reply.code(304).send();
    const range = file.recorded ? null : rangeOf(request.headers.range, file.size);
    if (range === 'unfit') return reply.code(416).header('content-range', `bytes */${file.size}`).send();
    const length = range ? range.last - range.first + 1 : file.size;
    void reply.header('content-length', length);
    if (range) void reply.code(206).header('content-range', `bytes ${range.first}-${range.last}/${file.size}`);
    return reply.send(this.store.read(file.id, range ?? undefined));
  }

  private async asking(request: FastifyRequest): Promise<Asking> {
    const known = (request as { readonly actor?: Actor }).actor;
    const actor = known ?? (await this.actors.actorOf({ headers: request.headers, address: request.ip }));
    const asked = request.headers['accept-language'];
    return { actor, language: asked === undefined && actor.language ? actor.language : negotiateLanguage(asked) };
  }

  private refuse(reply: FastifyReply, { code, rule, params = {} }: Refused, language: Language): FastifyReply {
    if (code === 'UPLOADS_TOO_MANY') void reply.header('retry-after', Number(params['minutes'] ?? 1) * 60);
    return reply.code(statusOf[code] ?? 400).send({ code, rule, ...this.messages.refusal(code, params, language) });
  }

  private deny(
    reply: FastifyReply,
    { code, status, language }: { readonly code: ErrorCode; readonly status: number; readonly language: Language },
  ): FastifyReply {
    return reply.code(status).send({ code, message: this.messages.text(`error.${code}`, {}, language) });
  }
}
