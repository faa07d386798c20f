import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Conference, ConferenceNotices } from '#platform';
import { GatheringSfuRepository } from '../db/gathering-sfu.repository.js';
import { GatheringReconciler } from './gathering-reconciler.js';

const roundMilliseconds = 10_000;

/**
 * The slow path: brings every open room into line at start, on a timer and on notices of the SFU, and so closes the room
 * when the slot ends. Runs in each API process; what two of them do at once is serialized by the room's lock.
 */
@Injectable()
export class GatheringWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(GatheringWatch.name);
  private readonly under = new Map<string, { again: boolean }>();
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly conference: Conference,
    private readonly notices: ConferenceNotices,
    private readonly rooms: GatheringSfuRepository,
    private readonly reconciler: GatheringReconciler,
  ) {}

  onApplicationBootstrap(): void {
    const { prefix } = GatheringReconciler;
    this.notices.register(prefix, ({ room }) => this.compare(room.slice(prefix.length)));
    void this.round();
  }

  onModuleDestroy(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  /** One comparison a room at a time; what comes meanwhile is answered by one more. */
  private async compare(eventId: string): Promise<void> {
    const running = this.under.get(eventId);
    if (running) {
      running.again = true;
      return;
    }
    const mine = { again: true };
    this.under.set(eventId, mine);
    try {
      while (mine.again) {
        mine.again = false;
        await this.reconciler.compare(eventId);
      }
    } finally {
      this.under.delete(eventId);
    }
  }

  private async round(): Promise<void> {
    try {
      const { condition } = await this.conference.condition();
      if (condition === 'OFF') return;
      if (condition === 'UP') for (const eventId of await this.rooms.roomsToWatch()) await this.compare(eventId);
    } catch (error) {
      this.logger.warn(`Rooms of side events could not be watched: ${String(error)}`);
    }
    if (!this.ended) this.timer = setTimeout(() => void this.round(), roundMilliseconds).unref();
  }
}
