import { expect, test } from '@jest/globals';
import { boothActions } from './booth-actions.js';

const me = { personId: 'me' };
const colleague = { personId: 'colleague' };

test.each([
  ['a booth that nobody opened', null, ['take']],
  ['a silent booth', { onAir: null, handOverTo: null }, ['take']],
  ['on microphone', { onAir: me, handOverTo: null }, ['leave']],
  ['on microphone, the colleague asks', { onAir: me, handOverTo: colleague }, ['handOver', 'leave']],
  ['the colleague is on microphone', { onAir: colleague, handOverTo: null }, ['ask']],
  ['the colleague is on microphone and knows that I ask', { onAir: colleague, handOverTo: me }, ['leave']],
])('%s', (_, booth, actions) => {
  expect(boothActions(booth, 'me')).toEqual(actions);
});
