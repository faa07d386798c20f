import { DisconnectReason, Room, RoomEvent, Track, VideoPresets } from 'livekit-client';
import type { RemoteTrack } from 'livekit-client';
import { ConferenceStateStore } from '../../conference/conference-state.js';
import type { ConferenceState, Device, Readiness } from '../../conference/conference-state.js';
import { OwnTracks } from '../../conference/own-tracks.js';

export interface LineAccess {
  readonly url: string;
  readonly token: string;
}

/** A picture of somebody in the room. */
export interface GuestPicture {
  readonly sid: string;
  readonly identity: string;
  readonly track: RemoteTrack;
  readonly screen: boolean;
}

export interface GatheringLineState {
  readonly own: ConferenceState;
  readonly pictures: readonly GuestPicture[];
  /** Identities that are heard at this moment. */
  readonly speaking: readonly string[];
}

const firstRetry = 500;
const lastRetry = 10_000;

/**
 * One page's line to the room of an event: everybody who publishes is seen and heard, and what this page publishes
 * follows the right that the server gives. A line that breaks is made anew until it is left.
 */
export class GatheringLine {
  private readonly store = new ConferenceStateStore();
  private readonly room = new Room({
    adaptiveStream: true,
    dynacast: true,
    stopLocalTrackOnUnpublish: false,
    publishDefaults: { dtx: true, red: true, videoEncoding: VideoPresets.h540.encoding },
  });
  private readonly own = new OwnTracks(this.room, this.store, 'side-event');
  private readonly sounds = document.createElement('div');
  /** The library has often detached a track by itself before it tells, and no longer knows its element. */
  private readonly playing = new Map<RemoteTrack, HTMLMediaElement>();
  private readonly listeners = new Set<() => void>();
  private state: GatheringLineState = { own: this.store.read(), pictures: [], speaking: [] };
  private left = false;
  private retryIn = firstRetry;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: () => Promise<LineAccess | null>) {
    this.sounds.hidden = true;
    this.sounds.dataset['gatheringSound'] = '';
    this.store.listen(() => this.show({ own: this.store.read() }));
    this.follow();
  }

  readonly read = (): GatheringLineState => this.state;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async join(): Promise<void> {
    this.left = false;
    document.body.append(this.sounds);
    this.store.set({ line: 'connecting' });
    await this.connect();
  }

  async leave(): Promise<void> {
    this.left = true;
    clearTimeout(this.timer);
    this.own.stop();
    this.sounds.remove();
    await this.room.disconnect(true);
    this.store.reset();
    this.show({ pictures: [], speaking: [] });
  }

  prepare(ready: Readiness): Promise<void> {
    return this.own.prepare(ready);
  }

  wishFor(device: Device, open: boolean): Promise<void> {
    return this.own.wishFor(device, open);
  }

  allowSound(): Promise<void> {
    return this.room.startAudio();
  }

  /** Everything that is seen and heard in the room now, for whoever records it with the consent of all. */
  media(): { readonly sounds: MediaStreamTrack[]; readonly pictures: MediaStreamTrack[] } {
    const sounds: MediaStreamTrack[] = [];
    const pictures: MediaStreamTrack[] = [];
    for (const participant of [this.room.localParticipant, ...this.room.remoteParticipants.values()])
      for (const { track } of participant.trackPublications.values())
        if (track) (track.kind === Track.Kind.Audio ? sounds : pictures).push(track.mediaStreamTrack);
    return { sounds, pictures };
  }

  private async connect(): Promise<void> {
    try {
      const access = await this.ask();
      if (this.left) return;
      if (!access) return this.store.set({ line: 'refused' });
      await this.room.connect(access.url, access.token, { autoSubscribe: true });
      this.retryIn = firstRetry;
      this.store.set({ line: 'connected', soundBlocked: !this.room.canPlaybackAudio });
      this.own.permissionsChanged();
      this.showOthers();
    } catch {
      this.retry();
    }
  }

  private retry(): void {
    if (this.left) return;
    this.store.set({ line: 'lost' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), this.retryIn);
    this.retryIn = Math.min(this.retryIn * 2, lastRetry);
  }

  private follow(): void {
    this.room
      .on(RoomEvent.TrackSubscribed, (track) => {
        if (track.kind === Track.Kind.Audio) this.play(track);
        this.showOthers();
      })
      .on(RoomEvent.TrackUnsubscribed, (track) => {
        track.detach();
        this.playing.get(track)?.remove();
        this.playing.delete(track);
        this.showOthers();
      })
      .on(RoomEvent.TrackMuted, () => this.changed())
      .on(RoomEvent.TrackUnmuted, () => this.changed())
      .on(RoomEvent.ActiveSpeakersChanged, (speakers) => this.show({ speaking: speakers.map((one) => one.identity) }))
      .on(RoomEvent.ParticipantPermissionsChanged, (_, participant) => {
        if (participant === this.room.localParticipant) this.own.permissionsChanged();
      })
      .on(RoomEvent.LocalTrackPublished, () => this.own.showDevices())
      .on(RoomEvent.LocalTrackUnpublished, () => void this.own.settle())
      .on(RoomEvent.Reconnecting, () => this.store.set({ line: 'lost' }))
      .on(RoomEvent.Reconnected, () => {
        this.store.set({ line: 'connected' });
        this.own.permissionsChanged();
      })
      .on(RoomEvent.AudioPlaybackStatusChanged, () => this.store.set({ soundBlocked: !this.room.canPlaybackAudio }))
      .on(RoomEvent.Disconnected, (reason) => {
        this.store.set({ mayPublish: false, microphone: 'closed', camera: 'closed', ownPicture: null });
        this.show({ pictures: [], speaking: [] });
        if (this.left) return;
        if (reason === DisconnectReason.DUPLICATE_IDENTITY) return this.store.set({ line: 'replaced' });
        // Sent out or ended: asking for access tells which, and whether to come again.
        this.retry();
      });
  }

  private play(track: RemoteTrack): void {
    const element = track.attach();
    this.sounds.append(element);
    this.playing.set(track, element);
  }

  private changed(): void {
    this.own.showDevices();
    this.showOthers();
  }

  private showOthers(): void {
    const pictures = [...this.room.remoteParticipants.values()].flatMap(({ identity, trackPublications }) =>
      [...trackPublications.values()].flatMap(({ track, trackSid, isMuted, source }) =>
        track && track.kind === Track.Kind.Video && !isMuted
          ? [{ sid: trackSid, identity, track, screen: source === Track.Source.ScreenShare }]
          : [],
      ),
    );
    this.show({ pictures });
  }

  private show(change: Partial<GatheringLineState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
