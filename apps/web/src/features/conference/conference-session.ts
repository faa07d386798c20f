import {
  ConnectionQuality,
  ConnectionState,
  DisconnectReason,
  LocalAudioTrack,
  LocalVideoTrack,
  RemoteAudioTrack,
  Room,
  RoomEvent,
  Track,
  VideoPresets,
} from 'livekit-client';
import type {
  LocalTrackPublication,
  Participant,
  RemoteParticipant,
  RemoteTrack,
  RemoteTrackPublication,
} from 'livekit-client';
import type { ConferenceRole, Language } from '../../generated/graphql.js';
import { channelOf, languagesOnAir, partOf, planListening } from './plan-listening.js';
import type { ListeningChoice, OfferedTrack, TrackPart } from './plan-listening.js';

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

const firstRetry = 500;
const lastRetry = 10_000;

/**
 * One page's part in a meeting's conference.
 * It follows what the server decides: it publishes when the right to publish arrives and stops when the right goes.
 * When the line is lost for good it asks for access again and joins anew, until it is left.
 */
export class ConferenceSession {
  private state = initial;
  private readonly listeners = new Set<() => void>();
  private readonly room: Room;
  private readonly soundHost: HTMLElement;
  private readonly sounds = new Map<RemoteTrack, HTMLMediaElement>();
  private access: Access | null = null;
  private left = false;
  private retryIn = firstRetry;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private listening: ListeningChoice = { language: null, balance: 0.85, pictures: true, sound: true };
  private ready: Readiness = { microphone: null, camera: null, openAtOnce: true, cameraRests: false };
  private wish: Record<Device, boolean> = { microphone: true, camera: true };
  private readonly turns: Record<Device, { running: boolean; again: boolean }> = {
    microphone: { running: false, again: false },
    camera: { running: false, again: false },
  };

  constructor(
    private readonly askAccess: AskAccess,
    /** Name of what this page publishes, for those who look into the SFU: `floor`, `hall`, `interpretation:fr`. */
    private readonly trackName: string,
  ) {
    this.room = new Room({
      adaptiveStream: true,
      dynacast: true,
      // A microphone that was tested before joining is used again at the next slot.
      stopLocalTrackOnUnpublish: false,
      publishDefaults: { dtx: true, red: true, videoEncoding: VideoPresets.h720.encoding },
    });
    this.soundHost = document.createElement('div');
    this.soundHost.hidden = true;
    this.soundHost.dataset['conferenceSound'] = '';
    this.follow();
  }

  readonly read = (): ConferenceState => this.state;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Joins, and joins again whenever the line is lost. */
  async join(): Promise<void> {
    this.left = false;
    document.body.append(this.soundHost);
    this.set({ line: 'connecting' });
    await this.connect();
  }

  /** Leaves until `join` is called again; frees the devices unless the page goes on showing them. */
  async leave({ keepDevices = false } = {}): Promise<void> {
    this.left = true;
    clearTimeout(this.retryTimer);
    if (!keepDevices) {
      this.ready.microphone?.stop();
      this.ready.camera?.stop();
    }
    await this.room.disconnect(!keepDevices);
    if (!this.left) return;
    this.soundHost.remove();
    this.set(initial);
  }

  /** Says what to publish when the right is given; replaces what was ready before. */
  async prepare(ready: Readiness): Promise<void> {
    this.ready = ready;
    this.wish = { microphone: ready.openAtOnce, camera: ready.openAtOnce };
    if (!this.state.mayPublish) this.restCamera();
    await this.settle();
  }

  /** Opens or silences a device by hand; opening has an effect only while the server allows it. */
  async wishFor(device: Device, open: boolean): Promise<void> {
    this.wish[device] = open;
    await this.settle();
  }

  choose(listening: Partial<ListeningChoice>): void {
    this.listening = { ...this.listening, ...listening };
    this.arrange();
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
      if (!access) return this.set({ line: 'refused' });
      this.access = access;
      await this.room.connect(access.url, access.token, { autoSubscribe: false });
      this.retryIn = firstRetry;
      this.set({ line: 'connected', soundBlocked: !this.room.canPlaybackAudio });
      this.permissionsChanged();
      this.arrange();
    } catch {
      this.retry();
    }
  }

  private retry(): void {
    if (this.left) return;
    this.set({ line: this.access ? 'lost' : 'connecting' });
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.connect(), this.retryIn);
    this.retryIn = Math.min(this.retryIn * 2, lastRetry);
  }

  private follow(): void {
    const arrange = () => this.arrange();
    this.room
      .on(RoomEvent.TrackPublished, arrange)
      .on(RoomEvent.TrackUnpublished, arrange)
      .on(RoomEvent.ParticipantConnected, arrange)
      .on(RoomEvent.ParticipantDisconnected, arrange)
      .on(RoomEvent.TrackSubscribed, (track, publication, participant) => this.take(track, publication, participant))
      .on(RoomEvent.TrackUnsubscribed, (track) => this.drop(track))
      .on(RoomEvent.ParticipantPermissionsChanged, (_, participant) => {
        if (participant === this.room.localParticipant) this.permissionsChanged();
      })
      .on(RoomEvent.LocalTrackPublished, () => this.showDevices())
      .on(RoomEvent.LocalTrackUnpublished, () => void this.settle())
      .on(RoomEvent.TrackMuted, () => this.showDevices())
      .on(RoomEvent.TrackUnmuted, () => this.showDevices())
      .on(RoomEvent.Reconnecting, () => this.set({ line: 'lost' }))
      .on(RoomEvent.SignalReconnecting, () => this.set({ line: 'lost' }))
      .on(RoomEvent.Reconnected, () => {
        this.set({ line: 'connected' });
        this.permissionsChanged();
        this.arrange();
      })
      .on(RoomEvent.Disconnected, (reason) => this.disconnected(reason))
      .on(RoomEvent.AudioPlaybackStatusChanged, () => this.set({ soundBlocked: !this.room.canPlaybackAudio }))
      .on(RoomEvent.ConnectionQualityChanged, (quality, participant) => this.rate(quality, participant));
  }

  private disconnected(reason: DisconnectReason | undefined): void {
    this.set({
      mayPublish: false,
      microphone: 'closed',
      camera: 'closed',
      pictures: [],
      languages: [],
      speakerHeard: false,
      hallHeard: false,
    });
    if (this.left) return;
    if (reason === DisconnectReason.DUPLICATE_IDENTITY) return this.set({ line: 'replaced' });
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
    this.set({ quality: names[quality] });
  }

  private arrange(): void {
    const offers = this.offers();
    const plans = planListening(
      offers.map((offer) => offer.track),
      this.listening,
    );
    for (const { track, publication } of offers) {
      const plan = plans.get(track.sid);
      if (!plan) continue;
      if (publication.isDesired !== plan.subscribe) publication.setSubscribed(plan.subscribe);
      if (publication.track instanceof RemoteAudioTrack) publication.track.setVolume(plan.volume);
    }
    this.showOthers(offers);
  }

  private showOthers(offers: readonly Offer[]): void {
    const pictures: Picture[] = [];
    let speakerHeard = false;
    let hallHeard = false;
    for (const { track, publication } of offers) {
      const part = partOf(track.identity);
      if (!publication.track || !publication.isSubscribed) continue;
      if (track.kind === 'video')
        pictures.push({ sid: track.sid, part, identity: track.identity, track: publication.track });
      else if (part === 'speaker') speakerHeard = true;
      else if (part === 'hall') hallHeard = true;
    }
    this.set({ pictures, speakerHeard, hallHeard, languages: languagesOnAir(offers.map((offer) => offer.track)) });
  }

  private offers(): Offer[] {
    const offers: Offer[] = [];
    for (const participant of this.room.remoteParticipants.values()) {
      for (const publication of participant.trackPublications.values()) {
        const kind = publication.kind === Track.Kind.Audio ? 'audio' : 'video';
        offers.push({ publication, track: { sid: publication.trackSid, kind, identity: participant.identity } });
      }
    }
    return offers;
  }

  private take(track: RemoteTrack, publication: RemoteTrackPublication, participant: RemoteParticipant): void {
    if (track instanceof RemoteAudioTrack) {
      const element = track.attach();
      element.dataset['part'] = partOf(participant.identity);
      element.dataset['language'] = channelOf(participant.identity) ?? '';
      this.soundHost.append(element);
      this.sounds.set(track, element);
    }
    this.arrange();
  }

  private drop(track: RemoteTrack): void {
    track.detach();
    // The library has often detached by itself by now and no longer knows the element.
    this.sounds.get(track)?.remove();
    this.sounds.delete(track);
    this.arrange();
  }

  private permissionsChanged(): void {
    const mayPublish = this.room.localParticipant.permissions?.canPublish ?? false;
    if (mayPublish !== this.state.mayPublish) {
      // Each new slot begins as the person chose before joining, whatever was silenced during the one before.
      if (mayPublish) this.wish = { microphone: this.ready.openAtOnce, camera: this.ready.openAtOnce };
      this.set({ mayPublish });
    }
    void this.settle();
  }

  /** Makes what is published agree with what is allowed and wished; the microphone does not wait for the camera. */
  private async settle(): Promise<void> {
    await Promise.all([this.settleInTurn('microphone'), this.settleInTurn('camera')]);
  }

  /** One step after the other for each device: a right that goes while a track is on its way is dealt with next. */
  private async settleInTurn(device: Device): Promise<void> {
    const turn = this.turns[device];
    if (turn.running) {
      turn.again = true;
      return;
    }
    turn.running = true;
    do {
      turn.again = false;
      await this.settleDevice(device, this.ready[device]);
    } while (turn.again);
    turn.running = false;
    if (!this.state.mayPublish && !this.publicationOf('camera')) this.restCamera();
    this.showDevices();
  }

  private async settleDevice(device: Device, track: LocalAudioTrack | LocalVideoTrack | null): Promise<void> {
    const allowed = this.state.mayPublish && this.room.state === ConnectionState.Connected;
    const publication = this.publicationOf(device);
    try {
      if (publication?.track && (!allowed || publication.track !== track)) {
        await this.room.localParticipant.unpublishTrack(publication.track as LocalAudioTrack | LocalVideoTrack, false);
      } else if (allowed && track && !publication && this.wish[device]) {
        this.set({ [device]: 'opening' });
        if (track.mediaStreamTrack.readyState === 'ended') await track.restartTrack();
        await track.unmute();
        await this.room.localParticipant.publishTrack(track, { name: this.trackName });
      } else if (publication?.track && publication.isMuted === this.wish[device]) {
        await (this.wish[device] ? publication.unmute() : publication.mute());
      }
      this.showDevices();
    } catch (fault) {
      // The right may have gone while the track was on its way; only a device that does not work is worth a word.
      this.set({ [device]: fault instanceof DOMException ? 'failed' : 'closed' });
    }
  }

  /** A camera whose light is on for hours worries people: until the floor is given it is switched off. */
  private restCamera(): void {
    if (this.ready.cameraRests) this.ready.camera?.stop();
  }

  private publicationOf(device: Device): LocalTrackPublication | undefined {
    return this.room.localParticipant.getTrackPublication(
      device === 'microphone' ? Track.Source.Microphone : Track.Source.Camera,
    );
  }

  private showDevices(): void {
    this.set({ microphone: this.deviceState('microphone'), camera: this.deviceState('camera') });
  }

  private deviceState(device: Device): DeviceState {
    const publication = this.publicationOf(device);
    if (publication) return publication.isMuted ? 'muted' : 'open';
    if (this.state[device] === 'failed' && this.state.mayPublish) return 'failed';
    return this.state.mayPublish && this.ready[device] ? (this.wish[device] ? 'opening' : 'muted') : 'closed';
  }

  private set(change: Partial<ConferenceState>): void {
    const next = { ...this.state, ...change };
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

interface Offer {
  readonly track: OfferedTrack;
  readonly publication: RemoteTrackPublication;
}
