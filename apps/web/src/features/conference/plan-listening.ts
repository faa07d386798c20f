import type { Language } from '../../generated/graphql.js';

/** What a track of the conference is: the hall's, the podium's, the speaker's, a film's, or one language of interpretation. */
export type TrackPart = 'hall' | 'podium' | 'speaker' | 'film' | 'interpretation';

/** A track that someone else publishes, as far as listening is concerned. */
export interface OfferedTrack {
  readonly sid: string;
  readonly kind: 'audio' | 'video';
  /** Identity of the publisher, as the server wrote it into the token. */
  readonly identity: string;
}

const languages: readonly string[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] satisfies Language[];

/** Tells the parts apart by the identity that the server gave: a page can name its tracks as it likes, but not itself. */
export function partOf(identity: string): TrackPart {
  const kind = identity.split(':')[0];
  return kind === 'interpreter'
    ? 'interpretation'
    : kind === 'hall' || kind === 'podium' || kind === 'film'
      ? kind
      : 'speaker';
}

/** The language that an interpreter interprets into; null for everyone else. */
export function channelOf(identity: string): Language | null {
  const [kind, language = ''] = identity.split(':');
  return kind === 'interpreter' && languages.includes(language) ? (language as Language) : null;
}

/** What a listener chose. */
export interface ListeningChoice {
  /** Interpretation language; null for the floor as it is spoken. */
  readonly language: Language | null;
  /** 0 is the floor alone, 1 the interpretation alone. */
  readonly balance: number;
  /** False in low-bandwidth mode: sound only. */
  readonly pictures: boolean;
  /** False for those who only speak, or who have silenced the page. */
  readonly sound: boolean;
}

/** What to do with one track. */
export interface TrackPlan {
  readonly part: TrackPart;
  readonly subscribe: boolean;
  /** 0 to 1; of no consequence for pictures. */
  readonly volume: number;
}

/**
 * Decides which tracks to take and how loud. Floor sound is the hall's, the podium's, the speaker's and the film's together; at most one language
 * of interpretation is taken. While the chosen booth is silent, the floor is heard in full.
 */
export function planListening(tracks: readonly OfferedTrack[], choice: ListeningChoice): Map<string, TrackPlan> {
  const onAir = tracks.some((track) => isWanted(track, choice.language));
  const floor = onAir ? fade(1 - choice.balance) : 1;
  const interpretation = fade(choice.balance);
  const plans = new Map<string, TrackPlan>();
  for (const track of tracks) {
    const part = partOf(track.identity);
    const volume = part === 'interpretation' ? interpretation : floor;
    const wanted =
      track.kind === 'video'
        ? choice.pictures && part !== 'interpretation'
        : choice.sound && (part === 'interpretation' ? isWanted(track, choice.language) : true) && volume > 0;
    plans.set(track.sid, { part, subscribe: wanted, volume });
  }
  return plans;
}

function isWanted(track: OfferedTrack, language: Language | null): boolean {
  return language !== null && track.kind === 'audio' && channelOf(track.identity) === language;
}

/** Full up to the middle of the slider, then falling to nothing: in the middle both are heard in full. */
function fade(share: number): number {
  return Math.max(0, Math.min(1, share * 2));
}

/** Languages that someone interprets into at this moment. */
export function languagesOnAir(tracks: readonly OfferedTrack[]): Language[] {
  const onAir = tracks.flatMap((track) => (track.kind === 'audio' ? (channelOf(track.identity) ?? []) : []));
  return [...new Set(onAir)].toSorted();
}
