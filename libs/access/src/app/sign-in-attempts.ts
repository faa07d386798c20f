import { Injectable } from '@nestjs/common';
import { Clock, accept } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork } from '#platform';
import { digest } from '../db/secret-token.js';
import { SignInFailureRepository } from '../db/sign-in-failure.repository.js';
import type { CountedSubject } from '../db/sign-in-failure.repository.js';
import { networkOf } from '../domain/network-of.js';
import { throttleSignIn } from '../domain/throttle-sign-in.js';

/** An attempt that was admitted; it counts as failed until it is cleared. */
export interface AdmittedAttempt {
  readonly ids: readonly string[];
  readonly subjects: readonly CountedSubject[];
}

/** From where someone tries. */
export interface AttemptOrigin {
  /** Network address of the client. */
  readonly address: string;
  /** What is tried: an account's address, a person's id. */
  readonly target: string;
  /** Hash of the browser's token, where the browser is known for the account. */
  readonly knownBrowser: Buffer | null;
}

/** Holds back whoever tries too often (ACC-11, ACC-12). */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly failures: SignInFailureRepository,
    private readonly clock: Clock,
  ) {}

  admit(origin: AttemptOrigin): Promise<Decision<AdmittedAttempt, 'TOO_MANY_ATTEMPTS'>> {
    const subjects = subjectsOf(origin);
    return this.unitOfWork.run(async () => {
      const now = this.clock.now();
      const decision = throttleSignIn(await this.failures.lockAndCount(subjects, now), now);
      if (!decision.ok) return decision;
      return accept({ ids: await this.failures.insert(subjects, now), subjects });
    });
  }

  /** After a success, inside its unit of work. */
  async clear({ ids, subjects }: AdmittedAttempt): Promise<void> {
    await this.failures.clear(ids, subjects);
  }
}

function subjectsOf({ address, target, knownBrowser }: AttemptOrigin): CountedSubject[] {
  const account = target.trim().toLowerCase();
  if (knownBrowser) return [{ by: 'browser', subject: digest('browser', knownBrowser.toString('hex'), account) }];
  const network = networkOf(address);
  return [
    { by: 'pair', subject: digest('pair', network, account) },
    { by: 'network', subject: digest('network', network) },
  ];
}
