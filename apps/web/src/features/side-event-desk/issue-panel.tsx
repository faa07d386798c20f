import { Button, Group, Stack } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { PublishSideEventsDocument, SideEventBoardDocument } from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { Dialog } from '../shell/dialog.js';
import { Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { ChangeList } from './change-list.js';
import type { DeskBoard } from './place-clashes.js';
import classes from './side-event-desk.module.css';

interface OfBoard {
  readonly sessionId: string;
  readonly board: DeskBoard;
}

/** SDE-47 Publishes the programme as its next numbered issue: first shows what that changes. */
export function IssuePanel({ sessionId, board }: OfBoard) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const [publish, { data, error, loading }] = useCommand(PublishSideEventsDocument, {
    refetchQueries: [SideEventBoardDocument],
    awaitRefetchQueries: true,
  });
  const next = board.call.lastIssue + 1;
  const refusal = data?.publishSideEvents.__typename === 'Refusal' ? data.publishSideEvents : null;
  const clashing = board.clashes.length;
  return (
    <section aria-labelledby="programme" className={classes.section}>
      <h2 id="programme">{t`Programme`}</h2>
      {board.issues[0] ? (
        <p>
          <Trans>
            Issue {board.issues[0].number} is published: <Moment at={board.issues[0].issuedAt} />
          </Trans>
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
            <ChangeList changes={board.changes} />
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
