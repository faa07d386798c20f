import { Injectable } from '@nestjs/common';
import { Clock, accept, refuse } from '#kernel';
import type { Decision, PersonId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { PasswordLinkRepository } from '../db/password-link.repository.js';
import { PersonRepository } from '../db/person.repository.js';
import type { Account } from '../db/person.repository.js';
import { hashOfToken } from '../db/secret-token.js';
import { SignInQueries } from '../db/sign-in.queries.js';
import { SignInRepository } from '../db/sign-in.repository.js';
import { anonymous } from '../domain/actor.js';
import type { Actor } from '../domain/actor.js';
import { changePersonState } from '../domain/change-person-state.js';
import { isAddress } from '../domain/check-name.js';
import { checkPassword } from '../domain/check-password.js';
import type { PasswordFault } from '../domain/check-password.js';
import { AccessChanges } from './access-changes.js';
import { AuditTrail } from './audit-trail.js';
import { CommonPasswords } from './common-passwords.js';
import { LinkRequests } from './link-requests.js';
import { PasswordHash } from './password-hash.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInService } from './sign-in.service.js';
import type { Browser, SignedIn } from './sign-in.service.js';

declare module '#platform' {
  interface OutboxEvents {
    /** Someone asked for a link; whether the address has an account is found out in the worker. */
    'access.passwordLinkAsked': { email: string };
    'access.invited': { personId: PersonId };
    'access.passwordChanged': { personId: PersonId };
    /** Somebody followed a link to their address for the first time: the address is theirs. */
    'access.addressProven': { personId: PersonId };
  }
}

type LinkFault = 'LINK_UNUSABLE';

/** Sets and changes passwords. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly links: PasswordLinkRepository,
    private readonly signIns: SignInRepository,
    private readonly queries: SignInQueries,
    private readonly signInService: SignInService,
    private readonly attempts: SignInAttempts,
    private readonly linkRequests: LinkRequests,
    private readonly passwords: PasswordHash,
    private readonly common: CommonPasswords,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly changes: AccessChanges,
    private readonly clock: Clock,
  ) {}

  /** ACC-25: the same work and the same answer whether or not the address has an account. */
  requestLink(email: string, address: string): Promise<Decision<undefined, 'TOO_MANY_ATTEMPTS'>> {
    return this.unitOfWork.run(async () => {
      const decision = await this.linkRequests.admit(email, address);
      if (!decision.ok) return decision;
      if (decision.value === 'send' && isAddress(email.trim()))
        await this.outbox.add('access.passwordLinkAsked', { email: email.trim() });
      return accept();
    });
  }

  /** ACC-24: sets the password with a link, ends all earlier sign-ins and begins one. Of many uses at once one succeeds. */
  async setPassword(
    token: string,
    password: string,
    browser: Browser,
  ): Promise<Decision<SignedIn, LinkFault | PasswordFault>> {
    const tokenHash = hashOfToken(token);
    const holder = tokenHash && (await this.queries.linkHolder(tokenHash, this.clock.now()));
    if (!tokenHash || !holder) return refuse('LINK_UNUSABLE', 'ACC-24');
    const choice = checkPassword(password, { ...holder, isCommon: await this.common.load() });
    if (!choice.ok) return choice;
    const passwordHash = await this.passwords.make(password);
    const browserToken = await this.signInService.browserToken(browser);

    return this.unitOfWork.run(async () => {
      const link = await this.links.use(tokenHash, this.clock.now());
      const person = link && (await this.people.lock(link.personId));
      if (!person) return refuse('LINK_UNUSABLE', 'ACC-24');
      const state = changePersonState('accept invitation', accountFacts(person));
      if (!state.ok) return refuse('LINK_UNUSABLE', 'ACC-24');
      if (state.value !== person.state) {
        await this.people.setState(person.id, state.value);
        await this.outbox.add('access.addressProven', { personId: person.id });
      }
      await this.replacePassword(person, passwordHash, null);
      // Whoever knew the old password may have signed in from a browser of their own.
      await this.signIns.forgetBrowsers(person.id);
      const actor = { ...anonymous, personId: person.id, name: person.name };
      const action = link.purpose === 'INVITATION' ? 'person.acceptedInvitation' : 'person.setPassword';
      await this.record(actor, action);
      return accept(await this.signInService.begin(person, browser, browserToken));
    });
  }

  /** ACC-23: needs the present password; ends every other sign-in. Tries are counted like those of signing in. */
  async changePassword(
    actor: Actor & { readonly personId: PersonId },
    { current, replacement }: { readonly current: string; readonly replacement: string },
    address: string,
  ): Promise<Decision<undefined, 'PASSWORD_WRONG' | 'TOO_MANY_ATTEMPTS' | PasswordFault>> {
    const { personId } = actor;
    const admitted = await this.attempts.admit({ address, target: personId, knownBrowser: null });
    if (!admitted.ok) return admitted;
    const account = await this.queries.password(personId);
    if (!account || !(await this.passwords.fits(account.passwordHash, current))) {
      return refuse('PASSWORD_WRONG', 'ACC-23');
    }
    const choice = checkPassword(replacement, { ...account, isCommon: await this.common.load() });
    const passwordHash = choice.ok ? await this.passwords.make(replacement) : null;

    const decision = await this.unitOfWork.run(async () => {
      await this.attempts.clear(admitted.value);
      const person = passwordHash === null ? null : await this.people.lock(personId);
      if (!person || passwordHash === null) return accept();
      await this.replacePassword(person, passwordHash, actor.signInId);
      await this.record(actor, 'person.changedPassword');
      return accept();
    });
    return choice.ok ? decision : choice;
  }

  private async replacePassword(person: Account, passwordHash: string, keep: string | null): Promise<void> {
    await this.people.setPassword(person.id, passwordHash);
    await this.links.removeAllOf(person.id);
    await this.signIns.endAllOf(person.id, keep);
    await this.changes.changed(person.id);
    if (person.hasPassword) await this.outbox.add('access.passwordChanged', { personId: person.id });
  }

  private record(actor: Actor & { readonly personId: PersonId }, action: string): Promise<void> {
    return this.audit.append({
      actor,
      action,
      subject: { type: 'Person', id: actor.personId },
      params: { name: actor.name },
    });
  }
}

function accountFacts({ state, hasPassword }: Account) {
  return { state, hasPassword, own: true, lastAdministrator: false };
}
