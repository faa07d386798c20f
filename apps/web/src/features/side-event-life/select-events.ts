interface Words {
  readonly text: string;
}

/** Of an event what can be looked for. */
export interface ListedEvent {
  readonly title: Words;
  readonly organiser: { readonly name: Words; readonly class: string };
  readonly room: Words | null;
  readonly themes: readonly { readonly key: string; readonly name: Words }[];
  readonly mode: string;
  readonly languages: readonly string[];
}

/** What the reader looks for; what is empty does not matter. */
export interface EventFilter {
  readonly words: string;
  readonly theme: string;
  readonly organiser: string;
  readonly mode: string;
  readonly language: string;
  readonly room: string;
}

/** The events that fit all of a filter; words in any order, without regard to accents and capitals. */
export function selectEvents<E extends ListedEvent>(
  events: readonly E[],
  { words, theme, organiser, mode, language, room }: EventFilter,
): E[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return events.filter((event) => {
    const text = plain(
      [
        event.title.text,
        event.organiser.name.text,
        event.room?.text ?? '',
        ...event.themes.map((t) => t.name.text),
      ].join(' '),
    );
    return (
      wanted.every((word) => text.includes(word)) &&
      (!theme || event.themes.some(({ key }) => key === theme)) &&
      (!organiser || event.organiser.class === organiser) &&
      (!mode || event.mode === mode || (event.mode === 'HYBRID' && mode !== 'HYBRID')) &&
      (!language || event.languages.some((each) => each === language)) &&
      (!room || event.room?.text === room)
    );
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}
