import { Button, Group, Stack } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconSend } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PublishSideEventsDocument, SideEventBoardDocument } from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { Dialog } from '../shell/dialog.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { ChangeList } from './change-list.js';
import type { DeskBoard } from './place-clashes.js';
import { usePlaceWord } from './place-words.js';
import classes from './side-event-desk.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/side-events/board');

interface OfBoard {
  readonly sessionId: string;
  readonly board: DeskBoard;
}

/** SDE-47 Publishes the programme as its next numbered issue: first shows what that changes. */
export function IssuePanel({ sessionId, board }: OfBoard) {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const placeWord = usePlaceWord(board);
  const [asking, setAsking] = useState(false);
  const [publish, { data, error, loading }] = useCommand(PublishSideEventsDocument, {
    refetchQueries: [SideEventBoardDocument],
    awaitRefetchQueries: true,
  });
  const next = board.call.lastIssue + 1;
  const refusal = data?.publishSideEvents.__typename === 'Refusal' ? data.publishSideEvents : null;
  const clashing = board.clashes.length;
  const events = new Map(board.events.map((event) => [event.id, event]));
  const placeOf = (eventId: string) => {
    const placement = events.get(eventId)?.placement;
    return placement ? placeWord({ slotId: placement.slotId, roomId: placement.roomId ?? null }) : undefined;
  };
  return (
    <section aria-labelledby="programme" className={classes.section}>
      <h2 id="programme">{t`Programme`}</h2>
      {board.issues[0] ? (
        <p>
          <Trans>
            Issue {board.issues[0].number} is published: <Moment at={board.issues[0].issuedAt} />
          </Trans>{' '}
          <Link to="/sessions/$slug/side-events" params={{ slug }}>{t`As the public sees it`}</Link>
        </p>
      ) : (
        <p className={classes.quiet}>
          <Trans>Nothing is published yet: organizers and the public see no places.</Trans>
        </p>
      )}
      {board.changes.length > 0 && (
        <p role="status">
          <Plural
            value={board.changes.length}
            one="# change is not published yet."
            other="# changes are not published yet."
          />{' '}
          {clashing > 0 && (
            <Plural
              value={clashing}
              one="# clash stands in the way: see the board."
              other="# clashes stand in the way: see the board."
            />
          )}
        </p>
      )}
      {clashing > 0 && (
        <ul className={classes.changes} aria-label={t`Clashes`}>
          {board.clashes.map(({ eventId, kind, message }) => {
            const event = events.get(eventId);
            return (
              <li key={`${eventId} ${kind}`} className={classes.fault}>
                {event && <Translated of={event.title} />} · {placeOf(eventId)}: {message}
              </li>
            );
          })}
        </ul>
      )}
      <Refusal refusal={refusal} error={error} />
      <div>
        <Button
          leftSection={<IconSend size={18} className="mirrored" aria-hidden />}
          loading={loading}
          disabled={board.changes.length === 0 || clashing > 0}
          onClick={() => setAsking(true)}
        >
          {t`Publish issue ${next}`}
        </Button>
      </div>
      {board.issues.map(({ number, issuedAt, changes }) => (
        <details key={number} className={classes.issue}>
          <summary>
            {t`Issue ${number}`}
            {' · '}
            <span className={classes.quiet}>
              <Moment at={issuedAt} />
              {' · '}
              <Plural value={changes.length} one="# change" other="# changes" />
            </span>
          </summary>
          <ChangeList changes={changes} />
        </details>
      ))}
      {asking && (
        <Dialog title={t`Publish issue ${next}?`} wide opened onClose={() => setAsking(false)}>
          <Stack>
            <p>
              <Trans>
                An issue keeps its number and cannot be taken back. Organizers are told, and the public sees the
                programme.
              </Trans>
            </p>
            <ChangeList changes={board.changes} placeOf={placeOf} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>{t`Cancel`}</Button>
              <Button
                loading={loading}
                onClick={() =>
                  void publish({ variables: { sessionId, boardVersion: board.version } }).then(() => setAsking(false))
                }
              >
                {t`Publish issue ${next}`}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </section>
  );
}
