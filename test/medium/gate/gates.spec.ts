import { BadgeSigner, CorrectionService, GateQueries } from '#gate';
import { newId } from '#platform';
import { aGate, openGateBench } from '../../builders/gates.js';
import type { GateBench, OpenGate } from '../../builders/gates.js';
import { done } from '../../builders/registration.js';

let bench: GateBench;
beforeAll(async () => {
  bench = await openGateBench();
});
afterAll(() => bench?.[Symbol.asyncDispose]());

const floatingRule = async ({ open, supervisor }: OpenGate, places: number): Promise<void> => {
  done(await bench.settings.setFloating(supervisor, open.session.id, [{ category: 'MEMBER_STATE', places }]));
};

test('GAT-5 GAT-7 in with the code, not twice, out again, and nobody leaves twice', async () => {
  const at = await bench.open();
  const [code = ''] = at.codes;
  const pass = (direction: 'IN' | 'OUT'): Promise<string[]> => at.record([at.scan({ direction, code })]);
  expect(await pass('IN')).toEqual(['ADMITTED']);
  expect(await pass('IN')).toEqual(['ALREADY_INSIDE']);
  expect(await at.inside()).toEqual([at.people[0]]);
  expect(await pass('OUT')).toEqual(['LEFT']);
  expect(await pass('OUT')).toEqual(['NOT_INSIDE']);
  expect(await at.inside()).toEqual([]);
  const [gate] = await bench.house.get(GateQueries).ofSession(at.open.session.id);
  expect(gate).toMatchObject({ inside: 0, enteredToday: 1 });
});

test('GAT-3 codes of another session, altered codes and codes that are none let nobody in; all of it is in the record', async () => {
  const [at, other] = [await bench.open(), await bench.open()];
  const [code = ''] = at.codes;
  const altered = code.slice(0, 40) + (code.charAt(40) === 'A' ? 'B' : 'A') + code.slice(41);
  const scans = [other.codes[0] ?? '', altered, 'RB1', '<script>alert(1)</script>'].map((each) =>
    at.scan({ direction: 'IN', code: each }),
  );
  expect(await at.record(scans)).toEqual(['CODE_OF_OTHER_SESSION', 'CODE_UNKNOWN', 'CODE_UNKNOWN', 'CODE_UNKNOWN']);
  expect(await at.inside()).toEqual([]);
  const { total } = await bench.house
    .get(GateQueries)
    .scans(at.open.session.id, { openConflicts: false, outcomes: ['REFUSED'] }, { offset: 0, limit: 10 });
  expect(total).toBe(4);
});

test('GAT-2 GAT-5 a withdrawn badge and a badge that was issued anew let nobody in; leaving is always possible', async () => {
  const at = await bench.open();
  const [first = '', second = ''] = at.people;
  const into = (code: string): Promise<string[]> => at.record([at.scan({ direction: 'IN', code })]);
  expect(await into(at.codes[0] ?? '')).toEqual(['ADMITTED']);
  done(await bench.registration.submission.withdraw(at.supervisor, first, null));
  expect(await at.record([at.scan({ direction: 'OUT', code: at.codes[0] ?? '' })])).toEqual(['LEFT']);
  expect(await into(at.codes[0] ?? '')).toEqual(['BADGE_ENDED']);

  done(await bench.settings.reissue(at.supervisor, second, 'lost'));
  expect(await into(at.codes[1] ?? '')).toEqual(['BADGE_REISSUED']);
  const [row] = await bench.house.sql<{ serial: number }>(
    `SELECT serial FROM badge WHERE registration_id = $1 AND state = 'VALID'`,
    [second],
  );
  expect(row?.serial).toBe(2);
  expect(await at.record([at.scan({ direction: 'IN', registrationId: second })])).toEqual(['ADMITTED']);
});

test('GAT-8 twenty at once for five places: five are inside; a supervisor lets one more in, by name and with a reason', async () => {
  const at = await bench.open({ capacity: 5 }, 20);
  const answers = await Promise.all(at.codes.map((code) => at.record([at.scan({ direction: 'IN', code })])));
  expect(answers.flat().filter((each) => each === 'ADMITTED')).toHaveLength(5);
  expect(answers.flat().filter((each) => each === 'ROOM_FULL')).toHaveLength(15);
  const outside = at.people[answers.findIndex(([answer]) => answer === 'ROOM_FULL')] ?? '';
  const extra = () => at.scan({ direction: 'IN', registrationId: outside, override: 'Interpreter of the speaker' });
  expect(await at.record([extra()])).toEqual(['GATE_SUPERVISOR_NEEDED']);
  expect(await at.record([extra()], at.supervisor)).toEqual(['ADMITTED']);
  expect(await at.inside()).toHaveLength(6);
  const [entry] = await bench.house.sql<{ rule: string }>(
    `SELECT rule FROM audit_entry WHERE action = 'gate.overridden' ORDER BY number DESC LIMIT 1`,
  );
  expect(entry?.rule).toBe('GAT-8');
});

test('GAT-8 the database lets nobody in above the capacity without an explanation', async () => {
  const at = await bench.open({ capacity: 1 });
  const refused = at.scan({ direction: 'IN', code: at.codes[1] ?? '' });
  expect(await at.record([at.scan({ direction: 'IN', code: at.codes[0] ?? '' }), refused])).toEqual([
    'ADMITTED',
    'ROOM_FULL',
  ]);
  const enter = (excess: string | null): Promise<unknown> =>
    bench.house.sql(
      `INSERT INTO gate_presence (gate_id, registration_id, entered_at, scan_id, excess) VALUES ($1, $2, now(), $3, $4)`,
      [at.gateId, at.people[1], refused.id, excess],
    );
  await expect(enter(null)).rejects.toThrow(/inside already/);
  await expect(enter('OVERRIDE')).rejects.toThrow(/not explained/);
});

test('GAT-9 GAT-10 one floating badge: one inside, the next is told who has it, and takes it over at the door', async () => {
  const at = await bench.open({ floating: true, hallOnly: true });
  await floatingRule(at, 1);
  const into = (index: number, over = {}): Promise<string[]> =>
    at.record([at.scan({ direction: 'IN', code: at.codes[index] ?? '', ...over })]);
  const raced = await Promise.all([into(0), into(1), into(2)]);
  expect(raced.flat().toSorted()).toEqual(['ADMITTED', 'FLOATING_TAKEN', 'FLOATING_TAKEN']);
  const holder = raced.findIndex(([answer]) => answer === 'ADMITTED');
  const [next = 0, last = 0] = [0, 1, 2].filter((index) => index !== holder);
  expect(await into(next, { handOver: true })).toEqual(['ADMITTED']);
  expect(await at.inside()).toEqual([at.people[next]]);
  expect(await at.record([at.scan({ direction: 'OUT', code: at.codes[next] ?? '' })])).toEqual(['LEFT']);
  expect(await into(last)).toEqual(['ADMITTED']);
});

test('GAT-9 a floating badge that is shown asks who carries it, and is known when it leaves', async () => {
  const at = await bench.open({ floating: true });
  await floatingRule(at, 2);
  const queries = bench.house.get(GateQueries);
  const page = { delegationId: at.open.delegations[0] ?? '', heldOnly: false, offset: 0, limit: 10 };
  const [badge] = await queries.floating(at.open.session.id, page);
  const [code = ''] = await bench.house
    .get(BadgeSigner)
    .codes([{ kind: 'FLOATING', sessionId: at.open.session.id, id: badge?.id ?? '' }]);
  const [registrationId = ''] = at.people;
  expect(await at.record([at.scan({ direction: 'IN', code })])).toEqual(['FLOATING_WHO']);
  expect(await at.record([at.scan({ direction: 'IN', code, registrationId })])).toEqual(['ADMITTED']);
  expect((await queries.floating(at.open.session.id, page)).map(({ holderId }) => holderId)).toEqual([
    registrationId,
    null,
  ]);
  expect(await at.record([at.scan({ direction: 'OUT', code })])).toEqual(['LEFT']);
  expect(await at.record([at.scan({ direction: 'OUT', code })])).toEqual(['FLOATING_FREE']);
});

test('GAT-11 a scan that is sent again, even many times at once, counts once; its identifier is good for it only', async () => {
  const at = await bench.open();
  const scan = at.scan({ direction: 'IN', code: at.codes[0] ?? '' });
  const answers = await Promise.all(Array.from({ length: 8 }, () => at.record([scan])));
  expect(answers.flat()).toEqual(Array.from({ length: 8 }, () => 'ADMITTED'));
  expect(await at.record([{ ...scan, code: at.codes[1] ?? '' }])).toEqual(['SCAN_ID_USED']);
  const [gate] = await bench.house.get(GateQueries).ofSession(at.open.session.id);
  expect(gate).toMatchObject({ inside: 1, enteredToday: 1 });
});

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

test('GAT-12 what was scanned without the network happened: contradictions are kept for the desk, and settled once', async () => {
  const at = await bench.open({ floating: true, capacity: 2 });
  await floatingRule(at, 1);
  const [a = '', b = '', c = ''] = at.codes;
  const offline = (code: string, minutes: number) =>
    at.scan({ direction: 'IN', code, offline: 'ADMITTED', scannedAt: ago(minutes) });
  done(await bench.registration.submission.withdraw(at.supervisor, at.people[2] ?? '', null));
  const scans = [offline(a, 30), offline(b, 29), offline(c, 28)];
  expect(await at.record(scans)).toEqual(['ADMITTED', 'FLOATING_TAKEN', 'BADGE_ENDED']);
  expect(await at.inside()).toHaveLength(3);

  const queries = bench.house.get(GateQueries);
  const conflicts = await queries.scans(at.open.session.id, { openConflicts: true }, { offset: 0, limit: 10 });
  expect(conflicts.total).toBe(2);
  const corrections = bench.house.get(CorrectionService);
  const [conflict] = conflicts.items;
  done(await corrections.settle(at.supervisor, conflict?.id ?? '', 'Asked to leave'));
  expect(await corrections.settle(at.supervisor, conflict?.id ?? '', 'again')).toMatchObject({ code: 'CONFLICT_NONE' });
  expect((await queries.live(at.open.session.id)).conflicts).toBe(1);
});

test('GAT-12 phones that come back in the wrong order agree: who left is out, and nothing is left to settle', async () => {
  const at = await bench.open();
  const [code = ''] = at.codes;
  expect(await at.record([at.scan({ direction: 'OUT', code, offline: 'LEFT', scannedAt: ago(10) })])).toEqual([
    'NOT_INSIDE',
  ]);
  expect(await at.record([at.scan({ direction: 'IN', code, offline: 'ADMITTED', scannedAt: ago(20) })])).toEqual([
    'ADMITTED',
  ]);
  expect(await at.inside()).toEqual([]);
  expect((await bench.house.get(GateQueries).live(at.open.session.id)).conflicts).toBe(0);
});

test('GAT-12 what a phone refused stays refused, and its clock cannot be ahead', async () => {
  const at = await bench.open();
  const [code = ''] = at.codes;
  const scans = [
    at.scan({ direction: 'IN', code, offline: 'REFUSED', scannedAt: ago(5) }),
    at.scan({ direction: 'IN', code, offline: 'ADMITTED', scannedAt: '2999-01-01T00:00:00.000Z' }),
  ];
  expect(await at.record(scans)).toEqual(['REFUSED_AT_GATE', 'ADMITTED']);
  const [, row] = await bench.house.get(GateQueries).scansByIds(scans.map(({ id }) => id));
  expect(Date.parse(row?.scannedAt ?? '')).toBeLessThanOrEqual(Date.now());
});

test('GAT-12 where the answer was lost and the phone decided by itself, what it told the person counts', async () => {
  const at = await bench.open({ capacity: 1 });
  const [first = '', second = ''] = at.codes;
  const [admitted, refused] = [at.scan({ direction: 'IN', code: first }), at.scan({ direction: 'IN', code: second })];
  expect(await at.record([admitted, refused])).toEqual(['ADMITTED', 'ROOM_FULL']);
  expect(
    await at.record([
      { ...admitted, offline: 'REFUSED' },
      { ...refused, offline: 'ADMITTED' },
    ]),
  ).toEqual(['ADMITTED', 'ADMITTED']);
  expect(await at.inside()).toEqual([at.people[1]]);
});

test('GAT-13 undoing an entry lets the person enter again; undoing a leaving brings back what they had', async () => {
  const at = await bench.open({ floating: true });
  await floatingRule(at, 1);
  const corrections = bench.house.get(CorrectionService);
  const [code = '', other = ''] = at.codes;
  const entry = at.scan({ direction: 'IN', code });
  await at.record([entry]);
  expect(await corrections.undo({ ...at.officer, personId: null }, entry.id)).toMatchObject({
    code: 'GATE_SUPERVISOR_NEEDED',
  });
  done(await corrections.undo(at.officer, entry.id));
  expect(await at.inside()).toEqual([]);
  expect(await corrections.undo(at.officer, entry.id)).toMatchObject({ code: 'UNDO_FOLLOWED' });

  const [again, leaving] = [at.scan({ direction: 'IN', code }), at.scan({ direction: 'OUT', code })];
  expect(await at.record([again, leaving])).toEqual(['ADMITTED', 'LEFT']);
  done(await corrections.undo(at.officer, leaving.id));
  expect(await at.record([at.scan({ direction: 'IN', code: other })])).toEqual(['FLOATING_TAKEN']);
  expect(await corrections.undo(at.officer, newId())).toMatchObject({ code: 'SCAN_UNKNOWN' });
});

test('GAT-14 a gate is changed only as it was read, in its own session, with a room of the session', async () => {
  const [at, other] = [await bench.open(), await bench.open()];
  const set = (over: object, sessionId = at.open.session.id) =>
    bench.settings.set(at.supervisor, sessionId, { gateId: at.gateId, input: aGate(), version: 1, ...over });
  expect(await set({ version: 7 })).toMatchObject({ code: 'GATE_CHANGED', params: { seen: 7, now: 1 } });
  expect(await set({}, other.open.session.id)).toMatchObject({ code: 'GATE_UNKNOWN' });
  expect(await set({ input: aGate({ roomId: newId() }) })).toMatchObject({ fields: [{ code: 'NO_SUCH_ROOM' }] });
  done(await set({ input: aGate({ closed: true }) }));
  expect(await at.record([at.scan({ direction: 'IN', code: at.codes[0] ?? '' })])).toEqual(['GATE_CLOSED']);
  expect(await at.record([at.scan({ gateId: other.gateId, direction: 'IN', code: at.codes[0] ?? '' })])).toEqual([
    'GATE_UNKNOWN',
  ]);
});
