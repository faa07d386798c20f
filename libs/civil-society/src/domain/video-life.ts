import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';

export const videoStates = ['CHECKING', 'READY', 'REFUSED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'] as const;
export type VideoState = (typeof videoStates)[number];
export type VideoMove = 'ACCEPT' | 'RETURN' | 'WITHDRAW';

export type VideoRefusal =
  'VIDEO_UNKNOWN' | 'VIDEO_CHANGED' | 'VIDEO_NO_PLACE' | 'VIDEO_PLACE_OVER' | 'VIDEO_STATE' | 'VIDEO_REASON';

/** The place to speak that a film is for. */
export interface VideoPlace {
  readonly way: string;
  readonly state: string;
  /** State of its slot on the list of speakers; null while it stands on none. */
  readonly slotState: string | null;
}

/** From which states each is done. */
const from: Readonly<Record<VideoMove, readonly VideoState[]>> = {
  ACCEPT: ['READY'],
  RETURN: ['READY', 'ACCEPTED'],
  WITHDRAW: ['CHECKING', 'READY', 'REFUSED', 'RETURNED', 'ACCEPTED'],
};
export const becomes: Readonly<Record<VideoMove, VideoState>> = {
  ACCEPT: 'ACCEPTED',
  RETURN: 'RETURNED',
  WITHDRAW: 'WITHDRAWN',
};
const longestReason = 1_000;

/** CIV-65 Whether a film may be attached, changed or taken off. */
export function checkPlace({ way, state, slotState }: VideoPlace): Decision<undefined, VideoRefusal> {
  if (way !== 'VIDEO' || state !== 'GRANTED') return refuse('VIDEO_NO_PLACE', 'CIV-65');
  return slotState === null || slotState === 'WAITING' ? accept() : refuse('VIDEO_PLACE_OVER', 'CIV-65');
}

/** CIV-65 CIV-67 What may be done with a video statement now. */
export function movesOf(state: VideoState, place: VideoPlace): VideoMove[] {
  if (!checkPlace(place).ok) return [];
  return (Object.keys(from) as VideoMove[]).filter((move) => from[move].includes(state));
}

/** CIV-67 @param reason of returns: trimmed text of 1 to 1000 characters */
export function moveVideo(
  move: VideoMove,
  video: { readonly state: VideoState; readonly place: VideoPlace },
  reason: string | null = null,
): Decision<VideoState, VideoRefusal> {
  const place = checkPlace(video.place);
  if (!place.ok) return place;
  if (!from[move].includes(video.state)) return refuse('VIDEO_STATE', 'CIV-67');
  if (move === 'RETURN' && (!reason || reason.length > longestReason))
    return refuse('VIDEO_REASON', 'CIV-67', { most: longestReason });
  return accept(becomes[move]);
}
