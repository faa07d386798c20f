import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';

export type FilmRefusal =
  'VIDEO_NO_PICTURE' | 'VIDEO_NO_SOUND' | 'VIDEO_TOO_LONG' | 'VIDEO_UNREADABLE' | 'VIDEO_UNPLAYED';

/** What was found in the content of a film. */
export interface VideoFacts {
  readonly mediaType: string;
  readonly milliseconds: number;
  /** Codecs by the names that ffmpeg gives them; null where there is no such track. */
  readonly picture: string | null;
  readonly sound: string | null;
}

/** What browsers play, and what is sent on into the meeting. */
const played: Readonly<Record<string, { readonly picture: readonly string[]; readonly sound: readonly string[] }>> = {
  'video/mp4': { picture: ['h264'], sound: ['aac', 'mp3'] },
  'video/webm': { picture: ['vp8', 'vp9', 'av1'], sound: ['opus', 'vorbis'] },
};

/** A second that tools round differently. */
const tolerance = 1_000;

/**
 * CIV-66 A film has picture and sound, is no longer than its place to speak, and is in a form that is played or can be
 * made into one.
 * @returns whether it has to be converted before it is played
 */
export function checkVideo(
  facts: VideoFacts | null,
  by: { readonly seconds: number; readonly converts: boolean },
): Decision<{ readonly convert: boolean }, FilmRefusal> {
  if (facts === null) return refuse('VIDEO_UNREADABLE', 'CIV-66');
  const { picture, sound, milliseconds } = facts;
  if (picture === null) return refuse('VIDEO_NO_PICTURE', 'CIV-66');
  if (sound === null) return refuse('VIDEO_NO_SOUND', 'CIV-66');
  if (milliseconds > by.seconds * 1_000 + tolerance)
    return refuse('VIDEO_TOO_LONG', 'CIV-66', { seconds: Math.round(milliseconds / 1_000), most: by.seconds });
  const form = played[facts.mediaType];
  const convert = !form?.picture.includes(picture) || !form.sound.includes(sound);
  return convert && !by.converts ? refuse('VIDEO_UNPLAYED', 'CIV-66', { picture, sound }) : accept({ convert });
}
