import { Module } from '@nestjs/common';
import { extractText } from 'unpdf';
import { GateSettingsService } from '#gate';
import { readWorkbook, FilePurposes, FileStore, MadeFiles, PlatformWorkerModule, UnitOfWork } from '#platform';
import type { Actor } from '#access';
import { OutputQueries, OutputsWorkerModule } from '#outputs';
import type { OutputRow } from '#outputs';
import {
  BadgeDesignsService,
  BadgePaper,
  BadgePrinting,
  BadgePrintQueries,
  FloatingBadgePrinting,
  ListQueries,
  ListService,
  ParticipantsModule,
  inListOrder,
  usualDesign,
  writtenName,
} from '#participants';
import { sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anActor } from '../../builders/an-actor.js';
import { aPng } from '../../builders/a-file.js';
import { writeRegistrations } from '../../builders/approved-people.js';
import type { ApprovedFacts } from '../../builders/approved-people.js';
import { done, stored } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';
import { until } from '../../support/wait.js';

@Module({ imports: [ParticipantsModule, OutputsWorkerModule, PlatformWorkerModule] })
class Worker {}

let house: House;
beforeAll(async () => {
  house = await openHouse({ modules: [Worker], entities: sessionsEntities });
});
afterAll(() => house?.[Symbol.asyncDispose]());

interface Opened {
  readonly session: BuiltSession;
  readonly secretariat: Actor;
}
const anyone: Actor = { personId: null, name: null, language: null, mayIntrospect: false, roles: [], signInId: null };

async function open(people: readonly ApprovedFacts[] = [{ familyName: 'Somebody' }]): Promise<Opened> {
  const session = await aSession().withMembers('AUT', 'JPN', 'CIV').build(house.dataSource);
  const place = { bodyId: session.bodyId, sessionId: session.id };
  const secretariat = await stored(house, anActor('SECRETARIAT', 'SESSION', place));
  await writeRegistrations(
    house.sql,
    session.id,
    people.map((person) => ({ delegationId: session.delegations['AUT'] ?? null, ...person })),
  );
  return { session, secretariat };
}
const ended = (id: string): Promise<OutputRow> =>
  until('the run has ended', async () => {
    const [run] = await house.get(OutputQueries).byIds([id]);
    return run?.finishedAt != null && run;
  });
async function bytesOf(fileId: string): Promise<Buffer> {
  return Buffer.concat((await house.get(FileStore).read(fileId).toArray()) as Buffer[]);
}
let symbols = 0;
const aSymbol = (): string => `E/CN.7/2027/INF/${(symbols += 1)}`;
const issue = async (
  { session, secretariat }: Opened,
  stage: 'PROVISIONAL' | 'FINAL' = 'PROVISIONAL',
  symbol = aSymbol(),
) => house.get(ListService).issue(secretariat, session.id, { stage, symbol });
const newest = async (sessionId: string) => {
  const [row] = await house.get(ListQueries).issues(sessionId);
  if (!row) throw new Error('There is no issue');
  return row;
};

describe('list of participants', () => {
  test('PAR-1, PAR-3 an issue names the approved, and stays as it was issued', async () => {
    const opened = await open([
      { familyName: 'Approved', position: 'Counsellor' },
      { familyName: 'Waiting', state: 'WAITING' },
      { familyName: 'Camera', category: 'MEDIA', delegationId: null },
    ]);
    const { session } = opened;
    expect(done(await issue(opened))).toEqual({ sessionId: session.id, number: 1 });
    await house.sql(`UPDATE registration SET family_name = 'Other' WHERE session_id = $1`, [session.id]);
    const content = await house.get(ListQueries).content(session.id, 1);
    const people = content?.sections.flatMap(({ entries }) => entries.flatMap(({ people: all }) => all));
    expect(people?.map((each) => [writtenName(each), each.position])).toEqual([['Given APPROVED', 'Counsellor']]);
    expect(JSON.stringify(content)).not.toContain('@');
    expect(done(await issue(opened))).toMatchObject({ number: 2 });
    expect(JSON.stringify(await house.get(ListQueries).content(session.id, 2))).toContain('Other');
  });

  test('PAR-2 the names of the entries are those of the United Nations', async () => {
    const { session } = await open([]);
    const { delegations } = session;
    await writeRegistrations(house.sql, session.id, [
      { familyName: 'A', delegationId: delegations['JPN'] ?? null },
      { familyName: 'B', delegationId: delegations['CIV'] ?? null },
      { familyName: 'C', delegationId: delegations['AUT'] ?? null },
    ]);
    const approved = await house.get(ListQueries).approved(session.id);
    const { drawUp } = await import('#participants');
    const names = (language: 'en' | 'fr') =>
      inListOrder(drawUp(approved), language).sections[0]?.entries.map(({ name }) => name?.[language]);
    expect(names('en')).toEqual(['Austria', 'Côte d’Ivoire', 'Japan']);
    expect(names('fr')).toEqual(['Autriche', 'Côte d’Ivoire', 'Japon']);
  });

  test('PAR-4, PAR-5, PAR-7 symbols are used once, nothing provisional follows the final list, nobody is no list', async () => {
    const empty = await open([{ familyName: 'Waiting', state: 'WAITING' }]);
    expect(await issue(empty)).toMatchObject({ ok: false, code: 'PARTICIPANTS_NONE' });
    const opened = await open();
    const symbol = aSymbol();
    done(await issue(opened, 'FINAL', symbol));
    expect(await issue(await open(), 'FINAL', symbol)).toMatchObject({ ok: false, code: 'LIST_SYMBOL_TAKEN' });
    expect(await issue(opened)).toMatchObject({ ok: false, code: 'LIST_FINAL_ALREADY' });
    const [left] = await house.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM output_run o WHERE kind = 'participant-list'
       AND NOT EXISTS (SELECT FROM participant_list l WHERE l.run_id = o.id)`,
    );
    expect(left?.count).toBe(0);
  });

  test('PAR-3 two issues at once get two numbers', async () => {
    const opened = await open();
    const both = await Promise.all([issue(opened), issue(opened)]);
    expect(both.map((each) => done(each).number).toSorted()).toEqual([1, 2]);
  });

  test('PAR-6 released when its files are made; then everyone reads them', async () => {
    const opened = await open([
      { familyName: 'محمد' },
      { familyName: '李', givenName: '明' },
      { familyName: 'Щукина' },
    ]);
    const { session, secretariat } = opened;
    done(await issue(opened));
    const { runId } = await newest(session.id);
    const lists = house.get(ListService);
    const early = await lists.release(secretariat, session.id, 1);
    const run = await ended(runId);
    expect(early.ok || early.code === 'LIST_NOT_MADE').toBe(true);
    expect(run).toMatchObject({ state: 'DONE', done: 36, total: 36 });

    const files = await house.get(OutputQueries).files([runId]);
    expect(files.map(({ name }) => name.split('-').at(-1))).toEqual(
      ['ar', 'zh', 'en', 'fr', 'ru', 'es'].flatMap((language) => [`${language}.pdf`, `${language}.xlsx`]),
    );
    const ids = files.map(({ fileId }) => fileId);
    const mayRead = (actor: Actor) => house.get(FilePurposes).of('output')?.mayRead(actor, ids);
    if (!early.ok) {
      expect(await mayRead(anyone)).toEqual([]);
      done(await lists.release(secretariat, session.id, 1));
    }
    expect(await mayRead(anyone)).toEqual(ids);
    expect(await lists.release(secretariat, session.id, 1)).toMatchObject({ code: 'LIST_RELEASED' });

    const pdf = (await bytesOf(ids[0] ?? '')).toString('latin1');
    expect(pdf).toContain('pdfuaid:part>1<');
    expect(pdf).toMatch(/\/Lang\s*\(ar\)/);
    const sheets = await readWorkbook(await bytesOf(ids[5] ?? ''));
    expect(JSON.stringify(sheets)).toContain('Щукина');
  });
});

describe('badges', () => {
  const print = async ({ session, secretariat }: Opened, filter = {}) =>
    house.get(BadgePrinting).print(secretariat, session.id, { filter, language: 'en' });

  test('PAR-22 a run prints those who are approved, in the order in which badges are handed out', async () => {
    const opened = await open([
      { familyName: 'Zeta' },
      { familyName: 'Alpha' },
      { familyName: 'Guest', category: 'EXPERT', delegationId: null },
      { familyName: 'Waiting', state: 'WAITING' },
    ]);
    const run = await ended(done(await print(opened)).id);
    expect(run).toMatchObject({ state: 'DONE', done: 3, total: 3 });
    const [file] = await house.get(OutputQueries).files([run.id]);
    const pdf = (await bytesOf(file?.fileId ?? '')).toString('latin1');
    expect(pdf).toContain('pdfuaid:part>1<');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    expect(await print(opened, { categories: ['MEDIA'] })).toMatchObject({ code: 'BADGES_NONE', rule: 'PAR-22' });
    expect(done(await print(opened, { search: 'alph' })).id).toBeDefined();
  });

  test('PAR-22 a badge that was withdrawn is not printed', async () => {
    const { session } = await open([{ familyName: 'Gone' }]);
    await house.sql(`UPDATE registration SET state = 'WITHDRAWN' WHERE session_id = $1`, [session.id]);
    const [row] = await house.sql<{ id: string }>('SELECT id FROM registration WHERE session_id = $1', [session.id]);
    const [person] = await house.get(BadgePrintQueries).people([row?.id ?? '']);
    if (!person) throw new Error('There is nobody');
    expect(await house.get(BadgePrinting).single(person, 'en')).toMatchObject({ ok: false, code: 'BADGES_NONE' });
  });

  test('PAR-26 floating badges are printed by delegation and number, and name nobody', async () => {
    const opened = await open([{ familyName: 'Bearer' }]);
    const { session, secretariat } = opened;
    const printFloating = () => house.get(FloatingBadgePrinting).print(secretariat, session.id, 'en');
    expect(await printFloating()).toMatchObject({ ok: false, code: 'BADGES_NONE', rule: 'PAR-26' });
    const places = [{ category: 'MEMBER_STATE', places: 2 }] as const;
    done(await house.get(GateSettingsService).setFloating(secretariat, session.id, places));
    const run = await ended(done(await printFloating()).id);
    expect(run).toMatchObject({ state: 'DONE', done: 6, total: 6 });
    const [file] = await house.get(OutputQueries).files([run.id]);
    const bytes = await bytesOf(file?.fileId ?? '');
    expect(bytes.toString('latin1')).toContain('pdfuaid:part>1<');
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: false });
    const plates = ['Austria', 'Côte d’Ivoire', 'Japan'];
    expect(
      text.map((page) => [plates.find((plate) => page.includes(plate)), /Floating badge (\d)/.exec(page)?.[1]]),
    ).toEqual(
      plates.flatMap((plate) => [
        [plate, '1'],
        [plate, '2'],
      ]),
    );
    expect(text.join(' ')).not.toMatch(/bearer/i);
  });

  test('PAR-24 badges come in files of at most 1,000, and a run has at most 10,000', async () => {
    const { manyPeople } = await import('../../builders/approved-people.js');
    const opened = await open([]);
    await writeRegistrations(
      house.sql,
      opened.session.id,
      manyPeople(1_001, Object.values(opened.session.delegations)).map((person) => ({
        ...person,
        function: 'ADVISER' as const,
      })),
    );
    const run = await ended(done(await print(opened)).id);
    expect(run).toMatchObject({ state: 'DONE', done: 1_001 });
    expect((await house.get(OutputQueries).files([run.id])).map(({ name }) => name)).toEqual([
      'badges-1.pdf',
      'badges-2.pdf',
    ]);
    await house.sql(
      `INSERT INTO registration (id, session_id, number, category, family_name, given_name, name_key, function, language, participations, state)
       SELECT uuidv7(), $1, 5000 + n, 'EXPERT', 'Family ' || n, 'Given', 'many ' || n, 'OBSERVER', 'en', '{IN_HALL}', 'APPROVED' FROM generate_series(1, 9000) n`,
      [opened.session.id],
    );
    expect(await print(opened)).toMatchObject({ code: 'BADGES_TOO_MANY', rule: 'PAR-24', params: { count: 10_001 } });
  });

  test('PAR-20 photographs are printed; a broken one costs its badge the picture, not the others the print', async () => {
    const { session } = await open([]);
    const photo = async (bytes: Buffer): Promise<string> => {
      const stored = await house
        .get(MadeFiles)
        .write({ name: 'photo.png', mediaType: 'image/png', bytes }, 'registration-photo');
      await house.get(UnitOfWork).run(() => stored.keep());
      return stored.id;
    };
    const png = aPng();
    const ids = await writeRegistrations(house.sql, session.id, [
      { familyName: 'Whole', delegationId: session.delegations['AUT'] ?? null, photoId: await photo(png) },
      {
        familyName: 'Broken',
        delegationId: session.delegations['JPN'] ?? null,
        photoId: await photo(png.subarray(0, 40)),
      },
      { familyName: 'None', delegationId: session.delegations['CIV'] ?? null },
    ]);
    const people = await house.get(BadgePrintQueries).people(ids);
    const design = { design: { ...usualDesign('MEMBER_STATE'), photo: true }, logoFileId: null };
    const print = (some: typeof people) =>
      house.get(BadgePaper).pdf(
        some.map((person) => ({ person, code: 'RB1'.padEnd(144, 'A0') })),
        () => design,
        'en',
      );
    const pictures = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Subtype\s*\/Image/g)?.length ?? 0;
    const all = await print(people);
    expect(all.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    expect(pictures(all)).toBe(pictures(await print(people.slice(1))) + 1);
  });

  test('PAR-20, PAR-21, PAR-25 designs are set, read back, guarded by their version, and copied', async () => {
    const opened = await open();
    const { session, secretariat } = opened;
    const designs = house.get(BadgeDesignsService);
    const design = { ...usualDesign('MEDIA'), band: '#7A1F5C', back: { en: 'Wear it in sight.', ar: 'تُحمل ظاهرة.' } };
    const set = (version: number) =>
      designs.set(secretariat, session.id, { category: 'MEDIA', design, logoFileId: null, version });
    done(await set(0));
    expect(await set(0)).toMatchObject({ code: 'BADGE_DESIGN_CHANGED', rule: 'PAR-25', params: { seen: 0, now: 1 } });
    expect((await house.get(BadgePrinting).designs(session.id))('MEDIA').design.band).toBe('#7a1f5c');
    expect(
      await designs.set(secretariat, session.id, {
        category: 'MEDIA',
        design: { ...design, band: '#ffff00' },
        logoFileId: null,
        version: 1,
      }),
    ).toMatchObject({ code: 'BADGE_DESIGN_FAULTY', rule: 'PAR-21' });
    const other = await open();
    done(await designs.copy(other.secretariat, other.session.id, session.id));
    expect((await house.get(BadgePrinting).designs(other.session.id))('MEDIA').design.back?.ar).toBe('تُحمل ظاهرة.');
    expect(await designs.copy(secretariat, session.id, (await open()).session.id)).toMatchObject({
      code: 'BADGE_DESIGNS_NONE',
    });
  });

  test('PAR-20 a logo must be the own upload of whoever sets it', async () => {
    const { session, secretariat } = await open();
    const [file] = await house.sql<{ id: string }>(
      `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
       VALUES (uuidv7(), 'logo.png', 'image/png', 10, sha256('x'), 'badge-logo', NULL) RETURNING id`,
    );
    const set = house.get(BadgeDesignsService).set(secretariat, session.id, {
      category: 'MEDIA',
      design: usualDesign('MEDIA'),
      logoFileId: file?.id ?? '',
      version: 0,
    });
    expect(await set).toMatchObject({ ok: false, code: 'FILE_UNKNOWN' });
  });
});
