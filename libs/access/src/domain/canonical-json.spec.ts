import fc from 'fast-check';
import { canonicalJson, storableJson } from './canonical-json.js';

test('ACC-42 keys are sorted at every depth, without white space', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true, u: undefined })).toBe(
    '{"a":true,"b":[1,{"c":"é","d":null}]}',
  );
});

test('ACC-42 the order in which keys were written does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
    }),
  );
});

test('ACC-42 different values have different texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      if (same) expect(canonicalJson(one)).toBe(canonicalJson(other));
      expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
    }),
  );
});

test('ACC-42 what PostgreSQL cannot keep is replaced', () => {
  expect(storableJson({ name: 'a\u0000b\uD800', list: ['\uDC00'] })).toEqual({
    name: 'a\uFFFDb\uFFFD',
    list: ['\uFFFD'],
  });
});
