import fc from 'fast-check';
import type { DelegationId, Language, PersonId, SpeakerSlotId } from '#kernel';
import { languages } from '#kernel';
import { formatIdentity, parseIdentity } from './conference-identity.js';
import type { ConferenceIdentity, SeenIdentity } from './conference-identity.js';
import { publishingRight } from './publishing-rights.js';
import type { FloorFacts } from './publishing-rights.js';

const austria = '0190a000-0000-7000-8000-000000000001' as DelegationId;
const brazil = '0190a000-0000-7000-8000-000000000002' as DelegationId;
const anna = '0190a000-0000-7000-8000-00000000000a' as PersonId;
const bert = '0190a000-0000-7000-8000-00000000000b' as PersonId;
const film = '0190a000-0000-7000-8000-0000000000f1' as SpeakerSlotId;
const other = '0190a000-0000-7000-8000-0000000000f2' as SpeakerSlotId;

const facts = (over: Partial<FloorFacts> = {}): FloorFacts => ({
  meetingState: 'OPEN',
  remoteHolder: null,
  filmSlotId: null,
  onAir: new Map(),
  ...over,
});
const delegate = (delegationId: DelegationId, personId: PersonId): ConferenceIdentity => ({
  kind: 'delegate',
  delegationId,
  personId,
});

describe('publishingRight', () => {
  const holder = { delegationId: austria, personId: anna };
  test('SFU-1 the delegate who has the floor publishes', () => {
    expect(publishingRight(delegate(austria, anna), facts({ remoteHolder: holder })).sources).toContain('MICROPHONE');
  });

  test.each([
    ['SFU-1 a colleague of the one who asked does not', delegate(austria, bert), facts({ remoteHolder: holder })],
    ['SFU-1 another delegation does not', delegate(brazil, bert), facts({ remoteHolder: holder })],
    [
      'SFU-1 nobody does while the meeting is suspended',
      delegate(austria, anna),
      facts({ remoteHolder: holder, meetingState: 'SUSPENDED' }),
    ],
    [
      'SFU-2 the hall does not after the meeting is closed',
      { kind: 'hall', personId: anna } as const,
      facts({ meetingState: 'CLOSED' }),
    ],
    [
      'SFU-3 a colleague in the booth does not',
      { kind: 'interpreter', language: 'fr', personId: bert } as const,
      facts({ onAir: new Map([['fr', anna]]) }),
    ],
    [
      'SFU-3 another booth does not',
      { kind: 'interpreter', language: 'ru', personId: anna } as const,
      facts({ onAir: new Map([['fr', anna]]) }),
    ],
    ['SFU-4 a follower never does', { kind: 'follower', token: 'x' } as const, facts({ remoteHolder: holder })],
  ])('%s', (_, identity, given) => {
    expect(publishingRight(identity, given).sources).toEqual([]);
  });

  test('SFU-1 each delegate may when the secretariat inscribed the delegation', () => {
    const given = facts({ remoteHolder: { delegationId: austria, personId: null } });
    expect(publishingRight(delegate(austria, bert), given).sources).toContain('MICROPHONE');
  });

  test('SFU-2 the hall publishes before, during and while suspended', () => {
    for (const meetingState of ['SCHEDULED', 'OPEN', 'SUSPENDED'] as const) {
      expect(publishingRight({ kind: 'hall', personId: anna }, facts({ meetingState })).sources).toEqual([
        'MICROPHONE',
        'CAMERA',
      ]);
    }
  });

  test('SFU-2 chair and secretary at a distance preside without waiting for the floor', () => {
    expect(publishingRight({ kind: 'podium', personId: anna }, facts()).sources).toContain('MICROPHONE');
  });

  test('SFU-3 the interpreter on microphone publishes to the channel of the language', () => {
    const right = publishingRight(
      { kind: 'interpreter', language: 'fr', personId: anna },
      facts({ onAir: new Map([['fr', anna]]) }),
    );
    expect(right).toEqual({ sources: ['MICROPHONE'], channel: 'fr' });
  });

  test('SFU-11 where the statement is a film, its page publishes for its slot, and its delegation does not', () => {
    const given = facts({ filmSlotId: film, remoteHolder: { delegationId: austria, personId: null } });
    expect(publishingRight({ kind: 'film', slotId: film }, given).sources).toEqual(['MICROPHONE', 'CAMERA']);
    expect(publishingRight({ kind: 'film', slotId: other }, given).sources).toEqual([]);
    expect(publishingRight(delegate(austria, anna), given).sources).toEqual([]);
    expect(publishingRight({ kind: 'film', slotId: film }, facts()).sources).toEqual([]);
    const suspended = { ...given, meetingState: 'SUSPENDED' as const };
    expect(publishingRight({ kind: 'film', slotId: film }, suspended).sources).toEqual([]);
  });

  test('SFU-4 whatever the facts, at most one delegation and one interpreter a language publish', () => {
    const people = fc.constantFrom(anna, bert);
    const identities: SeenIdentity[] = [austria, brazil].flatMap((d) => [anna, bert].map((p) => delegate(d, p)));
    for (const slotId of [film, other]) identities.push({ kind: 'film', slotId });
    for (const language of languages)
      for (const personId of [anna, bert]) identities.push({ kind: 'interpreter', language, personId });
    fc.assert(
      fc.property(
        fc.record({
          meetingState: fc.constantFrom('SCHEDULED', 'OPEN', 'SUSPENDED', 'CLOSED' as const),
          remoteHolder: fc.option(
            fc.record({ delegationId: fc.constantFrom(austria, brazil), personId: fc.option(people) }),
          ),
          filmSlotId: fc.option(fc.constantFrom(film, other)),
          onAir: fc.array(fc.tuple(fc.constantFrom<Language>(...languages), people)).map((entries) => new Map(entries)),
        }),
        (given) => {
          const publishing = identities.filter((identity) => publishingRight(identity, given).sources.length > 0);
          const delegations = new Set(
            publishing.map((i) => (i.kind === 'delegate' ? i.delegationId : null)).filter(Boolean),
          );
          const films = publishing.filter(({ kind }) => kind === 'film').length;
          expect(delegations.size + films).toBeLessThanOrEqual(1);
          for (const language of languages) {
            expect(
              publishing.filter((i) => i.kind === 'interpreter' && i.language === language).length,
            ).toBeLessThanOrEqual(1);
          }
          if (given.meetingState !== 'OPEN') expect(publishing).toEqual([]);
        },
      ),
    );
  });
});

describe('identity', () => {
  test.each<ConferenceIdentity>([
    delegate(austria, anna),
    { kind: 'interpreter', language: 'zh', personId: bert },
    { kind: 'hall', personId: anna },
    { kind: 'podium', personId: bert },
    { kind: 'follower', token: 'abc' },
  ])('SFU-5 %j is read back as it was written', (identity) => {
    expect(parseIdentity(formatIdentity(identity))).toEqual(identity);
  });

  test('SFU-11 a film has one identity, whoever plays it', () => {
    const text = formatIdentity({ kind: 'film', slotId: film, personId: anna });
    expect(text).toBe(formatIdentity({ kind: 'film', slotId: film, personId: bert }));
    expect(parseIdentity(text)).toEqual({ kind: 'film', slotId: film });
  });

  test.each([
    '',
    'film:x',
    `film:${film}:${anna}`,
    'delegate',
    'delegate:x:y',
    'interpreter:de:' + anna,
    `hall:${anna}:${bert}`,
    'chair:1',
    `delegate:${austria}:${anna}:more`,
  ])('SFU-5 %j is nobody', (text) => {
    expect(parseIdentity(text)).toBeNull();
  });
});
