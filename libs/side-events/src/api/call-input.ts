import { languages, storedText } from '#kernel';
import type { Language, TranslatedText } from '#kernel';
import type { Span } from '../domain/check-call.js';
import type { RoomFacts, SideEventCall } from '../domain/side-event-kinds.js';

type Words = { readonly [L in Language]?: string | null };

/** The call as it comes from the form. */
export interface CallInput extends Omit<
  SideEventCall,
  'themes' | 'note' | 'source' | 'linksBy' | 'supportersBy' | 'materialBy' | 'exhibitionsFrom' | 'exhibitionsTo'
> {
  readonly themes: readonly { readonly key: string; readonly name: Words }[];
  readonly note?: Words | null;
  readonly source?: string | null;
  readonly linksBy?: string | null;
  readonly supportersBy?: string | null;
  readonly materialBy?: string | null;
  readonly exhibitionsFrom?: string | null;
  readonly exhibitionsTo?: string | null;
  readonly slots: readonly Span[];
  readonly rooms: readonly Omit<RoomFacts, 'hybrid'>[];
}

/** @param original language of the one who writes */
export function callFromInput(input: CallInput, original: Language): SideEventCall {
  const { slots: _slots, rooms: _rooms, ...call } = input;
  const note = words(input.note ?? {}, original);
  return {
    ...call,
    themes: input.themes.map(({ key, name }) => ({ key, name: words(name, original) })),
    note: note.original ? note : null,
    source: storedText(input.source ?? '') || null,
    linksBy: input.linksBy ?? null,
    supportersBy: input.supportersBy ?? null,
    materialBy: input.materialBy ?? null,
    exhibitionsFrom: input.exhibitionsFrom ?? null,
    exhibitionsTo: input.exhibitionsTo ?? null,
  };
}

function words(input: Words, original: Language): TranslatedText {
  const given = languages.flatMap((language) => {
    const text = storedText(input[language] ?? '');
    return text === '' ? [] : [[language, text] as const];
  });
  const first = given.find(([language]) => language === original) ?? given[0];
  return first ? { ...Object.fromEntries(given), original: first[0] } : {};
}
