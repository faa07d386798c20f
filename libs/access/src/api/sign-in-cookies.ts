import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform';
import type { RequestContext, RequestFacts } from '#platform';
import type { Browser, SignedIn } from '../app/sign-in.service.js';
import { signInPolicy } from '../domain/sign-in-policy.js';

/**
 * The two cookies of a browser: its sign-in, and the token by which it is known later. Neither can be read by scripts
 * or sent from other sites; over https the prefix `__Host-` keeps other hosts from setting them (ACC-13).
 */
@Injectable()
export class SignInCookies {
  private readonly signInName: string;
  private readonly browserName: string;
  private readonly attributes: string;

  constructor({ secureCookies }: Configuration) {
    const prefix = secureCookies ? '__Host-' : '';
    this.signInName = `${prefix}rostrum`;
    this.browserName = `${prefix}rostrum-browser`;
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secureCookies ? '; Secure' : ''}`;
  }

  /** The token of the sign-in that a request shows; null when it shows none. */
  tokenOf({ headers }: Pick<RequestFacts, 'headers'>): string | null {
    return cookie(headers.cookie, this.signInName);
  }

  browserOf({ request }: RequestContext): Browser {
    return {
      address: request.address,
      userAgent: request.headers['user-agent'] ?? '',
      signInToken: this.tokenOf(request),
      browserToken: cookie(request.headers.cookie, this.browserName),
    };
  }

  /** @throws on a connection without a reply, where a sign-in could not be kept */
  keep({ reply }: RequestContext, { signIn, browserToken }: SignedIn, now: Date): void {
    if (!reply) throw new Error('Signing in needs HTTP: there is no reply to set a cookie on');
    const untilEnd = Math.floor((signIn.endsAt.getTime() - now.getTime()) / 1000);
    void reply.header('set-cookie', this.set(this.signInName, signIn.token, untilEnd));
    void reply.header('set-cookie', this.set(this.browserName, browserToken, signInPolicy.browserKnown / 1000));
  }

  /** Removes the sign-in from the browser; it stays a known one. */
  forget({ reply }: RequestContext): void {
    void reply?.header('set-cookie', this.set(this.signInName, '', 0));
  }

  private set(name: string, value: string, seconds: number): string {
    return `${name}=${value}; Max-Age=${seconds}; ${this.attributes}`;
  }
}

function cookie(header: string | undefined, name: string): string | null {
  const pair = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) || null;
}
