import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconInbox } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import {
  DeskSideEventCallDocument,
  DeskSideEventsDocument,
  SideEventBoardDocument,
  SideEventDeskDocument,
  type DeskSideEventLineFragment,
} from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { EmptyState } from '../shell/empty-state.js';
import { DataTable, type Column } from '../shell/table/data-table.js';
import { useTableState } from '../shell/table/table-state.js';
import { Translated } from '../shell/translated.js';
import { ApplicationPanel } from './application-panel.js';
import { organiserClasses } from './class-order.js';
import { deskStates, sideEventModes, useClassWord, useModeWord, useStateWord } from './desk-words.js';
import { OfferList } from './offer-list.js';
import { usePlaceWord } from './place-words.js';
import classes from './side-event-desk.module.css';
import { StateMark } from './state-mark.js';

const route = getRouteApi('/site/desk/sessions/$slug/side-events');
const perPage = 50;

/** Applications for side events in the lawful order. */
export function ApplicationsPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(SideEventDeskDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Applications sessionId={data.session.id} /> : <Skeleton height={640} />;
}

function Applications({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const table = useTableState();
  const classWord = useClassWord();
  const modeWord = useModeWord();
  const stateWord = useStateWord();
  const state = deskStates.find((known) => known === table.filter('state'));
  const organiser = organiserClasses.find((known) => known === table.filter('class'));
  const mode = sideEventModes.find((known) => known === table.filter('mode'));
  const { data, previousData, error } = useQuery(DeskSideEventsDocument, {
    variables: {
      sessionId,
      filter: {
        states: state ? [state] : undefined,
        classes: organiser ? [organiser] : undefined,
        mode,
        theme: table.filter('theme'),
        search: table.search || undefined,
      },
      offset: (table.page - 1) * perPage,
      limit: perPage,
    },
    fetchPolicy: 'cache-and-network',
  });
  const call = useQuery(DeskSideEventCallDocument, { variables: { sessionId } }).data?.sideEventCall;
  const board = useQuery(SideEventBoardDocument, { variables: { sessionId }, fetchPolicy: 'cache-and-network' }).data
    ?.sideEventBoard;
  const placeWord = usePlaceWord(board);
  if (error && !data) throw error;
  const page = (data ?? previousData)?.sideEventApplications;
  const open = table.filter('open');
  const show = (id: string | undefined) =>
    table.change({ open: id, page: table.page > 1 ? `${table.page}` : undefined });
  const position = new Map(board?.events.map((event) => [event.id, event.position]));
  const columns: readonly Column<DeskSideEventLineFragment>[] = [
    { id: 'order', header: t`Order`, numeric: true, cell: ({ id }) => position.get(id) ?? '—' },
    { id: 'number', header: t`Receipt`, numeric: true, wideOnly: true, cell: ({ number }) => number ?? '—' },
    {
      id: 'title',
      header: t`Title`,
      names: true,
      cell: ({ id, title }) => (
        <button type="button" className={classes.open} aria-current={open === id || undefined} onClick={() => show(id)}>
          <Translated of={title} />
        </button>
      ),
    },
    { id: 'organiser', header: t`Organizer`, cell: (line) => <Translated of={line.organiser.name} /> },
    { id: 'class', header: t`Class`, wideOnly: true, cell: (line) => classWord(line.organiser.class) },
    { id: 'mode', header: t`How`, wideOnly: true, cell: (line) => (line.mode ? modeWord(line.mode) : '—') },
    {
      id: 'place',
      header: t`Place on the board`,
      cell: ({ placement }) =>
        placement ? placeWord({ slotId: placement.slotId, roomId: placement.roomId ?? null }) : '—',
    },
    { id: 'standing', header: t`Status`, cell: (line) => <StateMark state={line.state} /> },
    {
      id: 'received',
      header: t`Received`,
      hiddenAtFirst: true,
      cell: ({ submittedAt }) => (submittedAt ? <Moment at={submittedAt} /> : '—'),
    },
  ];
  return (
    <div className={classes.page}>
      <OfferList sessionId={sessionId} />
      <div className={classes.panelBeside} data-open={open ? true : undefined}>
        <div className={classes.list}>
          {page ? (
            <DataTable
              caption={t`Applications in the lawful order`}
              rows={page.items}
              keyOf={({ id }) => id}
              served={{ total: page.total, perPage }}
              searchFor={t`Search titles and organizers`}
              filters={[
                {
                  id: 'state',
                  label: t`All states`,
                  options: deskStates.map((known) => ({ value: known, label: stateWord(known) })),
                },
                {
                  id: 'class',
                  label: t`All classes`,
                  options: organiserClasses.map((known) => ({ value: known, label: classWord(known) })),
                },
                {
                  id: 'mode',
                  label: t`All ways`,
                  options: sideEventModes.map((known) => ({ value: known, label: modeWord(known) })),
                },
                {
                  id: 'theme',
                  label: t`All themes`,
                  options: (call?.themes ?? []).map(({ key, name }) => ({ value: key, label: name.text })),
                },
              ]}
              columns={open ? columns.filter(({ id }) => ['order', 'title', 'standing'].includes(id)) : columns}
              empty={
                <EmptyState icon={IconInbox} title={t`Nobody has applied yet`}>
                  <Trans>Publish the call under “Call”; what organizers submit appears here in the lawful order.</Trans>
                </EmptyState>
              }
            />
          ) : (
            <Skeleton height={480} />
          )}
        </div>
        {open && (
          <ApplicationPanel
            key={open}
            id={open}
            call={call ?? null}
            board={board ?? null}
            onClose={() => show(undefined)}
          />
        )}
      </div>
    </div>
  );
}
