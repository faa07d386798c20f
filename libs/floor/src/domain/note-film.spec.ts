import { beginFilm, changeFilm, finishFilm } from './note-film.js';
import type { FilmTurn } from './note-film.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 9, 10, 0, seconds));
const film = { fileId: 'f', captionsFileId: null, milliseconds: 30_000, begunAt: null, overAt: null };
const turn: FilmTurn = { slot: { state: 'SPEAKING', givenAt: at(0) }, film, now: at(1) };
const begun = (seconds: number): FilmTurn => ({ ...turn, film: { ...film, begunAt: at(1) }, now: at(seconds) });

test('FLR-44 a film is put on a slot that waits, and on no other', () => {
  expect(changeFilm({ state: 'WAITING' }).ok).toBe(true);
  for (const state of ['SPEAKING', 'INTERRUPTED', 'SPOKEN', 'WITHDRAWN'] as const)
    expect(changeFilm({ state })).toMatchObject({ code: 'SLOT_NOT_WAITING', rule: 'FLR-44' });
});

test('FLR-45 the record says once in a turn that a film is played, when the SFU has it', () => {
  expect(beginFilm(turn, false)).toMatchObject({ code: 'FILM_NOT_SENT', rule: 'FLR-45' });
  expect(beginFilm(turn, true)).toEqual({ ok: true, value: { film: { ...film, begunAt: at(1) }, news: true } });
  expect(beginFilm(begun(5), false)).toMatchObject({ ok: true, value: { news: false } });
  // Returned to the list and called again: another turn.
  const again = { ...begun(70), slot: { state: 'SPEAKING' as const, givenAt: at(60) } };
  expect(beginFilm(again, true)).toMatchObject({ ok: true, value: { news: true, film: { begunAt: at(70) } } });
  expect(beginFilm({ ...turn, film: null }, true)).toMatchObject({ code: 'FILM_NONE' });
  expect(beginFilm({ ...turn, slot: { state: 'WAITING', givenAt: null } }, true)).toMatchObject({
    code: 'NOBODY_HAS_FLOOR',
  });
});

test('FLR-45 a film is over no sooner than its length after it began', () => {
  expect(finishFilm(turn)).toMatchObject({ code: 'FILM_NOT_SENT' });
  expect(finishFilm(begun(20))).toMatchObject({ code: 'FILM_NOT_OVER', rule: 'FLR-45' });
  expect(finishFilm(begun(31))).toMatchObject({ ok: true, value: { news: true, film: { overAt: at(31) } } });
  const over = { ...begun(40), film: { ...film, begunAt: at(1), overAt: at(31) } };
  expect(finishFilm(over)).toMatchObject({ ok: true, value: { news: false } });
});
