import { Module } from '@nestjs/common';
import { BadgePaper, ListPaper, ListQueries, ParticipantsModule, drawUp, usualDesign } from '#participants';
import type { BadgeToSet } from '#participants';
import { languages } from '#kernel';
import { Typesetter } from '#platform';
import { sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import { manyPeople, writeRegistrations } from '../../builders/approved-people.js';
import { describeWith } from '../../support/components.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';
import { faultsOf } from '../../support/pdf-check.js';

@Module({ imports: [ParticipantsModule] })
class Papers {}

describeWith(['verapdf'], 'papers keep to PDF/UA-1, as veraPDF sees it', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ modules: [Papers], entities: sessionsEntities });
  });
  afterAll(() => house?.[Symbol.asyncDispose]());

  const none = Object.fromEntries(languages.map((language) => [language, []]));

  test('PAR-1 lists of participants in six languages', async () => {
    const session = await aSession().withMembers('AUT', 'JPN', 'CIV').build(house.dataSource);
    const people = manyPeople(60, Object.values(session.delegations));
    await writeRegistrations(house.sql, session.id, [
      ...people,
      { familyName: 'محمود', givenName: 'أحمد', title: 'السيد', position: 'مستشار', category: 'EXPERT' },
      { familyName: '李', givenName: '明', position: '参赞', category: 'EXPERT' },
      { familyName: 'ไทย 😀', givenName: 'signs that no font has', category: 'EXPERT' },
    ]);
    const content = drawUp(await house.get(ListQueries).approved(session.id));
    const issue = { symbol: 'E/CN.7/2027/INF/2', stage: 'PROVISIONAL' } as const;
    const papers: Record<string, Uint8Array> = {};
    for (const language of languages)
      papers[language] = (await house.get(ListPaper).pdf({ sessionId: session.id, content, issue }, language)).bytes;
    expect(await faultsOf(papers)).toEqual(none);
  });

  test('PAR-20 badges in six languages, with and without a back', async () => {
    const session = await aSession().withMembers('AUT').build(house.dataSource);
    const badge = (category: 'EXPERT' | 'MEMBER_STATE'): BadgeToSet => ({
      code: 'RB1'.padEnd(144, 'A0'),
      person: {
        id: session.id,
        sessionId: session.id,
        bodyId: session.bodyId,
        delegationId: null,
        personId: null,
        category,
        photoId: null,
        number: 7,
        familyName: 'Núñez',
        givenName: 'María',
        title: 'H.E. Ms.',
        function: 'HEAD',
        position: 'Ambassador',
        delegation: category === 'EXPERT' ? null : { en: 'Austria', ar: 'النمسا', zh: '奥地利' },
      },
    });
    const back = { en: 'Wear it in sight.', ar: 'تُحمل ظاهرة.', zh: '请佩戴在显眼处。' };
    const papers: Record<string, Uint8Array> = {};
    for (const language of languages) {
      papers[language] = await house.get(BadgePaper).pdf(
        [badge('EXPERT'), badge('MEMBER_STATE')],
        (category) => ({
          design: { ...usualDesign(category), back: category === 'EXPERT' ? back : null },
          logoFileId: null,
        }),
        language,
      );
    }
    expect(await faultsOf(papers)).toEqual(none);
  });

  test('the validator notices a paper that is none', async () => {
    const paper = { title: 'Specimen', language: 'en' } as const;
    const pdf = await house.get(Typesetter).pdf('platform/typst/specimen.typ', { heading: 'x', lines: [] }, paper);
    const untitled = Buffer.from(pdf.toString('latin1').replaceAll('pdfuaid:part>1', 'pdfuaid:part>9'), 'latin1');
    expect((await faultsOf({ pdf: untitled }))['pdf']?.[0]).toBe('not PDF/UA-1');
  });
});
