import { accept, refuse } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';
import type { SpeakerSlot } from './speaker-slot.js';

/** A film that is a slot's statement, with what became of it. */
export interface SlotFilm {
  readonly fileId: string;
  readonly captionsFileId: string | null;
  readonly milliseconds: number;
  readonly begunAt: Date | null;
  readonly overAt: Date | null;
}

/** A slot at its turn, with its film. */
export interface FilmTurn {
  readonly slot: Pick<SpeakerSlot, 'state'> & { readonly givenAt: Date | null };
  readonly film: SlotFilm | null;
  readonly now: Date;
}

/** What shall be kept of the film, and whether it is new for the record. */
export interface NotedFilm {
  readonly film: SlotFilm;
  readonly news: boolean;
}

/** Pages play a little ahead of or behind the clock of the server. */
const tolerance = 2_000;

/** FLR-44 */
export function changeFilm(slot: Pick<SpeakerSlot, 'state'>): FloorDecision<undefined> {
  return slot.state === 'WAITING' ? accept() : refuse('SLOT_NOT_WAITING', 'FLR-44');
}

/** FLR-45 @param sent whether the SFU has picture or sound from the slot's film now */
export function beginFilm(turn: FilmTurn, sent: boolean): FloorDecision<NotedFilm> {
  const { slot, film, now } = turn;
  if (film === null) return refuse('FILM_NONE', 'FLR-45');
  if (slot.state !== 'SPEAKING') return refuse('NOBODY_HAS_FLOOR', 'FLR-45');
  if (begunInTurn(turn)) return accept({ film, news: false });
  return sent
    ? accept({ film: { ...film, begunAt: now, overAt: null }, news: true })
    : refuse('FILM_NOT_SENT', 'FLR-45');
}

/** FLR-45 */
export function finishFilm(turn: FilmTurn): FloorDecision<NotedFilm> {
  const { slot, film, now } = turn;
  if (film === null) return refuse('FILM_NONE', 'FLR-45');
  if (slot.state !== 'SPEAKING') return refuse('NOBODY_HAS_FLOOR', 'FLR-45');
  const begunAt = begunInTurn(turn);
  if (begunAt === null) return refuse('FILM_NOT_SENT', 'FLR-45');
  if (film.overAt !== null) return accept({ film, news: false });
  const soonest = begunAt.getTime() + film.milliseconds - tolerance;
  return now.getTime() >= soonest
    ? accept({ film: { ...film, overAt: now }, news: true })
    : refuse('FILM_NOT_OVER', 'FLR-45');
}

function begunInTurn({ slot, film }: FilmTurn): Date | null {
  const begunAt = film?.begunAt ?? null;
  return begunAt !== null && slot.givenAt !== null && begunAt >= slot.givenAt ? begunAt : null;
}
