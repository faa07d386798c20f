import type { GatheringLine } from './gathering-line.js';

const kinds = ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4', 'audio/webm'];

/**
 * Records what is heard in the room, mixed, with the first picture, in the host's browser (MediaRecorder), and lets the
 * browser save it when it ends. There is no recording on the server, which would need an egress service of LiveKit.
 */
export class RoomRecorder {
  private readonly parts: Blob[] = [];
  private readonly context = new AudioContext();
  private readonly mixed = this.context.createMediaStreamDestination();
  private readonly sources = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly recorder: MediaRecorder;

  private constructor(private readonly line: GatheringLine) {
    const [picture] = line.media().pictures;
    const stream = new MediaStream([...this.mixed.stream.getAudioTracks(), ...(picture ? [picture] : [])]);
    const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
    this.recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {});
    this.recorder.addEventListener('dataavailable', ({ data }) => this.parts.push(data));
    this.recorder.addEventListener('stop', () => this.save());
    this.mix();
    // Who gets the microphone later is heard too.
    this.timer = setInterval(() => this.mix(), 1000);
    this.recorder.start(5000);
  }

  static begin(line: GatheringLine): RoomRecorder {
    return new RoomRecorder(line);
  }

  stop(): void {
    clearInterval(this.timer);
    if (this.recorder.state !== 'inactive') this.recorder.stop();
  }

  private mix(): void {
    for (const track of this.line.media().sounds) {
      if (this.sources.has(track)) continue;
      const source = this.context.createMediaStreamSource(new MediaStream([track]));
      source.connect(this.mixed);
      this.sources.set(track, source);
    }
  }

  private save(): void {
    void this.context.close();
    const type = this.recorder.mimeType || 'video/webm';
    const address = URL.createObjectURL(new Blob(this.parts, { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `side-event-${new Date().toISOString().slice(0, 16).replaceAll(':', '-')}.${type.includes('mp4') ? 'mp4' : 'webm'}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}
