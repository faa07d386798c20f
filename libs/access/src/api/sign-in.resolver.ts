import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Clock } from '#kernel';
import type { Decision } from '#kernel';
import { toDone, toUnion } from '#platform';
import type { RequestContext } from '#platform';
import { ActorResolver } from '../app/actor-resolver.js';
import { PasswordService } from '../app/password.service.js';
import { SignInService } from '../app/sign-in.service.js';
import type { SignedIn } from '../app/sign-in.service.js';
import type { Actor } from '../domain/actor.js';
import { Public, SignedIn as SignedInOnly } from './access-decision.decorator.js';
import { atField, passwordAt } from './at-field.js';
import { CurrentActor } from './current-actor.decorator.js';
import { SignInCookies } from './sign-in-cookies.js';
import { signedInActor } from './signed-in-actor.js';

/** The one who asks, as the root of `Viewer`. */
export interface ViewerSource {
  readonly actor: Actor;
}

/** Signing in and out, and everything about one's own password. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly passwords: PasswordService,
    private readonly actors: ActorResolver,
    private readonly cookies: SignInCookies,
    private readonly clock: Clock,
  ) {}

  @Query()
  @Public()
  me(@CurrentActor() actor: Actor): ViewerSource | null {
    return actor.personId === null ? null : { actor };
  }

  @Mutation()
  @Public()
  async signIn(
    @Context() context: RequestContext,
    @Args('email') email: string,
    @Args('password') password: string,
  ): Promise<unknown> {
    return this.viewer(context, await this.signIns.signIn(email, password, this.cookies.browserOf(context)));
  }

  @Mutation()
  @Public()
  async signOut(@Context() context: RequestContext, @CurrentActor() actor: Actor): Promise<unknown> {
    const decision = await this.signIns.signOut(actor);
    this.cookies.forget(context);
    return toDone(decision);
  }

  @Mutation()
  @SignedInOnly()
  async signOutEverywhere(@Context() context: RequestContext, @CurrentActor() actor: Actor): Promise<unknown> {
    const decision = await this.signIns.signOutEverywhere(actor);
    this.cookies.forget(context);
    return toDone(decision);
  }

  @Mutation()
  @Public()
  async requestPasswordLink(@Context() { request }: RequestContext, @Args('email') email: string): Promise<unknown> {
    return toDone(await this.passwords.requestLink(email, request.address));
  }

  @Mutation()
  @Public()
  async setPassword(
    @Context() context: RequestContext,
    @Args('token') token: string,
    @Args('password') password: string,
  ): Promise<unknown> {
    const decision = await this.passwords.setPassword(token, password, this.cookies.browserOf(context));
    return this.viewer(context, atField(decision, passwordAt('password')));
  }

  @Mutation()
  @SignedInOnly()
  async changePassword(
    @Context() { request }: RequestContext,
    @CurrentActor() actor: Actor,
    @Args() replacing: { current: string; replacement: string },
  ): Promise<unknown> {
    const decision = await this.passwords.changePassword(signedInActor(actor), replacing, request.address);
    return toDone(atField(decision, { ...passwordAt('replacement'), PASSWORD_WRONG: 'current' }));
  }

  private async viewer(context: RequestContext, decision: Decision<SignedIn>): Promise<unknown> {
    if (!decision.ok) return toUnion('Viewer', decision);
    this.cookies.keep(context, decision.value, this.clock.now());
    const actor = await this.actors.actorOf(decision.value.signIn.token);
    return toUnion('Viewer', { ok: true, value: { actor } satisfies ViewerSource });
  }
}
