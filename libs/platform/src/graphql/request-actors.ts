import { Injectable } from '@nestjs/common';
import type { Actor, RequestFacts } from './request-context.js';

const nobody = { personId: null, language: null, mayIntrospect: false };

/** Recognises who asks. #access answers; without it everyone is a stranger. */
@Injectable()
export class RequestActors {
  private recognise: (request: RequestFacts) => Promise<Actor> = () => Promise.resolve(nobody as unknown as Actor);

  /** @param recognise never throws for a bad cookie: who shows one is a stranger */
  answerWith(recognise: (request: RequestFacts) => Promise<Actor>): void {
    this.recognise = recognise;
  }

  actorOf(request: RequestFacts): Promise<Actor> {
    return this.recognise(request);
  }
}
