import type {
  CreateSessionInput,
  MeetingMode,
  NewSessionSourcesQuery,
  TranslatedTextInput,
} from '../../../generated/graphql.js';
import { hasText } from '../../shell/translated-input.js';

export type Source = NewSessionSourcesQuery['sessions'][number];

/** What has been chosen and typed so far. */
export interface NewSessionDraft {
  /** Step, from 0. */
  readonly step: number;
  readonly bodyId: string;
  /** Empty for a session without a model. */
  readonly copyFromSessionId: string;
  readonly number: string;
  readonly title: TranslatedTextInput;
  readonly mode: MeetingMode;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timezone: string;
  readonly copyAgenda: boolean;
  readonly copyRooms: boolean;
  readonly copyMeetings: boolean;
}

export const emptyDraft: NewSessionDraft = {
  step: 0,
  bodyId: '',
  copyFromSessionId: '',
  number: '',
  title: {},
  mode: 'HYBRID',
  startsOn: '',
  endsOn: '',
  timezone: 'Europe/Vienna',
  copyAgenda: true,
  copyRooms: true,
  copyMeetings: true,
};

/** Fifty-two weeks later: the same weekday of the next year. */
function nextYear(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 364);
  return date.toISOString().slice(0, 10);
}

/** What follows from the choice of a model: the next number, the same manner and place, the same week a year later. */
export function fromModel(model: Source | undefined): Partial<NewSessionDraft> {
  if (!model) return { copyFromSessionId: '' };
  const regular = model.parts.find(({ kind }) => kind === 'REGULAR') ?? model;
  return {
    copyFromSessionId: model.id,
    number: String(model.number + 1),
    mode: model.mode,
    timezone: model.timezone,
    startsOn: nextYear(regular.startsOn),
    endsOn: nextYear(regular.endsOn),
  };
}

/** Whether a step has all that the next one needs. */
export function isStepDone(draft: NewSessionDraft, step: number): boolean {
  if (step === 0) return draft.bodyId !== '';
  if (step === 1) {
    return Number(draft.number) >= 1 && hasText(draft.title) && draft.startsOn !== '' && draft.startsOn <= draft.endsOn;
  }
  return true;
}

export function asCommand(draft: NewSessionDraft): CreateSessionInput {
  const copied = draft.copyFromSessionId !== '';
  return {
    bodyId: draft.bodyId,
    copyFromSessionId: copied ? draft.copyFromSessionId : null,
    number: Number(draft.number),
    title: draft.title,
    mode: draft.mode,
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    timezone: draft.timezone,
    copyAgenda: copied && draft.copyAgenda,
    copyRooms: copied && draft.copyRooms,
    copyMeetings: copied && draft.copyMeetings,
  };
}
