import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { IconCalendarEvent, IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { PublishedSideEventsDocument, SessionDocument, type SideEventLineFragment } from '../../generated/graphql.js';
import { CalendarAddress } from '../shell/calendar-address.js';
import { dayIn, dayKeyIn } from '../shell/dates.js';
import { EmptyState } from '../shell/empty-state.js';
import { currentLanguage, nameOfLanguage } from '../shell/language.js';
import { useTableState } from '../shell/table/table-state.js';
import { useNow } from '../shell/use-now.js';
import { EventCard } from './event-card.js';
import { useModeWord } from './event-words.js';
import { selectEvents } from './select-events.js';
import classes from './side-event-life.module.css';

const route = getRouteApi('/site/sessions/$slug');

/** The programme of side events of a session: by day and slot, with filters in the address. */
export function ProgrammePage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(SessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Programme sessionId={data.session.id} slug={slug} /> : <Skeleton height={480} />;
}

function Programme({ sessionId, slug }: { readonly sessionId: string; readonly slug: string }) {
  const { t } = useLingui();
  const { data, error } = useQuery(PublishedSideEventsDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  const now = useNow(30_000);
  const { search, filter, change } = useTableState();
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  const events = data.publishedSideEvents;
  if (events.length === 0) {
    return (
      <EmptyState icon={IconCalendarEvent} title={t`No programme of side events is published yet`}>
        <Trans>It appears here as soon as the secretariat has published it.</Trans>
      </EmptyState>
    );
  }
  const of = (id: string): string => filter(id) ?? '';
  const wanted = {
    words: search,
    theme: of('theme'),
    organiser: of('organiser'),
    mode: of('mode'),
    language: of('language'),
    room: of('room'),
  };
  const found = selectEvents(events, wanted);
  const days = Map.groupBy(found, ({ startsAt, timezone }) => dayKeyIn(startsAt, timezone));
  const filtered = Object.values(wanted).some(Boolean);
  return (
    <div className={classes.page}>
      <Filters events={events} wanted={wanted} change={change} />
      <p role="status" className={classes.quiet}>
        {found.length === events.length
          ? t`${events.length} side events`
          : t`${found.length} of ${events.length} side events`}
      </p>
      {found.length === 0 && filtered && (
        <EmptyState icon={IconSearch} title={t`No side event fits all of this`}>
          <Button
            variant="default"
            onClick={() =>
              change({
                q: undefined,
                theme: undefined,
                organiser: undefined,
                mode: undefined,
                language: undefined,
                room: undefined,
              })
            }
          >{t`Show all`}</Button>
        </EmptyState>
      )}
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`} className={classes.day}>
          <h2 id={`day-${day}`}>{dayIn(currentLanguage(), ofDay[0]?.startsAt ?? '', ofDay[0]?.timezone ?? 'UTC')}</h2>
          <ul className={classes.events}>
            {ofDay.map((event) => (
              <li key={event.id}>
                <EventCard event={event} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="side-event-calendar" className={classes.day}>
        <h2 id="side-event-calendar">{t`In your calendar`}</h2>
        <p className={classes.quiet}>
          <Trans>Subscribe to the whole programme: what is moved or cancelled moves in your calendar too.</Trans>
        </p>
        <CalendarAddress url={`/calendar/side-events/${slug}.ics`} />
      </section>
    </div>
  );
}

interface FiltersProps {
  readonly events: readonly SideEventLineFragment[];
  readonly wanted: Parameters<typeof selectEvents>[1];
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

function Filters({ events, wanted, change }: FiltersProps) {
  const { t } = useLingui();
  const modeWord = useModeWord();
  const classWord = useOrganiserWord();
  const themes = new Map(events.flatMap((event) => event.themes.map(({ key, name }) => [key, name.text] as const)));
  const rooms = new Set(events.flatMap(({ room }) => room?.text ?? []));
  const languages = new Set(events.flatMap((event) => event.languages));
  const classesOf = new Set(events.map(({ organiser }) => organiser.class));
  const choices = [
    {
      id: 'theme',
      label: t`Theme`,
      all: t`All themes`,
      options: [...themes].map(([value, label]) => ({ value, label })),
    },
    {
      id: 'organiser',
      label: t`Organizer`,
      all: t`All organizers`,
      options: [...classesOf].map((value) => ({ value, label: classWord(value) })),
    },
    {
      id: 'mode',
      label: t`Way of attending`,
      all: t`All ways`,
      options: (['IN_PERSON', 'ONLINE'] as const).map((value) => ({ value, label: modeWord(value) })),
    },
    {
      id: 'language',
      label: t`Language`,
      all: t`All languages`,
      options: [...languages].map((value) => ({ value, label: nameOfLanguage(value) })),
    },
    { id: 'room', label: t`Room`, all: t`All rooms`, options: [...rooms].map((value) => ({ value, label: value })) },
  ] as const;
  return (
    <div className={classes.filters} role="search" aria-label={t`Side events`}>
      <TextInput
        type="search"
        label={t`Words`}
        placeholder={t`Title, organizer, theme`}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={wanted.words}
        onChange={(event) => change({ q: event.currentTarget.value || undefined })}
      />
      {choices
        .filter(({ options }) => options.length > 1)
        .map(({ id, label, all, options }) => (
          <NativeSelect
            key={id}
            label={label}
            value={wanted[id]}
            data={[{ value: '', label: all }, ...options]}
            onChange={(event) => change({ [id]: event.currentTarget.value || undefined })}
          />
        ))}
    </div>
  );
}

/** What an organizer is, in words. */
export function useOrganiserWord(): (of: SideEventLineFragment['organiser']['class']) => string {
  const { t } = useLingui();
  return (of) => {
    switch (of) {
      case 'STATE':
        return t`States`;
      case 'UN_ENTITY':
        return t`United Nations entities`;
      case 'INTERGOVERNMENTAL_ORGANIZATION':
        return t`Intergovernmental organizations`;
      case 'NON_GOVERNMENTAL_ORGANIZATION':
        return t`Non-governmental organizations`;
    }
  };
}
