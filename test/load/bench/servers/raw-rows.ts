import { flatRows, grouped, textOf } from './flat-rows.js';
import { openPool, place, servePlainly } from './plain-http.js';
import { tokenHash } from './raw-sql.js';

/** Raw server: flat rows, put together in JavaScript, `JSON.stringify`. Nothing else is done. */
const { databaseUrl, port } = place();
const pool = openPool(databaseUrl);

async function sessionPage(slug: string): Promise<string | null> {
  const [[s], agenda, documents, meetings, meetingItems] = await Promise.all([
    flatRows(pool, 'session', [slug, 'en']),
    flatRows(pool, 'agenda', [slug, 'en']),
    flatRows(pool, 'documents', [slug, 'en']),
    flatRows(pool, 'meetings', [slug, 'en']),
    flatRows(pool, 'meetingItems', [slug]),
  ]);
  if (!s) return null;
  const items = grouped(meetingItems, 'meeting_id', (i) => ({ id: i['id'], label: i['label'] }));
  return answer({
    session: {
      id: s['id'],
      slug: s['slug'],
      number: s['number'],
      title: textOf(s, 'title'),
      mode: s['mode'],
      state: s['state'],
      startsOn: s['starts_on'],
      endsOn: s['ends_on'],
      timezone: s['timezone'],
      place: textOf(s, 'place'),
      programmeVersion: s['programme_version'],
      agenda: agenda.map((i) => ({
        id: i['id'],
        parentId: i['parent_id'],
        label: i['label'],
        title: textOf(i, 'title'),
      })),
      documents: documents.map((d) => ({
        id: d['id'],
        symbol: d['symbol'],
        title: textOf(d, 'title'),
        languages: d['languages'],
        itemLabels: d['labels'] ?? [],
      })),
      meetings: meetings.map((m) => ({
        id: m['id'],
        number: m['number'],
        type: m['type'],
        mode: m['mode'],
        state: m['state'],
        startsAt: m['starts_at'],
        endsAt: m['ends_at'],
        room: m['room_id'] === null ? null : { id: m['room_id'], name: textOf(m, 'room') },
        items: items.get(m['id']) ?? [],
      })),
    },
  });
}

async function speakersList(meetingId: string): Promise<string | null> {
  const [[floor], lists, slots] = await Promise.all([
    flatRows(pool, 'floor', [meetingId]),
    flatRows(pool, 'lists', [meetingId, 'en']),
    flatRows(pool, 'slots', [meetingId, 'en']),
  ]);
  if (!floor) return null;
  const ofList = grouped(slots, 'list_id', (x) => ({
    id: x['id'],
    position: x['position'],
    kind: x['kind'],
    state: x['state'],
    category: x['category'],
    attendance: x['place'],
    requestedAt: x['requested_at'],
    speaker: x['speaker'],
    delegation: { id: x['delegation_id'], plate: textOf(x, 'plate') },
  }));
  return answer({
    meetingFloor: {
      meetingId: floor['id'],
      version: floor['version'],
      state: floor['state'],
      activeListId: floor['active_list_id'],
      lists: lists.map((l) => ({
        id: l['id'],
        state: l['state'],
        title: textOf(l, 'title'),
        slots: ofList.get(l['id']) ?? [],
      })),
    },
  });
}

async function me(cookie: string | undefined): Promise<string> {
  const [person] = await flatRows(pool, 'me', [tokenHash(cookie)]);
  return answer({ me: person ? { person } : null });
}

function answer(data: unknown): string {
  return JSON.stringify({ data });
}

servePlainly(port, { session: sessionPage, floor: speakersList, me: (_, headers) => me(headers.cookie) });
