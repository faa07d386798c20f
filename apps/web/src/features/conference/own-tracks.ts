import { ConnectionState, LocalVideoTrack, Track } from 'livekit-client';
import type { LocalAudioTrack, LocalTrackPublication, Room } from 'livekit-client';
import type { ConferenceStateStore, Device, DeviceState, Readiness } from './conference-state.js';

/**
 * What this page gives to the others. It follows what the server decides: it publishes when the right to publish
 * arrives and stops when the right goes.
 */
export class OwnTracks {
  private ready: Readiness = { microphone: null, camera: null, openAtOnce: true, cameraRests: false };
  private wish: Record<Device, boolean> = { microphone: true, camera: true };
  private readonly turns: Record<Device, { running: boolean; again: boolean }> = {
    microphone: { running: false, again: false },
    camera: { running: false, again: false },
  };

  constructor(
    private readonly room: Room,
    private readonly store: ConferenceStateStore,
    /** Name of what is published, for those who look into the SFU. */
    private readonly trackName: string,
  ) {}

  async prepare(ready: Readiness): Promise<void> {
    this.ready = ready;
    this.wish = { microphone: ready.openAtOnce, camera: ready.openAtOnce };
    if (!this.store.read().mayPublish) this.restCamera();
    await this.settle();
  }

  async wishFor(device: Device, open: boolean): Promise<void> {
    this.wish[device] = open;
    await this.settle();
  }

  /** Frees microphone and camera. */
  stop(): void {
    this.ready.microphone?.stop();
    this.ready.camera?.stop();
  }

  /** Looks whether the right to publish has come or gone. */
  permissionsChanged(): void {
    const mayPublish = this.room.localParticipant.permissions?.canPublish ?? false;
    if (mayPublish !== this.store.read().mayPublish) {
      // Each new slot begins as the person chose before joining, whatever was silenced during the one before.
      if (mayPublish) this.wish = { microphone: this.ready.openAtOnce, camera: this.ready.openAtOnce };
      this.store.set({ mayPublish });
    }
    void this.settle();
  }

  /** Makes what is published agree with what is allowed and wished; the microphone does not wait for the camera. */
  async settle(): Promise<void> {
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
    if (!this.store.read().mayPublish && !this.publicationOf('camera')) this.restCamera();
    this.showDevices();
  }

  private async settleDevice(device: Device, track: LocalAudioTrack | LocalVideoTrack | null): Promise<void> {
    const allowed = this.store.read().mayPublish && this.room.state === ConnectionState.Connected;
    const publication = this.publicationOf(device);
    try {
      if (publication?.track && (!allowed || publication.track !== track)) {
        await this.room.localParticipant.unpublishTrack(publication.track as LocalAudioTrack | LocalVideoTrack, false);
      } else if (allowed && track && !publication && this.wish[device]) {
        this.store.set({ [device]: 'opening' });
        if (track.mediaStreamTrack.readyState === 'ended') await track.restartTrack();
        await track.unmute();
        await this.room.localParticipant.publishTrack(track, { name: this.trackName });
      } else if (publication?.track && publication.isMuted === this.wish[device]) {
        await (this.wish[device] ? publication.unmute() : publication.mute());
      }
      this.showDevices();
    } catch (fault) {
      // The right may have gone while the track was on its way; only a device that does not work is worth a word.
      this.store.set({ [device]: fault instanceof DOMException ? 'failed' : 'closed' });
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

  showDevices(): void {
    const camera = this.publicationOf('camera');
    const picture = camera && !camera.isMuted && camera.track instanceof LocalVideoTrack ? camera.track : null;
    this.store.set({
      microphone: this.deviceState('microphone'),
      camera: this.deviceState('camera'),
      ownPicture: picture,
    });
  }

  private deviceState(device: Device): DeviceState {
    const publication = this.publicationOf(device);
    if (publication) return publication.isMuted ? 'muted' : 'open';
    if (this.store.read()[device] === 'failed' && this.store.read().mayPublish) return 'failed';
    return this.store.read().mayPublish && this.ready[device] ? (this.wish[device] ? 'opening' : 'muted') : 'closed';
  }
}
