import type { LocalAudioTrack, LocalVideoTrack, RemoteTrack } from 'livekit-client';
import type { ConferenceRole, Language } from '../../generated/graphql.js';
import type { TrackPart } from './plan-listening.js';

/** What the server gives to someone who may join. */
export interface Access {
  readonly url: string;
  readonly token: string;
  readonly identity: string;
  readonly role: ConferenceRole;
}

/** Asks the server for access; rejects when the line is down, answers null when access is refused. */
export type AskAccess = () => Promise<Access | null>;

/** A picture to show. */
export interface Picture {
  readonly sid: string;
  readonly part: TrackPart;
  readonly identity: string;
  readonly track: RemoteTrack;
}

export type Device = 'microphone' | 'camera';

/** `closed`: not at the SFU. `opening`: allowed, on its way. `open`: others hear or see it. `muted`: allowed, silenced by hand. `failed`: the device does not work. */
export type DeviceState = 'closed' | 'opening' | 'open' | 'muted' | 'failed';

export interface ConferenceState {
  /** `replaced`: the same person joined elsewhere. `refused`: the server gave no access. `lost`: trying again. */
  readonly line: 'idle' | 'connecting' | 'connected' | 'lost' | 'replaced' | 'refused';
  /** Whether the SFU lets this page publish now. */
  readonly mayPublish: boolean;
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
  /** The own picture while others see it. */
  readonly ownPicture: LocalVideoTrack | null;
  /** Languages someone interprets into now. */
  readonly languages: readonly Language[];
  readonly pictures: readonly Picture[];
  readonly speakerHeard: boolean;
  readonly hallHeard: boolean;
  readonly quality: 'good' | 'poor' | 'lost' | 'unknown';
  /** The browser plays sound only after a click. */
  readonly soundBlocked: boolean;
}

const initial: ConferenceState = {
  line: 'idle',
  mayPublish: false,
  microphone: 'closed',
  camera: 'closed',
  ownPicture: null,
  languages: [],
  pictures: [],
  speakerHeard: false,
  hallHeard: false,
  quality: 'unknown',
  soundBlocked: false,
};

/** What someone is ready to publish; the server decides when. */
export interface Readiness {
  microphone: LocalAudioTrack | null;
  camera: LocalVideoTrack | null;
  /** Open by itself when the right is given; otherwise wait for the hand. */
  openAtOnce: boolean;
  /** Switch the camera off while there is no right to publish. */
  cameraRests: boolean;
}

/** The state of a conference as pages see it, with whoever listens for changes. */
export class ConferenceStateStore {
  private state = initial;
  private readonly listeners = new Set<() => void>();

  readonly read = (): ConferenceState => this.state;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<ConferenceState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  reset(): void {
    this.set(initial);
  }
}
