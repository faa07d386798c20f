import { movesOf, moveVideo, videoStates } from './video-life.js';

const place = { way: 'VIDEO', state: 'GRANTED', slotState: null };

test('CIV-65 a film is for an allotted place by video, until that place has the floor', () => {
  const withdraw = (over: object) => moveVideo('WITHDRAW', { state: 'READY', place: { ...place, ...over } });
  expect(withdraw({}).ok).toBe(true);
  expect(withdraw({ slotState: 'WAITING' }).ok).toBe(true);
  for (const over of [{ way: 'REMOTE' }, { state: 'WAITING' }, { state: 'REFUSED' }])
    expect(withdraw(over)).toMatchObject({ code: 'VIDEO_NO_PLACE', rule: 'CIV-65' });
  for (const slotState of ['SPEAKING', 'INTERRUPTED', 'SPOKEN'])
    expect(withdraw({ slotState })).toMatchObject({ code: 'VIDEO_PLACE_OVER', rule: 'CIV-65' });
});

test('CIV-67 what was checked is accepted or returned with a reason, nothing else', () => {
  const moves = Object.fromEntries(videoStates.map((state) => [state, movesOf(state, place)]));
  expect(moves).toEqual({
    CHECKING: ['WITHDRAW'],
    READY: ['ACCEPT', 'RETURN', 'WITHDRAW'],
    REFUSED: ['WITHDRAW'],
    RETURNED: ['WITHDRAW'],
    ACCEPTED: ['RETURN', 'WITHDRAW'],
    WITHDRAWN: [],
  });
  expect(moveVideo('ACCEPT', { state: 'REFUSED', place })).toMatchObject({ code: 'VIDEO_STATE', rule: 'CIV-67' });
  expect(moveVideo('RETURN', { state: 'READY', place }, '')).toMatchObject({ code: 'VIDEO_REASON' });
  expect(moveVideo('RETURN', { state: 'READY', place }, 'x'.repeat(1_001))).toMatchObject({ params: { most: 1_000 } });
  expect(moveVideo('RETURN', { state: 'READY', place }, 'Names a person.')).toEqual({ ok: true, value: 'RETURNED' });
  expect(moveVideo('ACCEPT', { state: 'READY', place })).toEqual({ ok: true, value: 'ACCEPTED' });
});
