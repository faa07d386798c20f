import type { DelegationId, MeetingId, SpeakerSlotId, SpeakersListId } from '#kernel';
import type { FloorActor } from '../../libs/floor/src/domain/floor-actor.js';
import type { FloorProfile, SpeakerCategory } from '../../libs/floor/src/domain/floor-profile.js';
import type { FloorTurn, MeetingFloor } from '../../libs/floor/src/domain/floor-turn.js';
import type { SpeakerSlot } from '../../libs/floor/src/domain/speaker-slot.js';
import type { SpeakersList } from '../../libs/floor/src/domain/speakers-list.js';
import { startClock } from '../../libs/floor/src/domain/speech-clock.js';

/** Facts for the rules of the floor, lawful by default; a test names only what it is about. */

export const delegationId = (name: string) => name as DelegationId;
export const slotId = (name: string) => name as SpeakerSlotId;

export const secretariat: FloorActor = { conducts: true, delegationIds: [] };
export const delegate = (...names: string[]): FloorActor => ({
  conducts: false,
  delegationIds: names.map(delegationId),
});

export const noon = new Date('2021-04-12T12:00:00.000Z');
export const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

export const speakerCategories: readonly SpeakerCategory[] = [
  'GROUP_CHAIR',
  'MEMBER',
  'OBSERVER',
  'UN_ENTITY',
  'INTERGOVERNMENTAL_ORGANIZATION',
  'NON_GOVERNMENTAL_ORGANIZATION',
  'PANELLIST',
];

/** A functional commission: order of request, groups and cabinet rank first, members before observers. */
export function aProfile(over: Partial<FloorProfile> = {}): FloorProfile {
  return {
    groupsFirst: true,
    rankFirst: true,
    membersFirst: true,
    organisationsLast: true,
    admitted: speakerCategories.filter((category) => category !== 'PANELLIST'),
    selfInscription: ['GROUP_CHAIR', 'MEMBER', 'OBSERVER', 'UN_ENTITY', 'INTERGOVERNMENTAL_ORGANIZATION'],
    speakersPerList: { NON_GOVERNMENTAL_ORGANIZATION: 3 },
    interventionsPerList: null,
    absentWhenCalled: 'TO_THE_END',
    timeLimits: { GROUP_CHAIR: 600, MEMBER: 300, OBSERVER: 300, NON_GOVERNMENTAL_ORGANIZATION: 180 },
    warningSeconds: 30,
    closesAtLimit: true,
    extensionSeconds: 300,
    repliesPerItem: 2,
    replyLimits: [600, 300],
    repliesAfterList: true,
    replyCategories: ['MEMBER', 'OBSERVER'],
    pointOfOrderSeconds: 180,
    pointOfOrderCategories: ['MEMBER'],
    quorumToOpen: { numerator: 1, denominator: 3, exceeding: false },
    quorumToDecide: { numerator: 1, denominator: 2, exceeding: true },
    remoteCountsForQuorum: true,
    statementCharacters: 1000,
    ...over,
  };
}

export function aList(over: Partial<SpeakersList> = {}): SpeakersList {
  return {
    id: 'list' as SpeakersListId,
    meetingId: 'meeting' as MeetingId,
    itemId: null,
    state: 'OPEN',
    opensAt: null,
    closesAt: null,
    timeLimits: {},
    ...over,
  };
}

export function aSlot(name: string, over: Partial<SpeakerSlot> = {}): SpeakerSlot {
  return {
    id: slotId(name),
    listId: 'list' as SpeakersListId,
    itemId: null,
    kind: 'STATEMENT',
    delegationId: delegationId(name),
    onBehalfOf: null,
    category: 'MEMBER',
    cabinetRank: false,
    place: 'IN_HALL',
    state: 'WAITING',
    requestNumber: 1,
    position: 1,
    held: null,
    movedReason: null,
    timesAbsent: 0,
    swapOfferedTo: null,
    replyNumber: null,
    ...over,
  };
}

/** Members waiting in this order, in the order of their requests. */
export function aLine(...names: string[]): SpeakerSlot[] {
  return names.map((name, index) => aSlot(name, { requestNumber: index + 1, position: index + 1 }));
}

/** A slot on the floor since noon, with 300 seconds. */
export function aTurn(name: string, over: Partial<SpeakerSlot> = {}): FloorTurn {
  return {
    slot: aSlot(name, { state: 'SPEAKING', position: null, ...over }),
    clock: startClock(300, 30, noon),
  };
}

export function aFloor(over: Partial<MeetingFloor> = {}): MeetingFloor {
  return { state: 'OPEN', holder: null, interrupted: null, pointsOfOrder: [], ...over };
}

export const names = (line: readonly SpeakerSlot[]) => line.map((slot) => slot.id as string);
