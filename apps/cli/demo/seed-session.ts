import type { EntityManager } from 'typeorm';
import type { TranslatedText } from '#kernel';
import { newId } from '#platform';
import { instantAt, labelAgenda, newCalendarSecret } from '#sessions';
import type { AgendaPlace } from '#sessions';
import { isUnseen } from './session-file.js';
import type { SessionFile } from './session-file.js';
import { fromPublicSources, notConfirmed, offices, vienna } from './seed-texts.js';

/** Writes a session of a file with all that belongs to it. @returns its id; null when it is there already */
export async function seedSession(manager: EntityManager, file: SessionFile): Promise<string | null> {
  const [body] = (await manager.query('SELECT id FROM body WHERE slug = $1', [file.body])) as { id: string }[];
  if (!body) throw new Error(`No body ${file.body}: the reference data are loaded first`);
  const id = newId();
  const written: unknown[] = await manager.query(
    `INSERT INTO session (id, slug, body_id, number, title, note, mode, state, timezone, place, calendar_secret)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'PUBLISHED', $8, $9, $10) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [
      id,
      file.slug,
      body.id,
      file.number,
      file.names,
      fromPublicSources,
      file.mode,
      file.timezone,
      vienna,
      newCalendarSecret(),
    ],
  );
  if (written.length === 0) return null;
  for (const { kind, startsOn, endsOn } of file.parts)
    await manager.query(
      'INSERT INTO session_part (id, session_id, kind, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5)',
      [newId(), id, kind, startsOn, endsOn],
    );
  const rooms = await seedRooms(manager, id, file.rooms);
  const items = await seedAgenda(manager, id, file);
  await seedMeetings(manager, id, { file, rooms, items });
  await seedDocuments(manager, id, { file, items });
  await seedDelegations(manager, id, file);
  await seedBureau(manager, id, file);
  return id;
}

/** Rooms by slug; those of an earlier session are used again. */
async function seedRooms(
  manager: EntityManager,
  sessionId: string,
  rooms: SessionFile['rooms'],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { slug, names } of rooms) {
    await manager.query(
      'INSERT INTO room (id, slug, name, hybrid) VALUES ($1, $2, $3, true) ON CONFLICT (slug) DO NOTHING',
      [newId(), slug, names],
    );
    const [room] = (await manager.query('SELECT id FROM room WHERE slug = $1', [slug])) as { id: string }[];
    if (room) ids.set(slug, room.id);
    await manager.query('INSERT INTO session_room (session_id, room_id) VALUES ($1, $2)', [sessionId, room?.id]);
  }
  return ids;
}

/** Items by their reference in the file: `5`, `5(a)`. */
async function seedAgenda(
  manager: EntityManager,
  sessionId: string,
  { agenda, segments }: SessionFile,
): Promise<ReadonlyMap<string, string>> {
  const rows: (AgendaPlace & { reference: string; title: TranslatedText; segment: TranslatedText | null })[] = [];
  const segmentOf = (key: string | undefined): TranslatedText | null =>
    segments.find((segment) => segment.key === key)?.names ?? null;
  for (const [index, item] of agenda.entries()) {
    const id = newId();
    const reference = item.number ?? '';
    const segment = segmentOf(item.segment);
    rows.push({ id, parentId: null, position: index + 1, reference, title: item.titles, segment });
    for (const [at, child] of item.children.entries())
      rows.push({
        id: newId(),
        parentId: id,
        position: at + 1,
        reference: `${reference}(${child.letter})`,
        title: child.titles,
        segment,
      });
  }
  const labels = new Map(labelAgenda(rows).map((label) => [label.id, label]));
  for (const { id, parentId, position, title, segment } of rows)
    await manager.query(
      `INSERT INTO agenda_item (id, session_id, parent_id, position, label, ordinal, title, segment)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, sessionId, parentId, position, labels.get(id)?.label, labels.get(id)?.ordinal, title, segment],
    );
  return new Map(rows.map(({ reference, id }) => [reference, id]));
}

async function seedMeetings(
  manager: EntityManager,
  sessionId: string,
  known: { file: SessionFile; rooms: ReadonlyMap<string, string>; items: ReadonlyMap<string, string> },
): Promise<void> {
  for (const meeting of known.file.meetings) {
    const id = newId();
    const unseen = isUnseen(meeting.toCheck, 'start', 'end', 'room', 'mode', 'items');
    // The issue 0 is what stood on the programme before this installation issued one.
    await manager.query(
      `INSERT INTO meeting (id, session_id, number, type, mode, title, note, room_id, starts_at, ends_at, issued_in)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)`,
      [
        id,
        sessionId,
        meeting.number,
        meeting.type,
        meeting.mode,
        meeting.topic ?? null,
        noteOf(meeting.note, unseen),
        meeting.room === null ? null : known.rooms.get(meeting.room),
        instantAt(known.file.timezone, meeting.date, meeting.start),
        instantAt(known.file.timezone, meeting.date, meeting.end),
      ],
    );
    for (const [index, reference] of meeting.items.entries())
      await manager.query('INSERT INTO meeting_item (meeting_id, item_id, position) VALUES ($1, $2, $3)', [
        id,
        known.items.get(reference),
        index + 1,
      ]);
  }
}

function noteOf(note: string | undefined, unseen: boolean): TranslatedText | null {
  if (!unseen) return note === undefined ? null : { en: note, original: 'en' };
  return { ...notConfirmed, en: [note, notConfirmed.en].filter(Boolean).join(' ') };
}

/** Documents whose symbol was seen; the rest would be guesses. */
async function seedDocuments(
  manager: EntityManager,
  sessionId: string,
  { file, items }: { file: SessionFile; items: ReadonlyMap<string, string> },
): Promise<void> {
  for (const document of file.documents.filter(({ toCheck }) => !isUnseen(toCheck, 'symbol'))) {
    const id = newId();
    await manager.query(
      'INSERT INTO document (id, session_id, symbol, title, languages, url) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, sessionId, document.symbol, document.titles, document.languages, addressOf(document.symbol)],
    );
    for (const reference of document.items)
      await manager.query('INSERT INTO document_item (document_id, item_id) VALUES ($1, $2)', [
        id,
        items.get(reference),
      ]);
  }
}

/** Where the United Nations keep documents by symbol; conference room papers are not among them. */
function addressOf(symbol: string): string | null {
  return symbol.includes('/CRP.') ? null : `https://undocs.org/${symbol}`;
}

async function seedDelegations(manager: EntityManager, sessionId: string, file: SessionFile): Promise<void> {
  await seedMembers(manager, sessionId, file.parts[0]?.startsOn ?? '');
  for (const { iso3, names, category, toCheck } of file.participants)
    await manager.query(
      `INSERT INTO delegation (id, session_id, state_iso3, plate, category, confirmed)
       VALUES ($1, $2, $3, coalesce($4, (SELECT name FROM state WHERE iso3 = $3)), $5, $6)`,
      [newId(), sessionId, iso3 ?? null, names ?? null, category, !isUnseen(toCheck)],
    );
}

/** The members of the session's body on a day, with a vote. */
export async function seedMembers(manager: EntityManager, sessionId: string, day: string): Promise<void> {
  const members: { iso3: string; name: TranslatedText; confirmed: boolean }[] = await manager.query(
    `SELECT m.state_iso3 AS iso3, st.name, m.confirmed FROM membership m JOIN state st ON st.iso3 = m.state_iso3
     WHERE m.body_id = (SELECT body_id FROM session WHERE id = $1) AND m.term @> $2::date`,
    [sessionId, day],
  );
  for (const { iso3, name, confirmed } of members)
    await manager.query(
      `INSERT INTO delegation (id, session_id, state_iso3, plate, category, voting, confirmed)
       VALUES ($1, $2, $3, $4, 'MEMBER', true, $5)`,
      [newId(), sessionId, iso3, name, confirmed],
    );
}

/** Officers whose State was seen. */
async function seedBureau(manager: EntityManager, sessionId: string, { bureau }: SessionFile): Promise<void> {
  const seen = bureau.filter(({ toCheck, state }) => !isUnseen(toCheck, 'state') && state);
  for (const [index, { office, group, state, person }] of seen.entries())
    await manager.query(
      `INSERT INTO bureau_member (id, session_id, position, office, state_iso3, regional_group, name)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), sessionId, index + 1, offices[office], state, group ?? null, person ?? null],
    );
}

