import { checkVideo } from './check-video.js';

const facts = { mediaType: 'video/mp4', milliseconds: 180_900, picture: 'h264', sound: 'aac' };
const by = { seconds: 180, converts: true };

test('CIV-66 a film has picture and sound and keeps to the time, to the second', () => {
  expect(checkVideo(facts, by)).toEqual({ ok: true, value: { convert: false } });
  expect(checkVideo({ ...facts, milliseconds: 181_001 }, by)).toMatchObject({
    code: 'VIDEO_TOO_LONG',
    rule: 'CIV-66',
    params: { seconds: 181, most: 180 },
  });
  expect(checkVideo({ ...facts, picture: null }, by)).toMatchObject({ code: 'VIDEO_NO_PICTURE' });
  expect(checkVideo({ ...facts, sound: null }, by)).toMatchObject({ code: 'VIDEO_NO_SOUND' });
  expect(checkVideo(null, by)).toMatchObject({ code: 'VIDEO_UNREADABLE' });
});

test.each([
  ['video/mp4', 'h264', 'aac', false],
  ['video/mp4', 'hevc', 'aac', true],
  ['video/mp4', 'h264', 'ac3', true],
  ['video/webm', 'vp9', 'opus', false],
  ['video/webm', 'h264', 'opus', true],
])(
  'CIV-66 %s with %s and %s is converted: %s; without the tool it is refused',
  (mediaType, picture, sound, convert) => {
    const film = { ...facts, mediaType, picture, sound };
    expect(checkVideo(film, by)).toEqual({ ok: true, value: { convert } });
    expect(checkVideo(film, { ...by, converts: false })).toMatchObject(
      convert ? { code: 'VIDEO_UNPLAYED', params: { picture, sound } } : { ok: true },
    );
  },
);
