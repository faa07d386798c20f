import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Configuration, Log, NotificationListener, UnitOfWork } from '#platform';

const channel = 'rostrum_access';

/** Is told when the rights of a person have changed; null: something may have been missed, forget everything. */
export type AccessListener = (personId: string | null) => void;

/**
 * Tells every API process within a moment that someone's sign-ins, roles or state have changed (ACC-15). What is
 * remembered about people may be used only while this listens.
 */
@Injectable()
export class AccessChanges implements OnModuleInit, OnModuleDestroy {
  private readonly followers = new Set<AccessListener>();
  private readonly listener: NotificationListener;

  constructor(
    configuration: Configuration,
    log: Log,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.listener = new NotificationListener({
      url: configuration.databaseUrl,
      channel,
      applicationName: 'rostrum-access',
      log,
      onNotification: (personId) => this.tell(personId),
      onConnected: () => this.tell(null),
    });
  }

  /** True while notifications arrive. */
  get listening(): boolean {
    return this.listener.connected;
  }

  /** @returns ends the following */
  follow(follower: AccessListener): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }

  /** Tells of a change, at the commit of the unit of work that makes it. */
  async changed(personId: string): Promise<void> {
    await announceAccessChange(this.unitOfWork, personId);
    // This process need not wait for its own notification.
    this.unitOfWork.afterCommit(() => this.tell(personId));
  }

  async onModuleInit(): Promise<void> {
    await this.listener.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener.stop();
  }

  private tell(personId: string | null): void {
    for (const follower of this.followers) follower(personId);
  }
}

/** For who writes without being an API process: tells the API processes at the commit. */
export async function announceAccessChange(unitOfWork: UnitOfWork, personId: string): Promise<void> {
  await unitOfWork.manager.query('SELECT pg_notify($1, $2)', [channel, personId]);
}
