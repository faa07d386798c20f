import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { MeetingId } from '#kernel';
import { ComponentStates, Conference, ConferenceNotices } from '#platform';
import type { ConferenceCondition, ConferenceEvent } from '#platform';
import { ConferenceParticipantRepository } from '../db/conference-participant.repository.js';
import { ConferenceReconciler, meetingOfRoom } from './conference-reconciler.js';

const slowTimerMilliseconds = 10_000;
const downTimerMilliseconds = 1_000;

/**
 * The slow path: watches the SFU, and brings every meeting in progress into line at start, when the SFU comes (back),
 * on a timer, and on notices. Runs in each API process; what two of them do at once is serialized by the meeting's lock.
 */
@Injectable()
export class ConferenceWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ConferenceWatch.name);
  private readonly under = new Map<MeetingId, { again: boolean }>();
  private timer: NodeJS.Timeout | undefined;
  private last: ConferenceCondition | undefined;
  private ended = false;

  constructor(
    private readonly conference: Conference,
    private readonly reconciler: ConferenceReconciler,
    private readonly participants: ConferenceParticipantRepository,
    private readonly components: ComponentStates,
    private readonly notices: ConferenceNotices,
  ) {}

  onApplicationBootstrap(): void {
    this.notices.register('meeting:', (event) => this.notice(event));
    void this.round();
  }

  onModuleDestroy(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  /** A verified notice: followers come and go by the thousand and can never be given a right, so they are passed over. */
  async notice(event: ConferenceEvent): Promise<void> {
    const meetingId = meetingOfRoom(event.room);
    if (!meetingId || event.identity?.startsWith('follower:')) return;
    if (event.kind === 'left' && event.identity) await this.participants.noteDisconnected(meetingId, event.identity);
    await this.compare(meetingId);
  }

  /** One comparison a meeting at a time; what comes meanwhile is answered by one more, not by a queue of them. */
  async compare(meetingId: MeetingId): Promise<void> {
    const running = this.under.get(meetingId);
    if (running) {
      running.again = true;
      return;
    }
    const mine = { again: true };
    this.under.set(meetingId, mine);
    try {
      while (mine.again) {
        mine.again = false;
        await this.reconciler.compareWithSfu(meetingId);
      }
    } finally {
      this.under.delete(meetingId);
    }
  }

  private async round(): Promise<void> {
    try {
      const { condition, detail } = await this.conference.condition();
      if (condition !== this.last) await this.components.report('conference', condition, detail);
      this.last = condition;
      if (condition === 'UP') {
        for (const meetingId of await this.participants.meetingsToWatch()) await this.compare(meetingId);
      }
    } catch (error) {
      this.logger.warn(`The conference could not be watched: ${String(error)}`);
    }
    if (this.ended || this.last === 'OFF') return;
    this.timer = setTimeout(
      () => void this.round(),
      this.last === 'UP' ? slowTimerMilliseconds : downTimerMilliseconds,
    );
    this.timer.unref();
  }
}
