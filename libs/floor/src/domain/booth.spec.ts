import type { PersonId } from '#kernel';
import { askHandOver, handOver, leaveBooth, silentBooth, takeBooth } from './booth.js';

const anna = 'anna' as PersonId;
const bert = 'bert' as PersonId;
const carla = 'carla' as PersonId;

test('INT-1 the first of a silent booth takes the microphone, a second is refused', () => {
  expect(takeBooth(silentBooth, anna)).toEqual({ ok: true, value: { onAir: anna, handOverTo: null } });
  expect(takeBooth({ onAir: anna, handOverTo: null }, bert)).toEqual({ ok: false, code: 'BOOTH_TAKEN', rule: 'INT-1' });
  expect(takeBooth({ onAir: anna, handOverTo: null }, anna)).toMatchObject({ code: 'BOOTH_ALREADY_ON_AIR' });
});

test('INT-2 asking leaves the microphone where it is; in a silent booth it takes it', () => {
  expect(askHandOver({ onAir: anna, handOverTo: null }, bert)).toEqual({
    ok: true,
    value: { onAir: anna, handOverTo: bert },
  });
  expect(askHandOver(silentBooth, bert)).toEqual({ ok: true, value: { onAir: bert, handOverTo: null } });
  expect(askHandOver({ onAir: anna, handOverTo: null }, anna)).toMatchObject({ ok: false, rule: 'INT-2' });
});

test('INT-3 only the one on microphone hands over, and only to the one who asked', () => {
  expect(handOver({ onAir: anna, handOverTo: bert }, anna)).toEqual({
    ok: true,
    value: { onAir: bert, handOverTo: null },
  });
  expect(handOver({ onAir: anna, handOverTo: bert }, bert)).toMatchObject({ code: 'BOOTH_NOT_ON_AIR', rule: 'INT-3' });
  expect(handOver({ onAir: anna, handOverTo: null }, anna)).toMatchObject({
    code: 'BOOTH_NOBODY_ASKED',
    rule: 'INT-3',
  });
});

test('INT-4 leaving gives to the one who asked, or leaves the booth silent; an ask can be taken back', () => {
  expect(leaveBooth({ onAir: anna, handOverTo: bert }, anna)).toMatchObject({
    value: { onAir: bert, handOverTo: null },
  });
  expect(leaveBooth({ onAir: anna, handOverTo: null }, anna)).toMatchObject({ value: silentBooth });
  expect(leaveBooth({ onAir: anna, handOverTo: bert }, bert)).toMatchObject({
    value: { onAir: anna, handOverTo: null },
  });
  expect(leaveBooth({ onAir: anna, handOverTo: null }, carla)).toMatchObject({
    code: 'BOOTH_NOT_ON_AIR',
    rule: 'INT-4',
  });
});
