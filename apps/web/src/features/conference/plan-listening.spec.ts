import { describe, expect, test } from '@jest/globals';
import { channelOf, languagesOnAir, partOf, planListening } from './plan-listening.js';
import type { ListeningChoice, OfferedTrack } from './plan-listening.js';

const hall: OfferedTrack = { sid: 'hall-sound', kind: 'audio', identity: 'hall:1' };
const hallPicture: OfferedTrack = { sid: 'hall-picture', kind: 'video', identity: 'hall:1' };
const speaker: OfferedTrack = { sid: 'speaker-sound', kind: 'audio', identity: 'delegate:2:3' };
const speakerPicture: OfferedTrack = { sid: 'speaker-picture', kind: 'video', identity: 'delegate:2:3' };
const french: OfferedTrack = { sid: 'french', kind: 'audio', identity: 'interpreter:fr:4' };
const arabic: OfferedTrack = { sid: 'arabic', kind: 'audio', identity: 'interpreter:ar:5' };
const all = [hall, hallPicture, speaker, speakerPicture, french, arabic];

const floorOnly: ListeningChoice = { language: null, balance: 0.85, pictures: true, sound: true };

function taken(tracks: OfferedTrack[], choice: ListeningChoice): string[] {
  return [...planListening(tracks, choice)].filter(([, plan]) => plan.subscribe).map(([sid]) => sid);
}

function volumes(tracks: OfferedTrack[], choice: ListeningChoice): Record<string, number> {
  return Object.fromEntries(
    [...planListening(tracks, choice)].map(([sid, plan]) => [sid, Number(plan.volume.toFixed(2))]),
  );
}

describe('planListening', () => {
  test('who listens to the floor takes hall and speaker and no interpretation', () => {
    expect(taken(all, floorOnly)).toEqual(['hall-sound', 'hall-picture', 'speaker-sound', 'speaker-picture']);
    expect(volumes([hall, speaker], floorOnly)).toEqual({ 'hall-sound': 1, 'speaker-sound': 1 });
  });

  test('at most one language is taken, with the floor behind it', () => {
    const choice: ListeningChoice = { ...floorOnly, language: 'fr' };
    expect(taken([hall, speaker, french, arabic], choice)).toEqual(['hall-sound', 'speaker-sound', 'french']);
    expect(volumes([hall, french], choice)).toEqual({ 'hall-sound': 0.3, french: 1 });
  });

  test('in the middle of the slider both are heard in full', () => {
    expect(volumes([hall, french], { ...floorOnly, language: 'fr', balance: 0.5 })).toEqual({
      'hall-sound': 1,
      french: 1,
    });
  });

  test('at the end of the slider what is not heard is not fetched', () => {
    const choice: ListeningChoice = { ...floorOnly, language: 'fr', balance: 1 };
    expect(taken([hall, speaker, french], choice)).toEqual(['french']);
    expect(taken([hall, speaker, french], { ...choice, balance: 0 })).toEqual(['hall-sound', 'speaker-sound']);
  });

  test('while the booth is silent the floor is heard in full, wherever the slider stands', () => {
    const choice: ListeningChoice = { ...floorOnly, language: 'fr', balance: 1 };
    expect(taken([hall, speaker, arabic], choice)).toEqual(['hall-sound', 'speaker-sound']);
    expect(volumes([hall], choice)).toEqual({ 'hall-sound': 1 });
  });

  test('low bandwidth takes no picture', () => {
    expect(taken(all, { ...floorOnly, pictures: false })).toEqual(['hall-sound', 'speaker-sound']);
  });

  test('a picture from a booth is never taken', () => {
    const picture: OfferedTrack = { ...french, sid: 'booth-picture', kind: 'video' };
    expect(taken([picture], { ...floorOnly, language: 'fr' })).toEqual([]);
  });
});

test('languagesOnAir names each language once', () => {
  expect(languagesOnAir([...all, { ...french, sid: 'other', identity: 'interpreter:fr:6' }])).toEqual(['ar', 'fr']);
});

test.each([
  ['hall:1', 'hall', null],
  ['podium:1', 'podium', null],
  ['delegate:2:3', 'speaker', null],
  ['interpreter:fr:4', 'interpretation', 'fr'],
  ['interpreter:loud:4', 'interpretation', null],
])('%s is %s', (identity, part, channel) => {
  expect(partOf(identity)).toBe(part);
  expect(channelOf(identity)).toBe(channel);
});
