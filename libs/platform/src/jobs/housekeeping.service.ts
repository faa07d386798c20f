import { Injectable } from '@nestjs/common';
import { ComponentStates } from '../components/component-states.js';
import { Configuration } from '../config/configuration.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Scheduled } from './event-handlers.js';

/** Forgets what nobody asks for any more, and says that the worker is alive. */
@Injectable()
export class HousekeepingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: ComponentStates,
    private readonly configuration: Configuration,
  ) {}

  @Scheduled({ id: 'platform.forget', everyMs: 3_600_000 })
  async forget(): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { manager } = this.unitOfWork;
      await manager.query(`DELETE FROM outbox WHERE relayed_at < now() - interval '7 days'`);
      // A job is tried for about a day and a relayed event cannot return after its row is gone.
      await manager.query(`DELETE FROM handled_event WHERE handled_at < now() - interval '14 days'`);
      await manager.query(`DELETE FROM mail_message WHERE written_at < now() - interval '90 days'`);
      await manager.query(`DELETE FROM idempotency_key WHERE created_at < now() - interval '2 days'`);
    });
  }

  @Scheduled({ id: 'platform.worker-alive', everyMs: 15_000 })
  async sayAlive(): Promise<void> {
    await this.states.report('worker', 'UP', `Node ${process.versions.node}, process ${process.pid}`);
    await this.states.report('queue', 'UP', `BullMQ on ${this.configuration.redisUrl ? 'Redis' : 'PostgreSQL'}`);
  }
}
