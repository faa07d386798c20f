import { Query, Resolver } from '@nestjs/graphql';
import { Clock } from '#kernel';
import { OperationRequirement } from '../graphql/requirement.js';

/** Tells the time: pages compare it with their own machine's, so that every clock on a screen shows the same second. */
@Resolver()
export class ServerTimeResolver {
  constructor(private readonly clock: Clock) {}

  @Query()
  @OperationRequirement({ kind: 'public' })
  serverTime(): string {
    return this.clock.now().toISOString();
  }
}
