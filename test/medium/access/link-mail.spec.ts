import { languages } from '#kernel';
import type { Language, PersonId } from '#kernel';
import { verifyAuditTrail } from '#access';
import { held, aBrowser, addressOf, goodPassword, openAccessBench, personIdOf } from '../../support/access.js';
import type { AccessBench } from '../../support/access.js';

let bench: AccessBench;

beforeAll(async () => {
  bench = await openAccessBench();
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
});

interface MailRow {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
}

const mailsTo = (address: string): Promise<MailRow[]> =>
  bench.dataSource.query(
    'SELECT recipient, subject, body_text AS text, language FROM mail_message WHERE recipient = $1 ORDER BY id',
    [address],
  );
const asked = (email: string) =>
  bench.unitOfWork.run(() => bench.mails.sendLink({ id: 'e', name: 'access.passwordLinkAsked', payload: { email } }));
const invited = (personId: PersonId) =>
  bench.unitOfWork.run(() => bench.mails.sendInvitation({ id: 'e', name: 'access.invited', payload: { personId } }));
const changed = (personId: PersonId) =>
  bench.unitOfWork.run(() =>
    bench.mails.tellOfChange({ id: 'e', name: 'access.passwordChanged', payload: { personId } }),
  );
const tokenIn = (text: string): string => /\/set-password\?token=([\w-]{43})$/m.exec(text)?.[1] ?? '';

test('ACC-25 whoever has an account gets a link that works; whoever has none gets nothing', async () => {
  await bench.person('Forgetful');
  expect(await asked(addressOf('Forgetful').toUpperCase())).toBe('done');
  expect(await asked('unknown@rostrum.example')).toBe('skipped');
  const [mail, ...more] = await mailsTo(addressOf('Forgetful'));
  expect(more).toEqual([]);
  expect(await mailsTo('unknown@rostrum.example')).toEqual([]);
  expect(mail?.text).toContain('12 April 2021 at 09:00 (UTC)');
  expect(
    await bench.passwords.setPassword(tokenIn(mail?.text ?? ''), 'seven chairs in a row', aBrowser()),
  ).toMatchObject({ ok: true });
});

test('ACC-33 whoever is suspended gets no link', async () => {
  const { personId } = await bench.person('Suspended');
  await bench.dataSource.query("UPDATE person SET state = 'SUSPENDED' WHERE id = $1", [personId]);
  expect(await asked(addressOf('Suspended'))).toBe('skipped');
  expect(await mailsTo(addressOf('Suspended'))).toEqual([]);
});

test.each(languages)(
  'ACC-24 an invitation in %s has name, link and end, and can be accepted once',
  async (language) => {
    const officer = await bench.person(`Officer ${language}`, { roles: [held.everywhere('SECRETARIAT')] });
    const email = `invited.${language}@rostrum.example`;
    const made = await bench.people.invite(officer, { name: 'Delegate of Austria', email, language, roles: [] });
    if (!made.ok) throw new Error(made.code);
    expect(await invited(made.value)).toBe('done');
    const [mail] = await mailsTo(email);
    expect(mail?.language).toBe(language);
    expect(mail?.subject).not.toMatch(/^mail\./);
    expect(mail?.text).toContain('Delegate of Austria');
    expect(mail?.text).not.toMatch(/[{}]/);
    const token = tokenIn(mail?.text ?? '');
    expect(await bench.passwords.setPassword(token, goodPassword, aBrowser())).toMatchObject({ ok: true });
    expect(await bench.signIns.signIn(email, goodPassword, aBrowser())).toMatchObject({ ok: true });
    expect(await bench.passwords.setPassword(token, goodPassword, aBrowser())).toMatchObject({ code: 'LINK_UNUSABLE' });
    expect(await invited(made.value)).toBe('skipped');
  },
);

test('ACC-24 whoever is invited and asks for a link is invited again; the earlier link ends', async () => {
  const officer = await bench.person('Officer again', { roles: [held.everywhere('SECRETARIAT')] });
  const email = 'invited.again@rostrum.example';
  const made = await bench.people.invite(officer, { name: 'Observer', email, language: 'en', roles: [] });
  if (!made.ok) throw new Error(made.code);
  await invited(made.value);
  await asked(email);
  const [first, second] = await mailsTo(email);
  expect(second?.subject).toBe(first?.subject);
  expect(await bench.passwords.setPassword(tokenIn(first?.text ?? ''), goodPassword, aBrowser())).toMatchObject({
    code: 'LINK_UNUSABLE',
  });
  bench.clock.advance(6 * 24 * 3_600_000);
  expect(await bench.passwords.setPassword(tokenIn(second?.text ?? ''), goodPassword, aBrowser())).toMatchObject({
    ok: true,
  });
});

test('ACC-26 whoever changed the password is told so, with a way to object', async () => {
  const person = await bench.person('Changed');
  const actor = { ...person, personId: personIdOf(person) };
  const passwords = { current: goodPassword, replacement: 'seven chairs in a row' };
  expect(await bench.passwords.changePassword(actor, passwords, '192.0.2.9')).toMatchObject({ ok: true });
  const events: unknown[] = await bench.dataSource.query(
    "SELECT FROM outbox WHERE name = 'access.passwordChanged' AND payload ->> 'personId' = $1",
    [actor.personId],
  );
  expect(events).toHaveLength(1);
  expect(await changed(actor.personId)).toBe('done');
  const [mail] = await mailsTo(addressOf('Changed'));
  expect(mail?.text).toContain('/forgotten-password');
  expect(mail?.text).not.toContain('token=');
});

test('ACC-40 sent links are in the trail, without their token', async () => {
  const rows: { params: unknown }[] = await bench.dataSource.query(
    "SELECT params FROM audit_entry WHERE action = 'person.linkSent' ORDER BY number LIMIT 1",
  );
  expect(rows).toEqual([{ params: { name: 'Forgetful' } }]);
  expect(await verifyAuditTrail(bench.reader)).toMatchObject({ intact: true });
});
