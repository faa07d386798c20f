import { expect, test } from '@jest/globals';
import { askedAmong } from './asked.js';

const questions = [
  { key: 'diet' },
  { key: 'which', condition: { question: 'diet', has: true, value: 'other' } },
  { key: 'label', condition: { question: 'which', has: true } },
  { key: 'never', condition: { question: 'never', has: false } },
  {
    key: 'either',
    condition: { any: [{ question: 'diet', has: false }, { all: [{ question: 'which', has: true }] }] },
  },
];

test.each([
  [{}, ['diet', 'either']],
  [{ diet: ['none'] }, ['diet']],
  [{ diet: ['other'] }, ['diet', 'which']],
  [{ diet: ['other'], which: ['x'] }, ['diet', 'which', 'label', 'either']],
  [{ diet: ['none'], which: ['left from before'] }, ['diet']],
])('QUE-6 with %j these are asked: %j', (answers, asked) => {
  expect([...askedAmong(questions, answers)].filter((key) => key !== 'never')).toEqual(asked);
});
