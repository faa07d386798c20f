import { LocalAudioTrack, LocalVideoTrack, Track } from 'livekit-client';

type Captures = HTMLVideoElement & {
  captureStream?: () => MediaStream;
  mozCaptureStream?: () => MediaStream;
};

export interface FilmTracks {
  readonly microphone: LocalAudioTrack;
  readonly camera: LocalVideoTrack;
}

/** Whether this browser can send on what it plays. */
export function sendsFilms(): boolean {
  const { prototype } = HTMLVideoElement;
  return 'captureStream' in prototype || 'mozCaptureStream' in prototype;
}

/** The sound of this page, which a browser lets begin with a click only; films share it. */
export class FilmSound {
  private readonly context = new AudioContext();
  private readonly monitor = this.context.createGain();

  constructor() {
    this.monitor.gain.value = 0;
    this.monitor.connect(this.context.destination);
  }

  /** Inside a click. */
  async begin(): Promise<void> {
    await this.context.resume();
  }

  /** Whether the film is heard on this machine too. */
  listenHere(on: boolean): void {
    this.monitor.gain.value = on ? 1 : 0;
  }

  /** Picture and sound of a film whose beginning has come; once for an element. @throws where the film has no picture */
  tracksOf(element: HTMLVideoElement): FilmTracks {
    const source = this.context.createMediaElementSource(element);
    const sent = this.context.createMediaStreamDestination();
    source.connect(sent);
    source.connect(this.monitor);
    const captures = element as Captures;
    const stream = captures.captureStream?.() ?? captures.mozCaptureStream?.();
    const [picture] = stream?.getVideoTracks() ?? [];
    const [sound] = sent.stream.getAudioTracks();
    if (!picture || !sound) throw new Error('The film gives no picture');
    picture.contentHint = 'motion';
    const camera = new LocalVideoTrack(picture, undefined, true);
    const microphone = new LocalAudioTrack(sound, undefined, true);
    camera.source = Track.Source.Camera;
    microphone.source = Track.Source.Microphone;
    return { camera, microphone };
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}
