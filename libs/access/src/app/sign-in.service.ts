import { Injectable } from '@nestjs/common';
import { Clock, accept, refuse } from '#kernel';
import type { Decision, PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { PersonRepository } from '../db/person.repository.js';
import type { Account } from '../db/person.repository.js';
import { hashOfToken, newToken } from '../db/secret-token.js';
import { SignInQueries } from '../db/sign-in.queries.js';
import { SignInRepository } from '../db/sign-in.repository.js';
import type { NewSignIn } from '../db/sign-in.repository.js';
import { anonymous } from '../domain/actor.js';
import type { Actor } from '../domain/actor.js';
import { signInPolicy } from '../domain/sign-in-policy.js';
import { AccessChanges } from './access-changes.js';
import { AuditTrail } from './audit-trail.js';
import { PasswordHash } from './password-hash.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** What a browser shows of itself. */
export interface Browser {
  readonly address: string;
  readonly userAgent: string;
  /** Token of the sign-in that it has so far. */
  readonly signInToken: string | null;
  /** Token by which it is known from earlier sign-ins. */
  readonly browserToken: string | null;
}

/** A sign-in with what the browser must keep. */
export interface SignedIn {
  readonly personId: PersonId;
  readonly signIn: NewSignIn;
  readonly browserToken: string;
}

/** Begins and ends sign-ins. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly signIns: SignInRepository,
    private readonly queries: SignInQueries,
    private readonly attempts: SignInAttempts,
    private readonly passwords: PasswordHash,
    private readonly audit: AuditTrail,
    private readonly changes: AccessChanges,
    private readonly clock: Clock,
  ) {}

  /** ACC-10: unknown address, wrong password and an account that may not sign in have one answer and one cost. */
  async signIn(
    email: string,
    password: string,
    browser: Browser,
  ): Promise<Decision<SignedIn, 'SIGN_IN_FAILED' | 'TOO_MANY_ATTEMPTS'>> {
    const browserHash = hashOfToken(browser.browserToken);
    const knownSince = new Date(this.clock.now().getTime() - signInPolicy.browserKnown);
    const account = await this.queries.account(email, browserHash ?? Buffer.alloc(0), knownSince);
    const knownBrowser = account?.browserKnown ? browserHash : null;
    const admitted = await this.attempts.admit({ address: browser.address, target: email, knownBrowser });
    if (!admitted.ok) return admitted;

    const fits = await this.passwords.fits(account?.passwordHash ?? null, password);
    if (!account?.passwordHash || !fits || account.state !== 'ACTIVE') return refuse('SIGN_IN_FAILED', 'ACC-10');
    const renewed = this.passwords.isOutdated(account.passwordHash) ? await this.passwords.make(password) : null;

    const browserToken = await this.browserToken(browser);
    return this.unitOfWork.run(async () => {
      const person = await this.people.lock(account.id);
      if (person?.state !== 'ACTIVE') return refuse('SIGN_IN_FAILED', 'ACC-10');
      if (renewed) await this.people.setPassword(person.id, renewed);
      await this.attempts.clear(admitted.value);
      return accept(await this.begin(person, browser, browserToken));
    });
  }

  /** Begins a sign-in inside a unit of work, for someone who has proven who they are. ACC-16: it replaces the browser's. */
  async begin(person: Account, browser: Browser, browserToken: string): Promise<SignedIn> {
    const now = this.clock.now();
    const earlier = hashOfToken(browser.signInToken);
    const earlierPerson = earlier && (await this.signIns.endByToken(earlier));
    if (earlierPerson) await this.changes.changed(earlierPerson);
    const signIn = await this.signIns.insert(person.id, browser.userAgent.slice(0, 400), now);
    const browserHash = hashOfToken(browserToken);
    if (browserHash) await this.signIns.rememberBrowser(browserHash, person.id, now);
    await this.people.noteSignIn(person.id, now);
    await this.audit.append({
      actor: { ...anonymous, personId: person.id, name: person.name },
      action: 'person.signedIn',
      subject: { type: 'Person', id: person.id },
      params: { name: person.name },
    });
    return { personId: person.id, signIn, browserToken };
  }

  /** The browser's own token where we gave it one, else a new one: a token that we do not know is not taken over. */
  async browserToken({ browserToken }: Browser): Promise<string> {
    const hash = hashOfToken(browserToken);
    return browserToken && hash && (await this.queries.browserExists(hash)) ? browserToken : newToken().token;
  }

  /** Ends the sign-in that the request came with; ending what has ended is no fault. */
  async signOut(actor: Actor): Promise<Decision<undefined>> {
    return this.unitOfWork.run(async () => {
      if (actor.signInId && actor.personId) {
        await this.signIns.endById(actor.signInId);
        await this.changes.changed(actor.personId);
        await this.record(actor, 'person.signedOut');
      }
      return accept();
    });
  }

  /** Ends every sign-in of the caller. */
  async signOutEverywhere(actor: Actor): Promise<Decision<undefined>> {
    return this.unitOfWork.run(async () => {
      if (actor.personId) {
        await this.signIns.endAllOf(actor.personId);
        await this.changes.changed(actor.personId);
        await this.record(actor, 'person.signedOutEverywhere');
      }
      return accept();
    });
  }

  private record(actor: Actor, action: string): Promise<void> {
    const subject = { type: 'Person', id: actor.personId ?? '' };
    return this.audit.append({ actor, action, subject, params: { name: actor.name } });
  }
}
