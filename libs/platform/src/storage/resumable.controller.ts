import type { IncomingMessage } from 'node:http';
import { All, Controller, Req, Res } from '@nestjs/common';
import { ERRORS, Server } from '@tus/server';
import type { ServerOptions } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { negotiateLanguage } from '#kernel';
import type { Language, PersonId, Refused } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { RequestActors } from '../graphql/request-actors.js';
import { OperationRequirement } from '../graphql/requirement.js';
import type { ErrorCode } from '../graphql/coded-error.js';
import { crossSite, hasOwnHeader } from '../http/cross-site.js';
import { Messages } from '../messages/messages.js';
import { Log } from '../telemetry/log.js';
import { FileStore } from './file-store.js';
import { ResumableStore, UploadRefused } from './resumable-store.js';
import { ResumableUploads } from './resumable-uploads.js';

/** Statuses of refusals; all others are 400. A status of 4xx tells the sender's page not to try again. */
const statusOf: Readonly<Record<string, number>> = {
  FILE_TOO_LARGE: 413,
  FILE_KIND_UNKNOWN: 415,
  FILE_KIND_UNFIT: 415,
  FILE_ALTERED: 422,
  UPLOADS_TOO_MANY: 429,
  UPLOAD_QUOTA: 429,
};

type TusRequest = Parameters<NonNullable<ServerOptions['onIncomingRequest']>>[0];

interface Sender {
  readonly personId: PersonId;
  readonly language: Language;
}

/**
 * FIL-11: files in parts, by the tus protocol. Metadata: `purpose`, `filename`, `sha256` (hexadecimal, optional).
 * The last part of the address is the id of the file once all of it is there. Refusals are
 * `{ code, rule, message, next }`.
 */
@Controller('uploads')
export class ResumableController {
  private readonly senders = new WeakMap<IncomingMessage, Sender>();
  private readonly tus: Server;

  constructor(
    private readonly uploads: ResumableUploads,
    private readonly actors: RequestActors,
    private readonly messages: Messages,
    private readonly configuration: Configuration,
    private readonly log: Log,
    files: FileStore,
  ) {
    const store = new ResumableStore(uploads, files);
    this.tus = new Server({
      path: '/uploads',
      datastore: store,
      relativeLocation: true,
      allowedOrigins: [],
      namingFunction: (request, metadata) => this.begin(request, metadata ?? {}),
      onIncomingRequest: (request, id) => this.onlyTheirOwn(request, id),
      onUploadFinish: async (_, { id }) => {
        await store.finish(id);
        return {};
      },
      onResponseError: (request, fault) => this.answerTo(request, fault),
    });
  }

  @All()
  @OperationRequirement({ kind: 'signed-in' })
  announce(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.handle(request, reply);
  }

  @All(':id')
  @OperationRequirement({ kind: 'signed-in' })
  goOn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.handle(request, reply);
  }

  private async handle(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const known = (request as { readonly actor?: Awaited<ReturnType<RequestActors['actorOf']>> }).actor;
    const actor = known ?? (await this.actors.actorOf({ headers: request.headers, address: request.ip }));
    const asked = request.headers['accept-language'];
    const language = asked === undefined && actor.language ? actor.language : negotiateLanguage(asked);
    const { personId } = actor;
    if (personId === null) return this.deny(reply, { code: 'UNAUTHENTICATED', status: 401, language });
    if (crossSite(request, this.configuration) || !hasOwnHeader(request.headers))
      return this.deny(reply, { code: 'CROSS_SITE', status: 403, language });
    this.senders.set(request.raw, { personId, language });
    // From here on the answer is written by tus; the headers of every answer of ours go with it.
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value) reply.raw.setHeader(name, value);
    await this.tus.handle(request.raw, reply.raw);
  }

  private async begin(request: TusRequest, metadata: Readonly<Record<string, string | null>>): Promise<string> {
    const { personId } = this.senderOf(request);
    const size = Number(request.headers.get('upload-length'));
    const sha256 = metadata['sha256'] ?? null;
    if (!Number.isSafeInteger(size) || size <= 0) throw ERRORS.INVALID_LENGTH;
    if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256)) throw ERRORS.INVALID_METADATA;
    const decision = await this.uploads.begin({
      personId,
      purpose: metadata['purpose'] ?? '',
      name: metadata['filename'] ?? '',
      size,
      sha256,
    });
    if (!decision.ok) throw new UploadRefused(decision);
    return decision.value;
  }

  /** To others an upload does not exist. */
  private async onlyTheirOwn(request: TusRequest, id: string): Promise<void> {
    const upload = await this.uploads.find(id);
    if (upload?.personId !== this.senderOf(request).personId) throw ERRORS.FILE_NOT_FOUND;
  }

  private answerTo(
    request: TusRequest,
    fault: Error | { readonly status_code: number; readonly body: string },
  ): { status_code: number; body: string } | undefined {
    if (fault instanceof UploadRefused) return this.refusal(fault.refused, this.senderOf(request).language);
    if ('status_code' in fault) return undefined;
    // A line that breaks is the ordinary case here; what else fails is worth a look.
    this.log.warn({ error: fault }, 'An upload in parts failed');
    return { status_code: 503, body: '' };
  }

  private refusal({ code, rule, params = {} }: Refused, language: Language): { status_code: number; body: string } {
    const said = { code, rule, ...this.messages.refusal(code, params, language) };
    return { status_code: statusOf[code] ?? 400, body: JSON.stringify(said) };
  }

  private senderOf(request: TusRequest): Sender {
    const raw = request.runtime?.node?.req as IncomingMessage | undefined;
    const sender = raw && this.senders.get(raw);
    if (!sender) throw new Error('An upload without a sender');
    return sender;
  }

  private async deny(
    reply: FastifyReply,
    { code, status, language }: { readonly code: ErrorCode; readonly status: number; readonly language: Language },
  ): Promise<void> {
    await reply.code(status).send({ code, message: this.messages.text(`error.${code}`, {}, language) });
  }
}
