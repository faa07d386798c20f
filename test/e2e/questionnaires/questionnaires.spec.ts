import type { DataSource } from 'typeorm';
import { openApi } from '../../support/api.js';
import type { TestApi } from '../../support/api.js';
import { Client } from '../../support/client.js';
import { aCommission } from '../../support/commission.js';
import type { Commission, Kind } from '../../support/commission.js';
import { openDataSource } from '../../support/database.js';

let api: TestApi;
let dataSource: DataSource;
let commission: Commission;

beforeAll(async () => {
  api = await openApi();
  dataSource = await openDataSource(api.databaseUrl, []);
  commission = await aCommission(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await api?.[Symbol.asyncDispose]();
});

function as(kind: Exclude<Kind, 'stranger'>, language = 'fr'): Client {
  const client = new Client(api.url, { 'accept-language': language });
  client.setCookie('rostrum', commission.accounts[kind].token);
  return client;
}

const refusal = '... on Refusal { code rule message next fields { path message } }';
const sections = `sections { key title { text } questions { key kind text { text language } help { text } required
  options { key label { text } } audience purpose { text } keptForDays
  condition { question has value all { question has value } any { question has value } } } }`;
const amend = `mutation ($id: ID!, $version: Int!, $input: QuestionnaireDraftInput!) {
  amendQuestionnaire(questionnaireId: $id, version: $version, input: $input) {
    __typename ... on Questionnaire { draftVersion } ${refusal} } }`;
const publish = `mutation ($id: ID!, $version: Int!) { publishQuestionnaire(questionnaireId: $id, version: $version) {
  __typename ... on Questionnaire { published { version } } ${refusal} } }`;

const question = (key: string, over: object = {}) => ({
  key,
  kind: 'TEXT',
  text: { en: `Question ${key}`, fr: `Question ${key} en français` },
  required: false,
  audience: 'HANDLERS',
  purpose: { en: 'Badge' },
  keptForDays: 30,
  ...over,
});
const draft = (...questions: object[]) => ({
  title: { en: 'Registration' },
  sections: [{ key: 'one', title: { en: 'One' }, questions }],
});

test('QUE-9 the secretariat prepares and publishes without code; a delegate reads what is published', async () => {
  const secretariat = as('secretariat');
  const { data } = await secretariat.ask<{ createQuestionnaire: { id: string; draftVersion: number } }>(
    `mutation ($input: NewQuestionnaireInput!) { createQuestionnaire(input: $input) {
      __typename ... on Questionnaire { id draftVersion published { version } } ${refusal} } }`,
    { input: { sessionId: commission.session.id, title: { fr: 'Inscription' } } },
  );
  const { id, draftVersion } = data?.createQuestionnaire ?? { id: '', draftVersion: 0 };
  const circular = draft(
    question('diet', { kind: 'CHOICE', audience: 'SENSITIVE', options: [{ key: 'yes', label: { en: 'Yes' } }] }),
    question('which', { condition: { question: 'which', has: true } }),
  );
  expect((await secretariat.ask(amend, { id, version: draftVersion, input: circular })).data).toEqual({
    amendQuestionnaire: { __typename: 'Questionnaire', draftVersion: 2 },
  });
  expect((await secretariat.ask(publish, { id, version: 2 })).data).toMatchObject({
    publishQuestionnaire: {
      code: 'DEFINITION_FAULTY',
      message: expect.stringContaining('erreurs') as unknown,
      fields: [
        { path: 'sections.0.questions.0.options', message: expect.stringContaining('options') as unknown },
        { path: 'sections.0.questions.1.condition', message: 'La condition ramène à cette question.' },
      ],
    },
  });

  const yesNo = [
    { key: 'yes', label: { en: 'Yes' } },
    { key: 'no', label: { en: 'No' } },
  ];
  const condition = {
    all: [
      { question: 'diet', has: true, value: 'yes' },
      { question: 'name', has: true },
    ],
  };
  const sound = draft(
    question('name', { help: { fr: 'Aide' } }),
    question('diet', { kind: 'CHOICE', audience: 'SENSITIVE', options: yesNo }),
    question('which', { condition }),
  );
  await secretariat.ask(amend, { id, version: 2, input: sound });
  expect((await secretariat.ask(publish, { id, version: 2 })).data).toMatchObject({
    publishQuestionnaire: { code: 'QUESTIONNAIRE_CHANGED', rule: 'QUE-9' },
  });
  expect((await secretariat.ask(publish, { id, version: 3 })).data).toEqual({
    publishQuestionnaire: { __typename: 'Questionnaire', published: { version: 1 } },
  });

  const read = await as('delegate').ask(
    `query ($id: ID!) { publishedQuestionnaire(id: $id) { version ${sections} } }`,
    { id },
  );
  expect(read.errors).toBeUndefined();
  expect(read.data).toMatchObject({
    publishedQuestionnaire: {
      version: 1,
      sections: [
        {
          questions: [
            {
              key: 'name',
              text: { text: 'Question name en français', language: 'fr' },
              help: { text: 'Aide' },
              condition: null,
              options: [],
            },
            {
              key: 'diet',
              audience: 'SENSITIVE',
              help: null,
              options: [{ key: 'yes', label: { text: 'Yes' } }, { key: 'no' }],
            },
            {
              key: 'which',
              condition: {
                question: null,
                any: null,
                all: [
                  { question: 'diet', has: true, value: 'yes' },
                  { question: 'name', has: true, value: null },
                ],
              },
            },
          ],
        },
      ],
    },
  });
  const list = await secretariat.ask(
    'query ($id: ID!) { questionnaires(sessionId: $id) { id title { text } published { version } } }',
    {
      id: commission.session.id,
    },
  );
  expect(list.data).toMatchObject({ questionnaires: [{ published: null }, { id, published: { version: 1 } }] });
});
