import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#kernel';
import { hashOfToken } from '../db/secret-token.js';
import { SignInQueries } from '../db/sign-in.queries.js';
import type { LiveSignIn } from '../db/sign-in.queries.js';
import { anonymous } from '../domain/actor.js';
import type { Actor } from '../domain/actor.js';
import { endOfSignIn, signInPolicy } from '../domain/sign-in-policy.js';
import { AccessChanges } from './access-changes.js';

interface Remembered {
  readonly actor: Actor;
  readonly until: number;
}

/** Longest use of what is remembered, in milliseconds; a change of rights ends it at once. */
const rememberedFor = 10_000;
const rememberedAtMost = 20_000;

/** Finds out who shows a session cookie. */
@Injectable()
export class ActorResolver implements OnModuleDestroy {
  private readonly remembered = new Map<string, Remembered>();
  private generation = 0;
  private readonly unfollow: () => void;

  constructor(
    private readonly queries: SignInQueries,
    private readonly dataSource: DataSource,
    private readonly changes: AccessChanges,
    private readonly clock: Clock,
  ) {
    this.unfollow = changes.follow((personId) => this.forget(personId));
  }

  onModuleDestroy(): void {
    this.unfollow();
  }

  /** Who holds a token; a token that is malformed, unknown, ended or of someone suspended is nobody's. */
  async actorOf(token: string | null): Promise<Actor> {
    const hash = hashOfToken(token);
    if (!hash) return anonymous;
    const key = hash.toString('base64url');
    const now = this.clock.now();
    const known = this.remembered.get(key);
    if (known && known.until > now.getTime() && this.changes.listening) return known.actor;

    const { generation } = this;
    const signIn = await this.queries.live(hash, now);
    if (!signIn) return anonymous;
    const actor = actorFrom(signIn);
    await this.noteUse(signIn, now);
    // A change that came while the query ran may not be in its answer: then nothing is remembered.
    if (generation === this.generation) {
      const until = Math.min(now.getTime() + rememberedFor, Date.parse(signIn.expiresAt));
      if (this.remembered.size >= rememberedAtMost) this.remembered.clear();
      this.remembered.set(key, { actor, until });
    }
    return actor;
  }

  /** Moves the end of the sign-in on, at most once a minute. Not a command: nothing is decided, nothing recorded. */
  private async noteUse(signIn: LiveSignIn, now: Date): Promise<void> {
    if (now.getTime() - Date.parse(signIn.lastUsedAt) < signInPolicy.useNotedEvery) return;
    await this.dataSource.query('UPDATE sign_in SET last_used_at = $2, expires_at = $3 WHERE id = $1', [
      signIn.id,
      now,
      endOfSignIn(now, new Date(signIn.endsAt)),
    ]);
  }

  private forget(personId: string | null): void {
    this.generation += 1;
    for (const [key, { actor }] of this.remembered) {
      if (personId === null || actor.personId === personId) this.remembered.delete(key);
    }
  }
}

function actorFrom({ id, personId, name, language, roles }: LiveSignIn): Actor {
  const mayIntrospect = roles.some(({ role }) => role === 'ADMINISTRATOR');
  return { personId, name, language, mayIntrospect, roles, signInId: id };
}
