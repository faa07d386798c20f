import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import type { Decision, Language, TranslatedText } from '#kernel';
import { OutputAnswers } from '#outputs';
import { CodedError, Messages, StoredFiles, newId, toUnion } from '#platform';
import { participantCategories } from '#registration';
import type { ParticipantCategory } from '#registration';
import { BadgeDesignsService } from '../app/badge-designs.service.js';
import { BadgePaper } from '../app/badge-paper.js';
import { BadgePrinting } from '../app/badge-printing.js';
import { FloatingBadgePrinting } from '../app/floating-badge-printing.js';
import { logoPurpose } from '../app/logo-files.js';
import { BadgePrintQueries } from '../db/badge-print.queries.js';
import type { BadgeFilter, DesignRow } from '../db/badge-print.queries.js';
import { checkDesign, usualDesign } from '../domain/badge-design.js';
import type { BadgeDesign } from '../domain/badge-design.js';

interface DesignInput extends Omit<BadgeDesign, 'back'> {
  readonly back?: TranslatedText | null;
  readonly logoFileId?: string | null;
}
interface DesignArgs {
  readonly sessionId: string;
  readonly category: ParticipantCategory;
  readonly input: DesignInput;
}
interface PrintArgs {
  readonly sessionId: string;
  readonly filter?: BadgeFilter | null;
  readonly language: Language;
}

/** As long as a code of a badge, so that the sample looks like one; it opens nothing. */
const sampleCode = 'SAMPLE'.repeat(24);

/** Designs and printing of badges, for the secretariat. */
@Resolver()
export class BadgeResolver {
  constructor(
    private readonly designs: BadgeDesignsService,
    private readonly printing: BadgePrinting,
    private readonly floating: FloatingBadgePrinting,
    private readonly paper: BadgePaper,
    private readonly queries: BadgePrintQueries,
    private readonly outputs: OutputAnswers,
    private readonly files: StoredFiles,
    private readonly messages: Messages,
  ) {}

  /** PAR-20 One for each category, in protocol order. */
  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async badgeDesigns(@Args('sessionId') sessionId: string): Promise<DesignRow[]> {
    return isUuid(sessionId) ? this.all(sessionId) : [];
  }

  /** The print itself, of nobody. Null where the design is not lawful or there is no such session. */
  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async badgePreview(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, category, input, language }: DesignArgs & { readonly language: Language },
  ): Promise<string | null> {
    const lawful = checkDesign(designOf(input));
    if (!lawful.ok || !isUuid(sessionId)) return null;
    const word = (key: string): string => this.messages.text(`participants.badge.sample.${key}`, {}, language);
    const person = {
      id: newId(),
      sessionId,
      bodyId: '',
      delegationId: null,
      personId: null,
      category,
      photoId: null,
      number: 1234,
      familyName: word('familyName'),
      givenName: word('givenName'),
      title: word('style'),
      function: 'ADVISER',
      position: word('position'),
      delegation: { [language]: word('delegation') },
    } as const;
    const logoFileId = await this.logoSeen(actor, sessionId, input.logoFileId ?? null);
    return this.paper.picture({ person, code: sampleCode }, { design: lawful.value, logoFileId }, language);
  }

  /** PAR-22 */
  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async printableBadges(@Args() { sessionId, filter }: PrintArgs): Promise<number> {
    return isUuid(sessionId) ? this.queries.count(sessionId, lawfulFilter(filter)) : 0;
  }

  /** PAR-26 */
  @Query()
  @Requires('registration.manage', { session: 'sessionId' })
  async printableFloatingBadges(@Args('sessionId') sessionId: string): Promise<number> {
    return isUuid(sessionId) ? this.floating.count(sessionId) : 0;
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async setBadgeDesign(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, category, input, version }: DesignArgs & { readonly version: number },
  ): Promise<object> {
    const design = designOf(input);
    const logoFileId = input.logoFileId ?? null;
    return this.answer(await this.designs.set(actor, sessionId, { category, design, logoFileId, version }));
  }

  @Mutation()
  @Requires('registration.manage', { session: ['sessionId', 'fromSessionId'] })
  async copyBadgeDesigns(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, fromSessionId }: { sessionId: string; fromSessionId: string },
  ): Promise<object> {
    return this.answer(await this.designs.copy(actor, sessionId, fromSessionId));
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async printBadges(@CurrentActor() actor: Actor, @Args() { sessionId, filter, language }: PrintArgs): Promise<object> {
    if (!isUuid(sessionId)) throw new CodedError('BAD_INPUT', 'There is no such session');
    return this.outputs.run(await this.printing.print(actor, sessionId, { filter: lawfulFilter(filter), language }));
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async printFloatingBadges(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, language }: { sessionId: string; language: Language },
  ): Promise<object> {
    if (!isUuid(sessionId)) throw new CodedError('BAD_INPUT', 'There is no such session');
    return this.outputs.run(await this.floating.print(actor, sessionId, language));
  }

  private async all(sessionId: string): Promise<DesignRow[]> {
    const own = new Map((await this.queries.designs(sessionId)).map((row) => [row.category, row]));
    return participantCategories.map(
      (category) =>
        own.get(category) ?? { sessionId, category, design: usualDesign(category), logoFileId: null, version: 0 },
    );
  }

  private async answer(decision: Decision<{ sessionId: string }>): Promise<object> {
    if (!decision.ok) return toUnion('BadgeDesigns', decision);
    return toUnion('BadgeDesigns', { ok: true, value: { designs: await this.all(decision.value.sessionId) } });
  }

  /** A logo is shown to those whose upload it is, and where the session has it already. */
  private async logoSeen(actor: Actor, sessionId: string, fileId: string | null): Promise<string | null> {
    const [file] = fileId && isUuid(fileId) ? await this.files.byIds([fileId]) : [];
    if (!file || file.purpose !== logoPurpose) return null;
    const used = (await this.queries.designs(sessionId)).some(({ logoFileId }) => logoFileId === fileId);
    return used || file.uploadedBy === actor.personId ? file.id : null;
  }
}

function designOf({ size, band, fields, photo, back }: DesignInput): BadgeDesign {
  return { size, band, fields, photo, back: back ?? null };
}

/** @throws CodedError BAD_INPUT */
function lawfulFilter(filter: BadgeFilter | null | undefined): BadgeFilter {
  if ((filter?.search?.length ?? 0) > 200) throw new CodedError('BAD_INPUT', 'Too many words to search for');
  if (filter?.delegationId && !isUuid(filter.delegationId))
    throw new CodedError('BAD_INPUT', 'There is no such delegation');
  return filter ?? {};
}
