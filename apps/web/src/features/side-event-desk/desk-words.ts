import { useLingui } from '@lingui/react/macro';
import type { OrganiserClass, SideEventChangeKind, SideEventMode, SideEventState } from '../../generated/graphql.js';

export const sideEventModes: readonly SideEventMode[] = ['IN_PERSON', 'HYBRID', 'ONLINE'];
/** States that the desk sees: a draft is its organizer's. */
export const deskStates: readonly SideEventState[] = ['SUBMITTED', 'OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'];
export const equipmentKeys = [
  'SCREEN',
  'INTERPRETATION',
  'MICROPHONES',
  'HEARING_LOOP',
  'LAPTOP',
  'RECORDING',
] as const;
export const statuses = ['GENERAL', 'SPECIAL', 'ROSTER'] as const;
/** Why the secretariat can refuse, as the server knows it. */
export const refusalCodes = [
  'SIDE_NOT_RELEVANT',
  'SIDE_FOCUS_NOT_INVOLVED',
  'SIDE_NOTHING_FITS',
  'SIDE_TAKEN_BEFORE',
  'SIDE_PEOPLE_ELSEWHERE',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export function useClassWord(): (of: OrganiserClass) => string {
  const { t } = useLingui();
  const words: Readonly<Record<OrganiserClass, string>> = {
    STATE: t`State`,
    UN_ENTITY: t`United Nations entity`,
    INTERGOVERNMENTAL_ORGANIZATION: t`Intergovernmental organization`,
    NON_GOVERNMENTAL_ORGANIZATION: t`Non-governmental organization`,
  };
  return (of) => words[of];
}

export function useModeWord(): (of: SideEventMode) => string {
  const { t } = useLingui();
  const words: Readonly<Record<SideEventMode, string>> = {
    IN_PERSON: t`In person`,
    HYBRID: t`Hybrid`,
    ONLINE: t`Online`,
  };
  return (of) => words[of];
}

export function useStateWord(): (of: SideEventState) => string {
  const { t } = useLingui();
  const words: Readonly<Record<SideEventState, string>> = {
    DRAFT: t`Draft`,
    SUBMITTED: t`Submitted`,
    OFFERED: t`Place offered`,
    ACCEPTED: t`Accepted`,
    REFUSED: t`Refused`,
    WITHDRAWN: t`Withdrawn`,
  };
  return (of) => words[of];
}

export function useEquipmentWord(): (key: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    SCREEN: t`Screen`,
    INTERPRETATION: t`Interpretation`,
    MICROPHONES: t`Microphones`,
    HEARING_LOOP: t`Hearing loop`,
    LAPTOP: t`Laptop`,
    RECORDING: t`Recording`,
  };
  return (key) => words[key] ?? key;
}

export function useStatusWord(): (key: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    GENERAL: t`General consultative status`,
    SPECIAL: t`Special consultative status`,
    ROSTER: t`Roster`,
  };
  return (key) => words[key] ?? key;
}

/** What a refusal says, with the rule that decides. */
export function useRefusalWord(): (code: RefusalCode) => string {
  const { t } = useLingui();
  const words: Readonly<Record<RefusalCode, string>> = {
    SIDE_NOT_RELEVANT: t`The topic is not relevant to the work of the body (SDE-14)`,
    SIDE_FOCUS_NOT_INVOLVED: t`The event is about a State that is not involved in it (SDE-15)`,
    SIDE_NOTHING_FITS: t`No room has the seats and the equipment at a time when it is free (SDE-42)`,
    SIDE_TAKEN_BEFORE: t`All places that suit went to applications before it in the lawful order (SDE-40)`,
    SIDE_PEOPLE_ELSEWHERE: t`The organizer or a speaker is at another event at the times that are left (SDE-43)`,
  };
  return (code) => words[code];
}

export function useChangeWord(): (kind: SideEventChangeKind) => string {
  const { t } = useLingui();
  const words: Readonly<Record<SideEventChangeKind, string>> = {
    ADDED: t`New`,
    MOVED: t`Moved`,
    CANCELLED: t`Cancelled`,
    RESTORED: t`Back in the programme`,
  };
  return (kind) => words[kind];
}
