import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, Requires, SignedIn, atField, holds } from '#access';
import type { Actor } from '#access';
import { Clock } from '#kernel';
import type { Decision, Language } from '#kernel';
import { UnitOfWork, toDone, toUnion } from '#platform';
import type { RequestContext } from '#platform';
import { OrganisationLinks } from '../app/links.service.js';
import { ParticipationService } from '../app/participation.service.js';
import { SignUpService } from '../app/sign-up.service.js';
import type { SignUp, Wanted } from '../app/sign-up.service.js';
import { OrganisationReading } from '../db/organisation-reading.queries.js';
import type { LinkRow, OrganisationRow, OrganisationSessionRow } from '../db/organisation-reading.queries.js';
import { searchTerms } from '../domain/search-key.js';

const mostFound = 12;

type InOrganisation = { readonly organisationId: string; readonly linkId: string };
type InSession = { readonly organisationId: string; readonly sessionId: string };
type Invited = {
  readonly name: string;
  readonly email: string;
  readonly function?: string;
  readonly language?: Language;
};

/** Organizations, and people who act for them. */
@Resolver()
export class OrganisationsResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: OrganisationReading,
    private readonly signUps: SignUpService,
    private readonly links: OrganisationLinks,
    private readonly participations: ParticipationService,
    private readonly clock: Clock,
  ) {}

  @Query()
  @Public()
  async findOrganisations(@Args('search') search: string): Promise<OrganisationRow[]> {
    const terms = searchTerms(search);
    return terms.length === 0 ? [] : this.reading.search(this.today(), terms, mostFound);
  }

  @Query()
  @Public()
  async organisation(@Args('slug') slug: string): Promise<OrganisationRow | null> {
    const found = await this.reading.bySlug(this.today(), slug);
    return found?.state === 'LISTED' ? found : null;
  }

  @Query()
  @SignedIn()
  myOrganisationLinks(@CurrentActor() actor: Actor): Promise<LinkRow[]> {
    return this.reading.linksOfPerson(signedIn(actor).personId);
  }

  @Query()
  @SignedIn()
  async ownOrganisation(@CurrentActor() actor: Actor, @Args('slug') slug: string): Promise<object | null> {
    const organisation = await this.reading.bySlug(this.today(), slug);
    if (!organisation || !holds(actor, 'organisations.represent', { organisationId: organisation.id })) return null;
    const [representatives, sessions] = await Promise.all([
      this.reading.linksOf(organisation.id),
      this.reading.sessionsOf(organisation.id, this.today()),
    ]);
    return {
      id: organisation.id,
      organisation,
      email: organisation.email,
      representatives,
      sessions: sessions.map((session) => ({ ...session, organisation })),
    };
  }

  @Query()
  @Public()
  organisationLinkQuestion(@Args('token') token: string): Promise<object | null> {
    return this.signUps.question(token);
  }

  @Mutation()
  @Public()
  async signUpForOrganisation(@Context() { request }: RequestContext, @Args('input') input: SignUp): Promise<object> {
    return toDone(await this.signUps.signUp(input, request.address));
  }

  @Mutation()
  @SignedIn()
  async askToRepresent(@CurrentActor() actor: Actor, @Args('input') input: Wanted): Promise<object> {
    return this.link(await this.signUps.ask(signedIn(actor), input));
  }

  @Mutation()
  @SignedIn()
  async leaveOrganisation(@CurrentActor() actor: Actor, @Args('linkId') linkId: string): Promise<object> {
    const own = (await this.reading.linksOfPerson(signedIn(actor).personId)).find(({ id }) => id === linkId);
    const organisationId = own?.organisationId ?? '';
    return this.link(await this.unitOfWork.run(() => this.links.end(actor, { linkId, organisationId })));
  }

  @Mutation()
  @Public()
  async answerOrganisationLink(@Args('token') token: string, @Args('verified') verified: boolean): Promise<object> {
    return toDone(await this.signUps.answer(token, verified));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async inviteRepresentative(
    @CurrentActor() actor: Actor,
    @Args('organisationId') organisationId: string,
    @Args('input') input: Invited,
  ): Promise<object> {
    const decision = await this.signUps.invite(actor, organisationId, {
      ...input,
      language: input.language ?? actor.language ?? 'en',
    });
    return this.link(atField(decision, { NAME_UNFIT: 'input.name', ADDRESS_UNFIT: 'input.email' }));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async decideOrganisationLink(
    @CurrentActor() actor: Actor,
    @Args() args: InOrganisation & { readonly verified: boolean; readonly reason?: string | null },
  ): Promise<object> {
    const way = holds(actor, 'organisations.manage', { organisationId: args.organisationId })
      ? 'SECRETARIAT'
      : 'REPRESENTATIVE';
    const decided = { verified: args.verified, way, reason: args.reason?.trim().slice(0, 500) || null } as const;
    return this.link(await this.unitOfWork.run(() => this.links.decide(actor, args, decided)));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async endRepresentative(@CurrentActor() actor: Actor, @Args() args: InOrganisation): Promise<object> {
    return this.link(await this.unitOfWork.run(() => this.links.end(actor, args)));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async takePartInSession(@CurrentActor() actor: Actor, @Args() args: InSession): Promise<object> {
    return this.session(args, await this.participations.takePart(actor, args));
  }

  @Mutation()
  @Requires('organisations.represent', { organisation: 'organisationId' })
  async withdrawFromSession(@CurrentActor() actor: Actor, @Args() args: InSession): Promise<object> {
    return this.session(args, await this.participations.withdraw(actor, args));
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async link(decision: Decision<{ id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('OrganisationLink', decision);
    const [value] = await this.reading.links([decision.value.id]);
    if (!value) throw new Error('The link that was written cannot be read');
    return toUnion('OrganisationLink', { ok: true, value });
  }

  private async session({ organisationId, sessionId }: InSession, decision: Decision<{ id: string }>): Promise<object> {
    if (!decision.ok) return toUnion('OrganisationSession', decision);
    const [[organisation], [session]] = await Promise.all([
      this.reading.byIds(this.today(), [organisationId]),
      this.reading.sessionsOf(organisationId, this.today(), sessionId),
    ]);
    if (!organisation || !session) throw new Error('The session of the participation cannot be read');
    return toUnion<string, OwnSession>('OrganisationSession', { ok: true, value: { ...session, organisation } });
  }
}

/** A session with the organization that looks at it. */
export type OwnSession = OrganisationSessionRow & { readonly organisation: OrganisationRow };

function signedIn(actor: Actor): Actor & { readonly personId: NonNullable<Actor['personId']> } {
  const { personId } = actor;
  if (personId === null) throw new Error('This needs somebody signed in');
  return { ...actor, personId };
}
