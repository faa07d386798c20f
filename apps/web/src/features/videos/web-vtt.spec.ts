import { expect, test } from '@jest/globals';
import { captionAt, readCues } from './web-vtt.js';

const source = `WEBVTT

NOTE not a caption

1
00:01.000 --> 00:03.500 line:80%
<v Speaker>Distinguished <b>delegates</b>,

01:00:04.000 --> 01:00:05.000
two &amp; three
lines

00:09.000 --> 00:10.000

`;

test('captions are read with their times, without marks', () => {
  expect(readCues(source)).toEqual([
    { from: 1, to: 3.5, text: 'Distinguished delegates,' },
    { from: 3_604, to: 3_605, text: 'two & three\nlines' },
  ]);
  expect(readCues('no captions at all')).toEqual([]);
});

test('a caption is there from its beginning until before its end', () => {
  const cues = readCues(source.replaceAll('\n', '\r\n'));
  expect([0.9, 1, 3.4, 3.5].map((second) => captionAt(cues, second))).toEqual([
    null,
    'Distinguished delegates,',
    'Distinguished delegates,',
    null,
  ]);
});
