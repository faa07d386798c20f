import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowBackUp, IconBan, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import {
  DeskSideEventDocument,
  WithdrawSideEventAtDeskDocument,
  type DeskSideEventCallFragment,
  type DeskSideEventQuery,
} from '../../generated/graphql.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { Moment } from '../shell/date-time.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { ApplicationFacts } from './application-facts.js';
import { useClassWord } from './desk-words.js';
import type { DeskBoard } from './place-clashes.js';
import { usePlaceWord } from './place-words.js';
import { RefuseDialog } from './refuse-dialog.js';
import classes from './side-event-desk.module.css';
import { StateMark } from './state-mark.js';

export type DeskApplication = NonNullable<DeskSideEventQuery['sideEventApplication']>;

interface PanelProps {
  readonly id: string;
  readonly call: DeskSideEventCallFragment | null;
  readonly board: DeskBoard | null;
  readonly onClose: () => void;
}

/** One application with everything that decides on it, and what the secretariat can do. */
export function ApplicationPanel({ id, call, board, onClose }: PanelProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(DeskSideEventDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: false }), []);
  if (error && !data) throw error;
  const application = data?.sideEventApplication;
  return (
    <aside ref={panel} tabIndex={-1} className={classes.panel} aria-label={t`Application`}>
      <div className={classes.head}>
        <h2>{application ? <Translated of={application.title} /> : ' '}</h2>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Close`} onClick={onClose}>
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </div>
      {application && <Contents application={application} call={call} board={board} />}
      {application === null && <p>{t`This application is not there any more.`}</p>}
      {application === undefined && <Skeleton height={480} />}
    </aside>
  );
}

interface ContentsProps extends Pick<PanelProps, 'call' | 'board'> {
  readonly application: DeskApplication;
}

function Contents({ application, call, board }: ContentsProps) {
  const { t } = useLingui();
  const classWord = useClassWord();
  const placeWord = usePlaceWord(board);
  const [asking, setAsking] = useState<'refuse' | 'withdraw' | null>(null);
  const [withdraw, { data, error }] = useCommand(WithdrawSideEventAtDeskDocument, {
    refetchQueries: 'active',
    awaitRefetchQueries: true,
  });
  const { id, organiser, state, number, submittedAt, placement, refusal, reason } = application;
  const live = ['SUBMITTED', 'OFFERED', 'ACCEPTED'].includes(state);
  const leftOut = board?.proposal?.leftOut.find(({ eventId }) => eventId === id)?.refusal;
  const result = data?.withdrawSideEventApplication;
  return (
    <>
      <div className={classes.row}>
        <strong>
          <Translated of={organiser.name} />
        </strong>
        <span className={classes.quiet}>{classWord(organiser.class)}</span>
        <StateMark state={state} />
      </div>
      {submittedAt && (
        <p className={classes.quiet}>
          <Trans>
            Receipt {number}, <Moment at={submittedAt} />
          </Trans>
        </p>
      )}
      {placement && <p>{placeWord({ slotId: placement.slotId, roomId: placement.roomId ?? null })}</p>}
      {state === 'ACCEPTED' && (
        <p>
          <Link to="/side-events/$eventId" params={{ eventId: id }}>{t`As the public sees it`}</Link>
        </p>
      )}
      {refusal && (
        <p className={classes.fault}>
          {refusal.message} <bdi className={classes.rule}>{refusal.rule}</bdi>
        </p>
      )}
      {refusal && reason && <p>{reason}</p>}
      {live && leftOut && !placement && (
        <p className={classes.reason}>
          <Trans>The last proposal left it out:</Trans> {leftOut.message}{' '}
          <bdi className={classes.rule}>{leftOut.rule}</bdi>
        </p>
      )}
      <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={error} />
      {live && (
        <div className={classes.row}>
          <Button
            size="sm"
            color="red"
            variant="outline"
            leftSection={<IconBan size={16} aria-hidden />}
            onClick={() => setAsking('refuse')}
          >{t`Refuse …`}</Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} className="mirrored" aria-hidden />}
            onClick={() => setAsking('withdraw')}
          >{t`Withdraw for the organizer …`}</Button>
        </div>
      )}
      <ApplicationFacts application={application} call={call} />
      {asking === 'refuse' && (
        <RefuseDialog application={application} proposed={leftOut?.code} onClose={() => setAsking(null)} />
      )}
      {asking === 'withdraw' && (
        <ConfirmDialog
          title={t`Withdraw this application?`}
          text={t`Only at the organizer's wish: whoever applies again gets a new number. A place in the published programme is offered to the next whom it suits.`}
          action={t`Withdraw`}
          onConfirm={() => withdraw({ variables: { id } })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
