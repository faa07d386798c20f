import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { refuse } from '#kernel';
import type { Decision, Language } from '#kernel';
import { toUnion } from '#platform';
import { PeopleService } from '../app/people.service.js';
import type { Invitation } from '../app/people.service.js';
import { RoleService } from '../app/role.service.js';
import type { AskedRole } from '../app/role.service.js';
import { PeopleQueries } from '../db/people.queries.js';
import type { PeopleFilter, PersonRow } from '../db/people.queries.js';
import type { Actor } from '../domain/actor.js';
import { scopesOf } from '../domain/holds-permission.js';
import { Requires, SignedIn } from './access-decision.decorator.js';
import { atField } from './at-field.js';
import { CurrentActor } from './current-actor.decorator.js';
import { pageOf } from './page-of.js';
import { signedInActor } from './signed-in-actor.js';

type RoleInput = Pick<AskedRole, 'role' | 'scope'> & Partial<Pick<AskedRole, 'scopeId' | 'language'>>;
type InvitationInput = Omit<Invitation, 'roles'> & { readonly roles: readonly RoleInput[] };

/** People with accounts and their roles. */
@Resolver()
export class PeopleResolver {
  constructor(
    private readonly service: PeopleService,
    private readonly roles: RoleService,
    private readonly queries: PeopleQueries,
  ) {}

  @Query()
  @Requires('access.people.read', 'somewhere')
  people(
    @CurrentActor() actor: Actor,
    @Args() { filter, ...page }: { filter?: PeopleFilter | null; offset: number; limit: number },
  ): Promise<{ items: PersonRow[]; total: number }> {
    return this.queries.page(scopesOf(actor, 'access.people.read'), filter ?? {}, pageOf(page));
  }

  @Query()
  @Requires('access.people.read', 'somewhere')
  person(@CurrentActor() actor: Actor, @Args('id') id: string): Promise<PersonRow | null> {
    return this.queries.person(scopesOf(actor, 'access.people.read'), id);
  }

  @Mutation()
  @SignedIn()
  async chooseLanguage(@CurrentActor() actor: Actor, @Args('language') language: Language): Promise<unknown> {
    return this.answer(await this.service.chooseLanguage(signedInActor(actor), language));
  }

  @Mutation()
  @Requires('access.people.manage', 'somewhere')
  async invitePerson(@CurrentActor() actor: Actor, @Args('input') input: InvitationInput): Promise<unknown> {
    const decision = await this.service.invite(actor, { ...input, roles: input.roles.map(askedRole) });
    const email = 'input.email';
    return this.answer(atField(decision, { NAME_UNFIT: 'input.name', ADDRESS_UNFIT: email, ADDRESS_TAKEN: email }));
  }

  @Mutation()
  @Requires('access.people.manage', 'somewhere')
  async repeatInvitation(@CurrentActor() actor: Actor, @Args('personId') personId: string): Promise<unknown> {
    const visible = await this.queries.person(scopesOf(actor, 'access.people.manage'), personId);
    if (!visible) return toUnion('Person', refuse('PERSON_UNKNOWN', 'ACC-4'));
    return this.answer(await this.service.repeatInvitation(actor, personId));
  }

  @Mutation()
  @Requires('access.people.manage', 'somewhere')
  async assignRole(
    @CurrentActor() actor: Actor,
    @Args('personId') personId: string,
    @Args('role') role: RoleInput,
  ): Promise<unknown> {
    return this.answer(await this.roles.assign(actor, personId, askedRole(role)));
  }

  @Mutation()
  @Requires('access.people.manage', 'somewhere')
  async withdrawRole(@CurrentActor() actor: Actor, @Args('roleAssignmentId') id: string): Promise<unknown> {
    return this.answer(await this.roles.withdraw(actor, id));
  }

  @Mutation()
  @Requires('access.people.manage')
  async suspendPerson(
    @CurrentActor() actor: Actor,
    @Args('personId') personId: string,
    @Args('reason') reason: string,
  ): Promise<unknown> {
    return this.answer(atField(await this.service.suspend(actor, personId, reason), { REASON_UNFIT: 'reason' }));
  }

  @Mutation()
  @Requires('access.people.manage')
  async reinstatePerson(@CurrentActor() actor: Actor, @Args('personId') personId: string): Promise<unknown> {
    return this.answer(await this.service.reinstate(actor, personId));
  }

  private async answer(decision: Decision<string>): Promise<unknown> {
    if (!decision.ok) return toUnion('Person', decision);
    const [person] = await this.queries.byIds([decision.value]);
    return person ? toUnion('Person', { ok: true, value: person }) : null;
  }
}

function askedRole({ role, scope, scopeId, language }: RoleInput): AskedRole {
  return { role, scope, scopeId: scopeId ?? null, language: language ?? null };
}
