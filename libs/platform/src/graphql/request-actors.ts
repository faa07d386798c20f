import { Injectable } from '@nestjs/common';
import type { Actor, RequestFacts } from './request-context.js';

const nobody = { personId: null, language: null, mayIntrospect: false };

/** Recognises who asks. #access answers; without it everyone is a stranger. */
@Injectable()
export class RequestActors {
  private readonly followers = new Set<(personId: string | null) => void>();
  private recognise: (request: RequestFacts) => Promise<Actor> = () => Promise.resolve(nobody as unknown as Actor);

  /** @param recognise never throws for a bad cookie: who shows one is a stranger */
  answerWith(recognise: (request: RequestFacts) => Promise<Actor>): void {
    this.recognise = recognise;
  }

  /** @param follower is told whose rights have changed; null: perhaps anybody's */
  follow(follower: (personId: string | null) => void): void {
    this.followers.add(follower);
  }

  /** Says that someone's sign-ins, roles or state have changed. */
  changed(personId: string | null): void {
    for (const follower of this.followers) follower(personId);
  }

  actorOf(request: RequestFacts): Promise<Actor> {
    return this.recognise(request);
  }
}
