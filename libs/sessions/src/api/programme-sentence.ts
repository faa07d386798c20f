import { inLanguage, writtenDay } from '#kernel';
import type { Language, TranslatedText } from '#kernel';
import type { Messages } from '#platform';
import { meetingTitle } from '../domain/meeting-title.js';
import type { IssuedMeeting, ProgrammeChange } from '../domain/programme-changes.js';
import { clockTimes } from '../domain/zoned-time.js';

export interface SentenceSurroundings {
  /** Names of the rooms before and after; null where there is none. */
  readonly rooms: { readonly before: TranslatedText | null; readonly after: TranslatedText | null };
  readonly zone: string;
  readonly language: Language;
  readonly messages: Messages;
}

/** SES-21 One change of the programme as a sentence, times as the clocks of the place show them. */
export function programmeSentence(change: ProgrammeChange, around: SentenceSurroundings): string {
  const { before, after } = change;
  const { language, messages, zone } = around;
  const meeting = after ?? before;
  if (!meeting) return '';
  const text = (translated: TranslatedText): string => inLanguage(translated, language).text;
  const room = (name: TranslatedText | null): string =>
    name ? text(name) : messages.text('programme.online', {}, language);
  const when = (each: IssuedMeeting | null): string => (each ? spoken(each, zone, language) : '');
  const mode = (each: IssuedMeeting | null): string =>
    each ? messages.text(`programme.held.${each.mode}`, { type: text(meetingTitle(each.type, null)) }, language) : '';
  const title = (each: IssuedMeeting | null): string => (each ? text(meetingTitle(each.type, each.number)) : '');
  const params = {
    ADDED: { before: '', after: when(after) },
    CANCELLED: { before: when(before), after: '' },
    MOVED: { before: when(before), after: when(after) },
    ROOM: { before: room(around.rooms.before), after: room(around.rooms.after) },
    MODE: { before: mode(before), after: mode(after) },
    ITEMS: { before: before?.items.join(', ') ?? '', after: after?.items.join(', ') ?? '' },
    NUMBER: { before: title(before), after: title(after) },
  }[change.kind];
  return messages.text(`programme.${change.kind}`, { meeting: title(meeting), ...params }, language);
}

function spoken(meeting: IssuedMeeting, zone: string, language: Language): string {
  const { day, from, to } = clockTimes(zone, meeting);
  return `${writtenDay(day, language)}, ${from}–${to}`;
}
