import { Injectable } from '@nestjs/common';
import { Clock, accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { digest } from '../db/secret-token.js';
import { SignInFailureRepository } from '../db/sign-in-failure.repository.js';
import { networkOf } from '../domain/network-of.js';
import { signInPolicy } from '../domain/sign-in-policy.js';

/** Keeps links from being used to flood a mailbox (ACC-25). */
@Injectable()
export class LinkRequests {
  constructor(
    private readonly counts: SignInFailureRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside a unit of work. `keep silent`: this account was sent enough; the one who asks is not told, because it would
   * tell that others asked.
   */
  async admit(email: string, address: string): Promise<Decision<'send' | 'keep silent', 'TOO_MANY_ATTEMPTS'>> {
    const now = this.clock.now();
    const account = { by: 'pair', subject: digest('link', email.trim().toLowerCase()) } as const;
    const network = { by: 'network', subject: digest('link from', networkOf(address)) } as const;
    const [asked, from] = await this.counts.lockAndCount([account, network], now);
    if ((from?.count ?? 0) >= signInPolicy.linksAskedPerNetwork) {
      return refuse('TOO_MANY_ATTEMPTS', 'ACC-25', { seconds: signInPolicy.failuresCounted / 1000 });
    }
    await this.counts.insert([account, network], now);
    return accept((asked?.count ?? 0) < signInPolicy.linksAskedPerAccount ? 'send' : 'keep silent');
  }
}
