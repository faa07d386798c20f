import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { FilePathSource, Input, LogLevel, Logging, MP4, WEBM } from 'mediabunny';
import type { VideoFacts } from '../domain/check-video.js';

// What films have of the unexpected is answered to their senders; the log of the installation is not theirs to fill.
Logging.level = LogLevel.Silent;
const execute = promisify(execFile);
const minute = 60_000;
const mostBytes = 300 * 1_048_576;

interface Probe {
  readonly format?: { readonly duration?: string };
  readonly streams?: readonly { readonly codec_type?: string; readonly codec_name?: string }[];
}

/** A copy of a film that the tools work on; gone when it is disposed of. */
export interface VideoAtWork extends AsyncDisposable {
  /** Null where no film is found in it. */
  facts(): Promise<VideoFacts | null>;
  /** H.264 and AAC in MP4, at most 1280 points wide, beginning to play before all of it has come. @throws */
  convert(): Promise<Buffer>;
}

/** A program in a process of its own: so much memory, so much time of the processor, behind everybody else. */
function run(program: string, given: readonly string[], time: number): Promise<{ stdout: string }> {
  const limits = `ulimit -v 4194304; ulimit -t ${Math.ceil(time / 1_000)}; exec nice -n 10 "$0" "$@"`;
  const environment = { PATH: process.env['PATH'] ?? '' };
  return execute('/bin/sh', ['-c', limits, program, ...given], {
    timeout: time,
    killSignal: 'SIGKILL',
    maxBuffer: 4 * 1_048_576,
    env: environment,
  });
}

/** Which of the tools are installed here. */
export async function videoTools(): Promise<{ readonly probes: boolean; readonly converts: boolean }> {
  const found = async (program: string): Promise<boolean> => {
    try {
      await run(program, ['-version'], minute);
      return true;
    } catch {
      return false;
    }
  };
  const [probes, converts] = await Promise.all([found('ffprobe'), found('ffmpeg')]);
  return { probes, converts };
}

/**
 * Puts a film where the tools find it. Which container it is was recognised by its content before; the tools are not
 * let guess, nor open anything else.
 */
export async function videoAtWork(bytes: Readable, mediaType: string): Promise<VideoAtWork> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-video-'));
  const [from, to] = [join(folder, 'in'), join(folder, 'out.mp4')];
  await pipeline(bytes, createWriteStream(from, { mode: 0o600 }));
  const input = ['-v', 'error', '-protocol_whitelist', 'file', '-f', mediaType === 'video/mp4' ? 'mov' : 'matroska'];
  return {
    async facts() {
      const { probes } = await videoTools();
      const probed = probes ? await probe([...input, '-show_format', '-show_streams', '-of', 'json', from]) : null;
      const read = await readOwn(from);
      const found = probed ?? read;
      // What was counted holds, here as on machines without the tool: what a film says of itself may be anything.
      return found && { ...found, milliseconds: read?.milliseconds ?? found.milliseconds, mediaType };
    },
    async convert() {
      const size = ['-vf', "scale='trunc(min(1280,iw)/2)*2':-2"];
      const how = '-c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a aac -movflags +faststart -threads 1'.split(' ');
      const what = ['-map', '0:v:0', '-map', '0:a:0', '-sn', '-dn', '-map_metadata', '-1', '-fs', `${mostBytes}`];
      await run('ffmpeg', ['-nostdin', ...input, '-i', from, ...what, ...size, ...how, '-y', to], 30 * minute);
      return readFile(to);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

type Read = Omit<VideoFacts, 'mediaType'>;

/** The time is what the film says of itself; films that browsers record say nothing, and theirs is 0. */
async function probe(given: readonly string[]): Promise<Read | null> {
  try {
    const { stdout } = await run('ffprobe', given, minute);
    const { format, streams = [] } = JSON.parse(stdout) as Probe;
    const milliseconds = Math.round(Number(format?.duration) * 1_000) || 0;
    const codec = (kind: string): string | null =>
      streams.find(({ codec_type: type }) => type === kind)?.codec_name ?? null;
    return { milliseconds, picture: codec('video'), sound: codec('audio') };
  } catch {
    return null;
  }
}

/** The same without tools, and with the time counted packet by packet. */
async function readOwn(path: string): Promise<Read | null> {
  const input = new Input({ formats: [MP4, WEBM], source: new FilePathSource(path) });
  try {
    const [picture, sound] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
    const milliseconds = Math.round((await input.computeDuration()) * 1_000);
    if (!Number.isFinite(milliseconds) || milliseconds <= 0) return null;
    const [drawn, heard] = await Promise.all([picture?.getCodec(), sound?.getCodec()]);
    const names: Readonly<Record<string, string>> = { avc: 'h264' };
    const nameOf = (track: object | null, codec: string | null | undefined): string | null =>
      track === null ? null : (names[codec ?? ''] ?? codec ?? 'unknown');
    return { milliseconds, picture: nameOf(picture, drawn), sound: nameOf(sound, heard) };
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}
