import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconFileText, IconFlag, IconHandStop, IconMessageReply, IconMicrophone, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RaisePointOfOrderDocument, RequestReplyDocument, WithdrawSpeakerDocument } from '../../generated/graphql.js';
import type { DelegationFieldsFragment } from '../../generated/graphql.js';
import type { ConferenceSession } from '../conference/conference-session.js';
import type { ConferenceState } from '../conference/conference-state.js';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import { SetbackNotice } from '../floor/setback-notice.js';
import { SlotNotes } from '../floor/slot-notes.js';
import { speaksAs } from '../floor/speaks-as.js';
import { activeList, slotsOf, takesRequests } from '../floor/speaking-order.js';
import type { Slot } from '../floor/speaking-order.js';
import { useClock } from '../floor/use-clock.js';
import { useCommands } from '../floor/use-commands.js';
import type { Commands } from '../floor/use-commands.js';
import type { MeetingAtWork } from '../floor/use-meeting.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { Plate } from '../shell/plate.js';
import { AskForFloor } from './ask-for-floor.js';
import { AttachStatement } from './attach-statement.js';
import { ChangePlaces } from './change-places.js';
import { OwnMicrophone } from './own-microphone.js';
import { placeInList } from './place-in-list.js';
import classes from './my-floor.module.css';

export interface MyFloorProps {
  readonly meeting: MeetingAtWork;
  readonly floor: MeetingFloor;
  readonly delegation: DelegationFieldsFragment;
  readonly session: ConferenceSession;
  readonly state: ConferenceState;
}

/** What concerns the own delegation: the microphone, the place on the list, and what can be asked for. */
export function MyFloor({ meeting, floor, delegation, session, state }: MyFloorProps) {
  const { t } = useLingui();
  const commands = useCommands(floor.meetingId);
  const [asking, setAsking] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Slot | null>(null);
  const [attachingTo, setAttachingTo] = useState<Slot | null>(null);
  const own = slotsOf(floor, delegation.id);
  const waiting = own.filter((slot) => slot.state === 'WAITING');
  const list = activeList(floor);
  const open = floor.lists.filter(takesRequests);
  const rules = meeting.session.body.rulesProfile;
  const category = speaksAs[delegation.category];
  // What the rules of the body do not give it is not offered; the server refuses it all the same.
  const byItself = rules.selfInscription.includes(category);
  const mayAsk =
    byItself && open.some((one) => !waiting.some((slot) => slot.listId === one.id && slot.kind === 'STATEMENT'));
  const raised = floor.pointsOfOrder.find((slot) => slot.delegation.id === delegation.id);
  const reply = own.find((slot) => slot.state === 'REQUESTED');
  const takeBack = (slot: Slot) => void commands.run(WithdrawSpeakerDocument, { slotId: slot.id });
  const inProgress = floor.state === 'OPEN';
  return (
    <section className={classes.mine} aria-label={delegation.plate.text}>
      <div className={classes.head}>
        <Plate name={delegation.plate.text} language={delegation.plate.language} />
      </div>
      <OwnMicrophone floor={floor} delegationId={delegation.id} session={session} state={state} />
      {waiting.map((slot) => (
        <WaitingSlot
          key={slot.id}
          floor={floor}
          slot={slot}
          commands={commands}
          onWithdraw={() => setWithdrawing(slot)}
          onAttach={() => setAttachingTo(slot)}
        />
      ))}
      {reply && (
        <div className={classes.raised}>
          <IconMessageReply size={18} className="mirrored" aria-hidden />
          <span role="status">
            <Trans>You have asked for a right of reply. The Chair decides on it.</Trans>
          </span>
          <Button size="xs" variant="default" disabled={commands.busy} onClick={() => takeBack(reply)}>
            <Trans>Take it back</Trans>
          </Button>
        </div>
      )}
      <SetbackNotice setback={commands.setback} onDismiss={commands.dismiss} />
      <div className={classes.actions}>
        {mayAsk && (
          <Button leftSection={<IconMicrophone size={18} aria-hidden />} onClick={() => setAsking(true)}>
            <Trans>Ask for the floor</Trans>
          </Button>
        )}
        {list && inProgress && !reply && rules.replyCategories.includes(category) && (
          <Button
            variant="default"
            leftSection={<IconMessageReply size={18} className="mirrored" aria-hidden />}
            disabled={commands.busy}
            onClick={() =>
              void commands.run(RequestReplyDocument, {
                listId: list.id,
                delegationId: delegation.id,
                attendance: 'REMOTE',
              })
            }
          >
            <Trans>Right of reply</Trans>
          </Button>
        )}
        {inProgress && !raised && rules.pointOfOrderCategories.includes(category) && (
          <Button
            variant="default"
            leftSection={<IconFlag size={18} aria-hidden />}
            disabled={commands.busy}
            onClick={() =>
              void commands.run(RaisePointOfOrderDocument, {
                meetingId: floor.meetingId,
                delegationId: delegation.id,
                attendance: 'REMOTE',
              })
            }
          >
            <Trans>Point of order</Trans>
          </Button>
        )}
      </div>
      {raised && (
        <div className={classes.raised}>
          <IconHandStop size={18} aria-hidden />
          <span role="status">
            <Trans>You have raised a point of order. The Chair sees it.</Trans>
          </span>
          {raised.state === 'WAITING' && (
            <Button size="xs" variant="default" disabled={commands.busy} onClick={() => takeBack(raised)}>
              <Trans>Take it back</Trans>
            </Button>
          )}
        </div>
      )}
      {!mayAsk && waiting.length === 0 && byItself && <WhyNot floor={floor} />}
      {!byItself && waiting.length === 0 && (
        <p className={classes.quiet}>
          <Trans>
            Organizations are put on the list of speakers by the secretariat, with the places to speak that they were
            allotted.
          </Trans>{' '}
          <Link to="/me/delegations/$delegationId/speaking" params={{ delegationId: delegation.id }}>
            <Trans>Places to speak</Trans>
          </Link>
        </p>
      )}
      {asking && (
        <AskForFloor
          meeting={meeting}
          floor={floor}
          delegation={delegation}
          listedOn={new Set(waiting.map((slot) => slot.listId))}
          onClose={() => setAsking(false)}
        />
      )}
      {withdrawing && (
        <ConfirmDialog
          title={t`Withdraw from the list of speakers?`}
          text={t`Your delegation gives up its place. It can ask for the floor again as long as the list is open, and then stands at its end.`}
          action={t`Withdraw`}
          onConfirm={() => commands.run(WithdrawSpeakerDocument, { slotId: withdrawing.id })}
          onClose={() => setWithdrawing(null)}
        />
      )}
      {attachingTo && <AttachStatement floor={floor} slot={attachingTo} onClose={() => setAttachingTo(null)} />}
    </section>
  );
}

/** Why the floor cannot be asked for at this moment. */
function WhyNot({ floor }: { readonly floor: MeetingFloor }) {
  return (
    <p className={classes.quiet}>
      {floor.state === 'CLOSED' ? (
        <Trans>The meeting is closed.</Trans>
      ) : floor.lists.length === 0 ? (
        <Trans>
          The secretariat has not set up a list of speakers yet. The button to ask for the floor appears here.
        </Trans>
      ) : (
        <Trans>
          No list of speakers is open at the moment. The button to ask for the floor appears here when one opens.
        </Trans>
      )}
    </p>
  );
}

interface WaitingSlotProps {
  readonly floor: MeetingFloor;
  readonly slot: Slot;
  readonly commands: Commands;
  readonly onWithdraw: () => void;
  readonly onAttach: () => void;
}

function WaitingSlot({ floor, slot, commands, onWithdraw, onAttach }: WaitingSlotProps) {
  const { t } = useLingui();
  const clock = useClock(floor.holder);
  const place = placeInList(floor, slot, clock?.seconds ?? 0);
  const list = floor.lists.find((one) => one.id === slot.listId);
  const minutes = place?.secondsUntil == null ? null : Math.max(1, Math.round(place.secondsUntil / 60));
  return (
    <div className={classes.waiting}>
      <p className={classes.place} role="status">
        {place?.place === 1 && place.secondsUntil !== null ? (
          <Trans>You are next.</Trans>
        ) : (
          place && <Trans>You are number {place.place} on the list.</Trans>
        )}{' '}
        {minutes !== null && (
          <span className={classes.estimate}>
            <Plural value={minutes} one="About # minute" other="About # minutes" />
          </span>
        )}
      </p>
      {list && (
        <p className={classes.quiet}>
          {list.item ? t`Item ${list.item.label}` : ''} {list.item?.title.text ?? list.title.text}
        </p>
      )}
      <SlotNotes slot={slot} />
      <div className={classes.actions}>
        <Button variant="default" size="xs" leftSection={<IconFileText size={16} aria-hidden />} onClick={onAttach}>
          {slot.statement ? <Trans>Replace the statement</Trans> : <Trans>Attach the statement</Trans>}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconX size={16} aria-hidden />}
          disabled={commands.busy}
          onClick={onWithdraw}
        >
          <Trans>Withdraw</Trans>
        </Button>
        <ChangePlaces floor={floor} slot={slot} commands={commands} />
      </div>
    </div>
  );
}
