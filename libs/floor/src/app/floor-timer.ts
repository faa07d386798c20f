import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Clock } from '#kernel';
import type { MeetingId } from '#kernel';
import { Log } from '#platform';
import { DueRepository } from '../db/due.repository.js';
import { FloorService } from './floor.service.js';
import { SpeakersListsService } from './speakers-lists.service.js';

const roundMilliseconds = 500;

/**
 * Ends the floor when the time is over, and opens and closes lists at their set times. Everything is read from the
 * database at each round and nothing is kept, so a worker that is killed and started again goes on where it was; two
 * workers at once do no harm, for the rule refuses what is done already (FLR-26).
 */
@Injectable()
export class FloorTimer implements OnApplicationBootstrap, OnModuleDestroy {
  /** Floors that end before the next round, each with a timer for its very instant. */
  private readonly armed = new Map<MeetingId, NodeJS.Timeout>();
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly due: DueRepository,
    private readonly floor: FloorService,
    private readonly lists: SpeakersListsService,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    void this.round();
  }

  onModuleDestroy(): void {
    this.ended = true;
    clearTimeout(this.timer);
    for (const timer of this.armed.values()) clearTimeout(timer);
    this.armed.clear();
  }

  /** Does what is due, and arms what will be due before the next round. */
  async catchUp(): Promise<void> {
    await this.lists.turnDueLists();
    const now = this.clock.now();
    for (const { meetingId, closesAt } of await this.due.floors(new Date(now.getTime() + 2 * roundMilliseconds))) {
      if (closesAt <= now) await this.floor.endAtLimit(meetingId);
      else this.arm(meetingId, closesAt.getTime() - now.getTime());
    }
  }

  private arm(meetingId: MeetingId, inMilliseconds: number): void {
    if (this.ended || this.armed.has(meetingId)) return;
    const end = (): void => {
      this.armed.delete(meetingId);
      void this.quietly(() => this.floor.endAtLimit(meetingId));
    };
    this.armed.set(meetingId, setTimeout(end, inMilliseconds).unref());
  }

  private async round(): Promise<void> {
    await this.quietly(() => this.catchUp());
    if (!this.ended) this.timer = setTimeout(() => void this.round(), roundMilliseconds).unref();
  }

  /** A database that is away for a moment must not end the process; the next round does what this one could not. */
  private async quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.warn({ err: error }, 'the time of the floor could not be kept, trying again');
    }
  }
}
