import { ConnectionQuality, DisconnectReason, Room, RoomEvent, VideoPresets } from 'livekit-client';
import type { Participant } from 'livekit-client';
import { ConferenceStateStore } from './conference-state.js';
import type { Access, AskAccess, ConferenceState, Device, Readiness } from './conference-state.js';
import { HeardTracks } from './heard-tracks.js';
import { OwnTracks } from './own-tracks.js';
import type { ListeningChoice } from './plan-listening.js';

const firstRetry = 500;
const lastRetry = 10_000;

/**
 * One page's part in a meeting's conference: the line. What is given and what is taken are `OwnTracks` and `HeardTracks`.
 * When the line is lost for good it asks for access again and joins anew, until it is left.
 */
export class ConferenceSession {
  private readonly store = new ConferenceStateStore();
  private readonly room: Room;
  private readonly heard: HeardTracks;
  private readonly own: OwnTracks;
  private access: Access | null = null;
  private left = false;
  private retryIn = firstRetry;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly askAccess: AskAccess,
    /** Name of what this page publishes, for those who look into the SFU: `floor`, `hall`, `interpretation:fr`. */
    trackName: string,
  ) {
    this.room = new Room({
      adaptiveStream: true,
      dynacast: true,
      // A microphone that was tested before joining is used again at the next slot.
      stopLocalTrackOnUnpublish: false,
      publishDefaults: { dtx: true, red: true, videoEncoding: VideoPresets.h720.encoding },
    });
    this.heard = new HeardTracks(this.room, this.store);
    this.own = new OwnTracks(this.room, this.store, trackName);
    this.follow();
  }

  readonly read = (): ConferenceState => this.store.read();

  readonly listen = (listener: () => void): (() => void) => this.store.listen(listener);

  /** Joins, and joins again whenever the line is lost. */
  async join(): Promise<void> {
    this.left = false;
    this.heard.enter();
    this.store.set({ line: 'connecting' });
    await this.connect();
  }

  /** Leaves until `join` is called again; frees the devices unless the page goes on showing them. */
  async leave({ keepDevices = false } = {}): Promise<void> {
    this.left = true;
    clearTimeout(this.retryTimer);
    if (!keepDevices) this.own.stop();
    await this.room.disconnect(!keepDevices);
    if (!this.left) return;
    this.heard.leave();
    this.store.reset();
  }

  /** Says what to publish when the right is given; replaces what was ready before. */
  async prepare(ready: Readiness): Promise<void> {
    await this.own.prepare(ready);
  }

  /** Opens or silences a device by hand; opening has an effect only while the server allows it. */
  async wishFor(device: Device, open: boolean): Promise<void> {
    await this.own.wishFor(device, open);
  }

  choose(listening: Partial<ListeningChoice>): void {
    this.heard.choose(listening);
  }

  /** Sends sound to another output, where the browser can. */
  async playOn(deviceId: string): Promise<void> {
    await this.room.switchActiveDevice('audiooutput', deviceId);
  }

  /** Lets sound play after a click, where the browser waited for one. */
  async allowSound(): Promise<void> {
    await this.room.startAudio();
  }

  private async connect(): Promise<void> {
    try {
      const access = await this.askAccess();
      if (this.left) return;
      if (!access) return this.store.set({ line: 'refused' });
      this.access = access;
      await this.room.connect(access.url, access.token, { autoSubscribe: false });
      this.retryIn = firstRetry;
      this.store.set({ line: 'connected', soundBlocked: !this.room.canPlaybackAudio });
      this.own.permissionsChanged();
      this.heard.arrange();
    } catch {
      this.retry();
    }
  }

  private retry(): void {
    if (this.left) return;
    this.store.set({ line: this.access ? 'lost' : 'connecting' });
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.connect(), this.retryIn);
    this.retryIn = Math.min(this.retryIn * 2, lastRetry);
  }

  private follow(): void {
    const arrange = () => this.heard.arrange();
    this.room
      .on(RoomEvent.TrackPublished, arrange)
      .on(RoomEvent.TrackUnpublished, arrange)
      .on(RoomEvent.ParticipantConnected, arrange)
      .on(RoomEvent.ParticipantDisconnected, arrange)
      .on(RoomEvent.TrackSubscribed, (track, publication, participant) =>
        this.heard.take(track, publication, participant),
      )
      .on(RoomEvent.TrackUnsubscribed, (track) => this.heard.drop(track))
      .on(RoomEvent.ParticipantPermissionsChanged, (_, participant) => {
        if (participant === this.room.localParticipant) this.own.permissionsChanged();
      })
      .on(RoomEvent.LocalTrackPublished, () => this.own.showDevices())
      .on(RoomEvent.LocalTrackUnpublished, () => void this.own.settle())
      .on(RoomEvent.TrackMuted, () => this.own.showDevices())
      .on(RoomEvent.TrackUnmuted, () => this.own.showDevices())
      .on(RoomEvent.Reconnecting, () => this.store.set({ line: 'lost' }))
      .on(RoomEvent.SignalReconnecting, () => this.store.set({ line: 'lost' }))
      .on(RoomEvent.Reconnected, () => {
        this.store.set({ line: 'connected' });
        this.own.permissionsChanged();
        this.heard.arrange();
      })
      .on(RoomEvent.Disconnected, (reason) => this.disconnected(reason))
      .on(RoomEvent.AudioPlaybackStatusChanged, () => this.store.set({ soundBlocked: !this.room.canPlaybackAudio }))
      .on(RoomEvent.ConnectionQualityChanged, (quality, participant) => this.rate(quality, participant));
  }

  private disconnected(reason: DisconnectReason | undefined): void {
    this.store.set({
      mayPublish: false,
      microphone: 'closed',
      camera: 'closed',
      ownPicture: null,
      pictures: [],
      languages: [],
      speakerHeard: false,
      hallHeard: false,
    });
    if (this.left) return;
    if (reason === DisconnectReason.DUPLICATE_IDENTITY) return this.store.set({ line: 'replaced' });
    this.retry();
  }

  private rate(quality: ConnectionQuality, participant: Participant): void {
    if (participant !== this.room.localParticipant) return;
    const names = {
      [ConnectionQuality.Excellent]: 'good',
      [ConnectionQuality.Good]: 'good',
      [ConnectionQuality.Poor]: 'poor',
      [ConnectionQuality.Lost]: 'lost',
      [ConnectionQuality.Unknown]: 'unknown',
    } as const;
    this.store.set({ quality: names[quality] });
  }
}
