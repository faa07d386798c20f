import { describe, expect, test } from '@jest/globals';
import { actionFor, consoleKeys } from './console-keys.js';
import type { KeyPlace, PressedKey } from './console-keys.js';

const press = (code: string, over: Partial<PressedKey> = {}): PressedKey => ({
  code,
  repeat: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...over,
});
const free: KeyPlace = { inField: false, onButton: false, inDialog: false, switchedOff: false };

describe('actionFor', () => {
  test.each([
    ['Space', {}, 'next'],
    ['Escape', {}, 'stop'],
    ['KeyE', {}, 'extend'],
    ['ArrowUp', {}, 'selectUp'],
    ['ArrowUp', { altKey: true }, 'moveUp'],
    ['KeyQ', {}, null],
    ['KeyE', { ctrlKey: true }, null],
    ['KeyE', { altKey: true }, null],
  ] as const)('%s %j means %s', (code, over, action) => {
    expect(actionFor(press(code, over), free)).toBe(action);
  });

  test.each(consoleKeys.map(({ code, alt, action }) => [action, press(code, { altKey: alt ?? false })] as const))(
    'typing in a field never does "%s"',
    (_, key) => {
      expect(actionFor(key, { ...free, inField: true })).toBeNull();
      expect(actionFor(key, { ...free, inDialog: true })).toBeNull();
      expect(actionFor(key, { ...free, switchedOff: true })).toBeNull();
    },
  );

  test('a space on a button presses the button and does not give the floor as well', () => {
    expect(actionFor(press('Space'), { ...free, onButton: true })).toBeNull();
    expect(actionFor(press('KeyE'), { ...free, onButton: true })).toBe('extend');
  });

  test('a space that is held down gives the floor once', () => {
    expect(actionFor(press('Space', { repeat: true }), free)).toBeNull();
    expect(actionFor(press('ArrowDown', { repeat: true }), free)).toBe('selectDown');
  });

  test('no two actions share a key', () => {
    const keys = consoleKeys.map(({ code, alt }) => `${alt ? 'Alt ' : ''}${code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
