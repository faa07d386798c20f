import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Scheduled, UnitOfWork } from '#platform';
import { signInPolicy } from '../domain/sign-in-policy.js';

const hour = 3_600_000;
/** ACC-50 */
const noticesKept = 180 * 24 * hour;

/** Forgets what has no effect any more; in the worker. */
@Injectable()
export class AccessHousekeeping {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Scheduled({ id: 'access.forget', everyMs: hour })
  async forget(): Promise<void> {
    const before = (milliseconds: number): Date => new Date(this.clock.now().getTime() - milliseconds);
    await this.unitOfWork.run(async () => {
      const { manager } = this.unitOfWork;
      await manager.query('DELETE FROM sign_in WHERE expires_at < $1', [before(0)]);
      await manager.query('DELETE FROM password_link WHERE expires_at < $1', [before(0)]);
      await manager.query('DELETE FROM sign_in_failure WHERE at < $1', [before(signInPolicy.failuresCounted)]);
      await manager.query('DELETE FROM notice WHERE at < $1', [before(noticesKept)]);
      await manager.query('DELETE FROM known_browser WHERE last_used_at < $1', [before(signInPolicy.browserKnown)]);
    });
  }
}
