import type { MeetingChangedSubscription, MeetingFloorFieldsFragment } from '../../generated/graphql.js';
import { mergeRecord } from './merge-record.js';
import type { RecordLine } from './merge-record.js';

export type MeetingFloor = MeetingFloorFieldsFragment;
export type MeetingChange = MeetingChangedSubscription['meetingChanged'];

export interface FeedState {
  /**
   * `connecting` before the first answer; `live` while changes arrive; `reconnecting` while the line is down, what is
   * shown may be old; `refused` when the server will not tell, for example an informal meeting.
   */
  readonly line: 'connecting' | 'live' | 'reconnecting' | 'refused';
  readonly floor: MeetingFloor | null;
  readonly record: readonly RecordLine[];
}

/** Variables of the subscription; they are written anew before each connection, so that a follower resumes where it was. */
export interface FollowVariables {
  meetingId: string;
  sinceVersion?: number;
  sinceRecord?: number;
}

/** How the feed reaches the server. */
export interface FeedTransport {
  /** Follows changes and connects again by itself; `variables` is read at each connection. Returns what ends it. */
  follow(variables: FollowVariables, sink: FeedSink): () => void;
  /** Lines of the record after a number, 500 at most. */
  recordAfter(meetingId: string, after: number): Promise<readonly RecordLine[]>;
}

export interface FeedSink {
  change(change: MeetingChange): void;
  lineUp(): void;
  lineDown(): void;
  refused(): void;
}

/**
 * What one page knows about one meeting, kept up to date by the server.
 * Answers of the page's own commands enter through `accept`, so that the one who acted sees the result at once.
 */
export class MeetingFeed {
  private state: FeedState = { line: 'connecting', floor: null, record: [] };
  private readonly listeners = new Set<() => void>();
  private readonly variables: FollowVariables;
  private end: (() => void) | null = null;
  private filling = false;

  constructor(
    private readonly meetingId: string,
    private readonly transport: FeedTransport,
  ) {
    this.variables = { meetingId };
  }

  readonly read = (): FeedState => this.state;

  /** Follows while anyone listens. */
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (!this.end) this.begin();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        this.end?.();
        this.end = null;
      }
    };
  };

  /** Takes a state of the floor, unless a later one is already known. */
  readonly accept = (floor: MeetingFloor): void => {
    if (floor.meetingId !== this.meetingId) return;
    if (this.state.floor && floor.version < this.state.floor.version) return;
    this.variables.sinceVersion = floor.version;
    this.set({ floor });
  };

  private begin(): void {
    this.end = this.transport.follow(this.variables, {
      change: (change) => {
        this.set({ line: 'live' });
        this.accept(change.floor);
        this.take(change.record);
      },
      lineUp: () => this.set({ line: this.state.floor ? 'live' : 'connecting' }),
      lineDown: () => this.set({ line: this.state.floor ? 'reconnecting' : 'connecting' }),
      refused: () => this.set({ line: 'refused' }),
    });
  }

  private take(arrived: readonly RecordLine[]): void {
    const { lines, gap } = mergeRecord(this.state.record, arrived);
    this.variables.sinceRecord = lines.length;
    if (lines !== this.state.record) this.set({ record: lines });
    if (gap) void this.fill();
  }

  private async fill(): Promise<void> {
    if (this.filling) return;
    this.filling = true;
    try {
      for (;;) {
        const before = this.state.record.length;
        this.take(await this.transport.recordAfter(this.meetingId, before));
        if (this.state.record.length === before) return;
      }
    } catch {
      // The line is down; what is missing comes with the next connection, which asks from the last line that is known.
    } finally {
      this.filling = false;
    }
  }

  private set(change: Partial<FeedState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
