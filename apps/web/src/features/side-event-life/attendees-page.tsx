import { useApolloClient, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, NumberInput, Skeleton } from '@mantine/core';
import { IconCheck, IconFileSpreadsheet, IconUsers } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import {
  CheckInSideEventAttendeeDocument,
  SetSideEventAttendanceDocument,
  SideEventAttendeesDocument,
  SideEventAttendeesWorkbookDocument,
  type RefusalPartsFragment,
  type SideEventAttendeesQuery,
  type SideEventSettingsFragment,
} from '../../generated/graphql.js';
import { timeIn } from '../shell/dates.js';
import { EmptyState } from '../shell/empty-state.js';
import { currentLanguage } from '../shell/language.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageTitle } from '../shell/page-title.js';
import { Refusal } from '../shell/refusal.js';
import { saveFile } from '../shell/save-file.js';
import { DataTable, type Column } from '../shell/table/data-table.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { useWayWord } from './event-words.js';
import classes from './side-event-life.module.css';

type Attendee = SideEventAttendeesQuery['sideEventAttendees'][number];

/** For the organizer: who comes, who waits, places and door, counting at the door. */
export function AttendeesPage() {
  const { t } = useLingui();
  const { eventId } = useParams({ from: '/site/side-events/$eventId/attendees' });
  const { data, error, refetch } = useQuery(SideEventAttendeesDocument, {
    variables: { eventId },
    fetchPolicy: 'cache-and-network',
    pollInterval: 15_000,
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  const settings = data.sideEventAttendanceSettings;
  if (!settings) return <NotFoundPage />;
  const { event } = settings;
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`Attendees`}
        above={
          <Link to="/side-events/$eventId" params={{ eventId }}>
            <Translated of={event.title} />
          </Link>
        }
      >
        <Figures event={event} />
      </PageTitle>
      <Attendees
        eventId={eventId}
        attendees={data.sideEventAttendees}
        zone={event.timezone}
        onChanged={() => void refetch()}
      />
      <SettingsForm key={settings.version} eventId={eventId} settings={settings} onSaved={() => void refetch()} />
    </div>
  );
}

function Figures({ event }: { readonly event: SideEventSettingsFragment['event'] }) {
  const { t } = useLingui();
  const wayWord = useWayWord();
  return (
    <dl className={classes.figures}>
      {event.places.flatMap(({ way, capacity, placed, waiting, checkedIn }) => [
        <div key={`${way}-placed`}>
          <dt>{wayWord(way)}</dt>
          <dd>{capacity === null ? placed : `${placed} / ${capacity}`}</dd>
        </div>,
        ...(waiting > 0
          ? [
              <div key={`${way}-waiting`}>
                <dt>{t`Waiting list`}</dt>
                <dd>{waiting}</dd>
              </div>,
            ]
          : []),
        ...(way === 'HALL'
          ? [
              <div key={`${way}-door`}>
                <dt>{t`Counted at the door`}</dt>
                <dd>{checkedIn}</dd>
              </div>,
            ]
          : []),
      ])}
    </dl>
  );
}

interface AttendeesProps {
  readonly eventId: string;
  readonly attendees: readonly Attendee[];
  readonly zone: string;
  readonly onChanged: () => void;
}

function Attendees({ eventId, attendees, zone, onChanged }: AttendeesProps) {
  const { t } = useLingui();
  const wayWord = useWayWord();
  const stateWord = useStateWord();
  const client = useApolloClient();
  const [checkIn, { error }] = useCommand(CheckInSideEventAttendeeDocument);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const count = async (attendeeId: string) => {
    const { data } = await checkIn({ variables: { eventId, attendeeId } });
    setRefusal(data?.result.__typename === 'Refusal' ? data.result : null);
    onChanged();
  };
  const save = async () => {
    const { data } = await client.query({
      query: SideEventAttendeesWorkbookDocument,
      variables: { eventId },
      fetchPolicy: 'no-cache',
    });
    if (data?.sideEventAttendeesWorkbook) saveFile(data.sideEventAttendeesWorkbook);
  };
  const columns: Column<Attendee>[] = [
    {
      id: 'number',
      header: t`No.`,
      numeric: true,
      cell: ({ number }) => number ?? '',
      value: ({ number }) => number ?? 0,
    },
    { id: 'name', header: t`Name`, names: true, cell: ({ name }) => <bdi>{name}</bdi>, value: ({ name }) => name },
    {
      id: 'organization',
      header: t`Organization`,
      cell: ({ organization }) => <bdi>{organization}</bdi>,
      value: ({ organization }) => organization,
    },
    {
      id: 'email',
      header: t`E-mail`,
      cell: ({ email }) => <bdi>{email}</bdi>,
      value: ({ email }) => email,
      wideOnly: true,
    },
    { id: 'way', header: t`Attends`, cell: ({ way }) => wayWord(way), value: ({ way }) => wayWord(way) },
    { id: 'state', header: t`Standing`, cell: ({ state }) => stateWord(state), value: ({ state }) => stateWord(state) },
    { id: 'needs', header: t`Access needs`, cell: ({ needs }) => needs, value: ({ needs }) => needs },
    {
      id: 'door',
      header: t`At the door`,
      cell: ({ id, name, way, state, checkedInAt }) =>
        checkedInAt ? (
          timeIn(currentLanguage(), checkedInAt, zone)
        ) : way === 'HALL' && state === 'PLACED' ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={t`Count ${name}`}
            onClick={() => void count(id)}
          >
            {t`Count`}
          </Button>
        ) : (
          ''
        ),
    },
  ];
  return (
    <section aria-labelledby="attendee-list" className={classes.day}>
      <h2 id="attendee-list">{t`Who has registered`}</h2>
      <Refusal refusal={refusal} error={error} />
      <div>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          onClick={() => void save()}
        >{t`Save as workbook (XLSX)`}</Button>
      </div>
      <DataTable
        caption={t`Who has registered`}
        rows={attendees}
        keyOf={({ id }) => id}
        columns={columns}
        searchFor={t`Search names, organizations`}
        filters={[
          {
            id: 'way',
            label: t`Attends`,
            options: (['HALL', 'ONLINE'] as const).map((value) => ({ value, label: wayWord(value) })),
            passes: ({ way }, value) => way === value,
          },
          {
            id: 'state',
            label: t`Standing`,
            options: (['PLACED', 'WAITING', 'UNCONFIRMED', 'CANCELLED'] as const).map((value) => ({
              value,
              label: stateWord(value),
            })),
            passes: ({ state }, value) => state === value,
          },
        ]}
        empty={
          <EmptyState icon={IconUsers} title={t`Nobody has registered yet`}>
            <Trans>Send the address of the event’s page to those whom you want to invite.</Trans>
          </EmptyState>
        }
      />
    </section>
  );
}

function useStateWord(): (state: Attendee['state']) => string {
  const { t } = useLingui();
  return (state) => {
    switch (state) {
      case 'PLACED':
        return t`Has a place`;
      case 'WAITING':
        return t`Waiting list`;
      case 'UNCONFIRMED':
        return t`Not confirmed yet`;
      case 'CANCELLED':
        return t`Given back`;
    }
  };
}

interface SettingsFormProps {
  readonly eventId: string;
  readonly settings: SideEventSettingsFragment;
  readonly onSaved: () => void;
}

function SettingsForm({ eventId, settings, onSaved }: SettingsFormProps) {
  const { t } = useLingui();
  const [takes, setTakes] = useState(settings.takesRegistrations);
  const [hall, setHall] = useState<number | string>(settings.hallCapacity ?? '');
  const [online, setOnline] = useState<number | string>(settings.onlineCapacity ?? '');
  const [door, setDoor] = useState<number | string>(settings.doorMinutes);
  const [set, { loading, error }] = useCommand(SetSideEventAttendanceDocument);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const number = (value: number | string): number | null => (value === '' ? null : Number(value));
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault();
    const input = {
      takesRegistrations: takes,
      hallCapacity: number(hall),
      onlineCapacity: number(online),
      doorMinutes: number(door) ?? 15,
    };
    const { data } = await set({ variables: { eventId, input, version: settings.version } });
    setRefusal(data?.result.__typename === 'Refusal' ? data.result : null);
    if (data && data.result.__typename !== 'Refusal') onSaved();
  };
  const { mode } = settings.event;
  return (
    <section aria-labelledby="attendance-settings" className={classes.box}>
      <h2 id="attendance-settings">{t`Places and door`}</h2>
      <form className={classes.form} onSubmit={(submitted) => void save(submitted)}>
        {mode !== 'ONLINE' && (
          <NumberInput
            label={t`Places in the room`}
            description={settings.roomSeats === null ? undefined : t`The room seats ${settings.roomSeats}.`}
            min={1}
            value={hall}
            onChange={setHall}
          />
        )}
        {mode !== 'IN_PERSON' && (
          <>
            <NumberInput
              label={t`Places online`}
              description={t`Empty: no limit.`}
              min={1}
              value={online}
              onChange={setOnline}
            />
            <NumberInput
              label={t`Door opens, minutes before`}
              description={t`60 at most.`}
              min={0}
              max={60}
              value={door}
              onChange={setDoor}
            />
          </>
        )}
        <Checkbox
          label={t`Registrations are taken`}
          checked={takes}
          onChange={(event) => setTakes(event.currentTarget.checked)}
        />
        <Button type="submit" loading={loading}>
          <Trans>Save</Trans>
        </Button>
      </form>
      <Refusal refusal={refusal} error={error} />
    </section>
  );
}
