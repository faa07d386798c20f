import { useQuery } from '@apollo/client/react';
import { NativeSelect, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLayoutBoard } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import {
  PlaceSideEventDocument,
  SideEventBoardDocument,
  SideEventDeskDocument,
  type BoardSideEventFragment,
} from '../../generated/graphql.js';
import { dayIn, dayKeyIn } from '../shell/dates.js';
import { EmptyState } from '../shell/empty-state.js';
import { currentLanguage } from '../shell/language.js';
import { usePlaceOfZone } from '../shell/place-of-zone.js';
import { Refusal } from '../shell/refusal.js';
import { useTableState } from '../shell/table/table-state.js';
import { useCommand } from '../shell/use-command.js';
import { BoardGrid } from './board-grid.js';
import { IssuePanel } from './issue-panel.js';
import { MoveDialog } from './move-dialog.js';
import { OfferList } from './offer-list.js';
import type { DeskBoard, Place } from './place-clashes.js';
import { ProposalPanel } from './proposal-panel.js';
import classes from './side-event-desk.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/side-events/board');

/** The board of side events: slots by rooms; a proposal, moves by hand, numbered issues. */
export function BoardPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const asked = useQuery(SideEventDeskDocument, { variables: { slug } });
  const sessionId = asked.data?.session?.id;
  const { data, error, startPolling, stopPolling } = useQuery(SideEventBoardDocument, {
    variables: { sessionId: sessionId ?? '' },
    skip: !sessionId,
    fetchPolicy: 'cache-and-network',
  });
  const board = data?.sideEventBoard;
  const state = board?.proposal?.state;
  const working = state === 'ASKED' || state === 'COMPUTING';
  useEffect(() => {
    if (!working) return undefined;
    startPolling(1_000);
    return stopPolling;
  }, [working, startPolling, stopPolling]);
  if (asked.error && !asked.data) throw asked.error;
  if (error && !data) throw error;
  if (!sessionId || !data) return <Skeleton height={640} />;
  if (!board)
    return (
      <EmptyState icon={IconLayoutBoard} title={t`There is no call for side events yet`}>
        <Link
          to="/desk/sessions/$slug/side-events/call"
          params={{ slug }}
        >{t`Set the call first: its slots and rooms make the board.`}</Link>
      </EmptyState>
    );
  return <WithBoard sessionId={sessionId} board={board} />;
}

function WithBoard({ sessionId, board }: { readonly sessionId: string; readonly board: DeskBoard }) {
  const { t } = useLingui();
  const table = useTableState();
  const place = usePlaceOfZone(board.call.timezone);
  const [moving, setMoving] = useState<BoardSideEventFragment>();
  const [move, { data, error, loading }] = useCommand(PlaceSideEventDocument, {
    refetchQueries: [SideEventBoardDocument],
    awaitRefetchQueries: true,
  });
  const refusal = data?.placeSideEvent.__typename === 'Refusal' ? data.placeSideEvent : null;
  const { slots, timezone } = board.call;
  const dayOf = (instant: string) => dayKeyIn(instant, timezone);
  const days = [...new Map(slots.map((slot) => [dayOf(slot.startsAt), slot])).entries()];
  const day = days.find(([key]) => key === table.filter('day'))?.[0];
  const put = (event: BoardSideEventFragment, where: Place | null) =>
    void move({ variables: { id: event.id, place: where, boardVersion: board.version } });
  return (
    <div className={classes.page}>
      <div className={classes.panels}>
        <ProposalPanel sessionId={sessionId} board={board} />
        <IssuePanel sessionId={sessionId} board={board} />
      </div>
      <OfferList sessionId={sessionId} />
      <section aria-labelledby="board" className={classes.section}>
        <h2 id="board">{t`Board`}</h2>
        <div className={classes.row}>
          <NativeSelect
            aria-label={t`Day`}
            value={day ?? ''}
            data={[
              { value: '', label: t`All days` },
              ...days.map(([key, slot]) => ({ value: key, label: dayIn(currentLanguage(), slot.startsAt, timezone) })),
            ]}
            onChange={(event) => table.change({ day: event.currentTarget.value || undefined })}
          />
          <span className={classes.quiet}>{place}</span>
        </div>
        <p className={classes.quiet}>
          <Trans>
            Drag an event to a slot and room, or press it and choose from a list. Numbers are places in the lawful
            order.
          </Trans>
        </p>
        <Refusal refusal={refusal} error={error} />
        <BoardGrid
          board={board}
          slots={slots.filter(({ startsAt }) => day === undefined || dayOf(startsAt) === day)}
          busy={loading}
          onPlace={put}
          onMove={setMoving}
        />
      </section>
      {moving && <MoveDialog board={board} event={moving} onPlace={put} onClose={() => setMoving(undefined)} />}
    </div>
  );
}
