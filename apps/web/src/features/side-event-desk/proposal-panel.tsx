import { Button, Progress } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconChecks, IconWand } from '@tabler/icons-react';
import {
  AcceptSideEventProposalDocument,
  ProposeSideEventsDocument,
  SideEventBoardDocument,
} from '../../generated/graphql.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import type { DeskBoard } from './place-clashes.js';
import { usePlaceWord } from './place-words.js';
import classes from './side-event-desk.module.css';

interface OfBoard {
  readonly sessionId: string;
  readonly board: DeskBoard;
}

const refetch = { refetchQueries: [SideEventBoardDocument], awaitRefetchQueries: true };

/** SDE-40 to SDE-45 An automatic proposal: asked for, computed by the worker, looked at, put on the board. */
export function ProposalPanel({ sessionId, board }: OfBoard) {
  const { t } = useLingui();
  const [propose, asked] = useCommand(ProposeSideEventsDocument, refetch);
  const [accept, accepted] = useCommand(AcceptSideEventProposalDocument, refetch);
  const { proposal } = board;
  const working = proposal?.state === 'ASKED' || proposal?.state === 'COMPUTING';
  const ready = proposal?.state === 'DONE';
  const refusals = [asked.data?.proposeSideEvents, accepted.data?.acceptSideEventProposal];
  return (
    <section aria-labelledby="proposal" className={classes.section}>
      <h2 id="proposal">{t`Automatic proposal`}</h2>
      <p className={classes.quiet}>
        <Trans>
          Places are given in the lawful order: an earlier application is never left out for a later one. Whatever was
          put somewhere by hand stays there.
        </Trans>
      </p>
      {refusals.map((result, index) => (
        <Refusal key={index} refusal={result?.__typename === 'Refusal' ? result : null} />
      ))}
      <Refusal error={asked.error ?? accepted.error} />
      <div role="status" className={classes.section}>
        {working && (
          <>
            <p>{proposal.state === 'ASKED' ? t`Waiting for its turn …` : t`Being computed …`}</p>
            <Progress
              value={Math.max(4, proposal.progress)}
              animated
              aria-label={t`Progress of the proposal`}
              className={classes.progress}
            />
          </>
        )}
        {proposal?.state === 'FAILED' && <p className={classes.fault}>{t`It could not be computed. Ask once more.`}</p>}
        {proposal?.state === 'ACCEPTED' && <p>{t`The last proposal is on the board.`}</p>}
        {ready && <Outcome board={board} />}
        {ready && !proposal.current && (
          <p className={classes.fault}>{t`The board has changed since then: ask for a new proposal.`}</p>
        )}
      </div>
      <div className={classes.row}>
        {ready && proposal.current && (
          <Button
            leftSection={<IconChecks size={18} aria-hidden />}
            loading={accepted.loading}
            onClick={() => void accept({ variables: { sessionId } })}
          >
            {t`Put the proposal on the board`}
          </Button>
        )}
        <Button
          variant={ready && proposal.current ? 'default' : 'filled'}
          leftSection={<IconWand size={18} aria-hidden />}
          loading={asked.loading}
          disabled={working || board.events.length === 0}
          onClick={() => void propose({ variables: { sessionId } })}
        >
          {proposal ? t`Ask for a new proposal` : t`Ask for a proposal`}
        </Button>
      </div>
    </section>
  );
}

/** How well a proposal serves what was asked for; every place and everybody left out. */
function Outcome({ board }: Pick<OfBoard, 'board'>) {
  const { t } = useLingui();
  const placeWord = usePlaceWord(board);
  const { proposal, events } = board;
  if (!proposal) return null;
  const { placed, leftOut, choices, elsewhere, proven } = proposal;
  const eventOf = new Map(events.map((event) => [event.id, event]));
  return (
    <>
      <p>
        <strong>
          <Plural value={placed.length} one="# event has a place" other="# events have a place" />
        </strong>
        {', '}
        <Plural value={leftOut.length} one="# is left out." other="# are left out." />{' '}
        {proven
          ? t`It is proven that no lawful placement serves the preferences better.`
          : t`Time was not enough to prove that nothing better exists.`}
      </p>
      <ul className={classes.figures}>
        {choices.map((count, index) => {
          const choice = index + 1;
          return (
            <li key={choice}>
              <span className="tabular">{count}</span> {t`with choice ${choice}`}
            </li>
          );
        })}
        <li>
          <span className="tabular">{elsewhere}</span> {t`in a slot that they had not named`}
        </li>
      </ul>
      <details>
        <summary>{t`Every place, and everyone who is left out`}</summary>
        <ul className={classes.changes}>
          {placed.map(({ eventId, ...place }) => {
            const event = eventOf.get(eventId);
            return (
              <li key={eventId}>
                {event && <Translated of={event.organiser.name} />}{' '}
                <span className={classes.quiet}>
                  {placeWord({ slotId: place.slotId, roomId: place.roomId ?? null })}
                </span>
              </li>
            );
          })}
          {leftOut.map(({ eventId, refusal }) => {
            const event = eventOf.get(eventId);
            return (
              <li key={eventId}>
                <strong>{t`Left out`}</strong> {event && <Translated of={event.organiser.name} />}{' '}
                <span className={classes.quiet}>
                  {refusal.message} {refusal.rule}
                </span>
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}
