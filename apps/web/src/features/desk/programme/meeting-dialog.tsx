import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import {
  BoardDocument,
  CancelMeetingDocument,
  RescheduleMeetingDocument,
  ScheduleMeetingDocument,
  type BoardMeetingFragment,
  type MeetingInput,
  type MeetingMode,
  type MeetingType,
} from '../../../generated/graphql.js';
import { instantAt } from '../../shell/dates.js';
import { ConfirmDialog } from '../../shell/confirm-dialog.js';
import { Dialog } from '../../shell/dialog.js';
import { useModeWord, useTypeWord } from '../../shell/meeting-words.js';
import { usePlaceOfZone } from '../../shell/place-of-zone.js';
import { Refusal } from '../../shell/refusal.js';
import { useDraft } from '../../shell/use-draft.js';
import { useCommand } from '../../shell/use-command.js';
import { clockOf, minuteOf, placeOf, type BoardSession, type Place } from './board-layout.js';
import classes from './board.module.css';
import { ClashList } from './clash-list.js';
import { useClashes } from './use-clashes.js';

const types: readonly MeetingType[] = ['PLENARY', 'COMMITTEE_OF_THE_WHOLE', 'INFORMAL'];
const modes: readonly MeetingMode[] = ['HYBRID', 'IN_PERSON', 'ONLINE'];

interface MeetingDialogProps {
  readonly session: BoardSession;
  /** The meeting to amend; a new one is scheduled without. */
  readonly meeting: BoardMeetingFragment | undefined;
  /** Where a new meeting shall stand, if a free place was chosen. */
  readonly place: Place | undefined;
  readonly firstDay: string;
  readonly onClose: () => void;
}

interface Draft {
  readonly type: MeetingType;
  readonly mode: MeetingMode;
  readonly roomId: string;
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly itemIds: readonly string[];
}

function draftFor({ session, meeting, place, firstDay }: MeetingDialogProps): Draft {
  const at = meeting
    ? placeOf(meeting, session.timezone)
    : (place ?? { day: firstDay, slot: { start: 600, end: 780 }, roomId: session.rooms[0]?.id });
  return {
    type: meeting?.type ?? 'PLENARY',
    mode: meeting?.mode ?? (at.roomId ? 'HYBRID' : 'ONLINE'),
    roomId: at.roomId ?? '',
    day: at.day,
    start: clockOf(at.slot.start),
    end: clockOf(at.slot.end),
    itemIds: meeting?.items.map(({ id }) => id) ?? [],
  };
}

function asInput(draft: Draft, zone: string): MeetingInput | undefined {
  if (!draft.day || !draft.start || !draft.end || minuteOf(draft.end) <= minuteOf(draft.start)) return undefined;
  return {
    type: draft.type,
    mode: draft.mode,
    roomId: draft.roomId || null,
    startsAt: instantAt(draft.day, minuteOf(draft.start), zone),
    endsAt: instantAt(draft.day, minuteOf(draft.end), zone),
    itemIds: [...draft.itemIds],
  };
}

/** All about one meeting: type, place, time, items. Clashes show while it is being changed. */
export function MeetingDialog(props: MeetingDialogProps) {
  const { session, meeting, place, onClose } = props;
  const { t } = useLingui();
  const key = meeting
    ? `meeting ${meeting.id} ${meeting.version}`
    : `new meeting ${session.id} ${place ? JSON.stringify(place) : ''}`;
  const { draft, change, forget, found } = useDraft<Draft>(key, draftFor(props));
  const [takingOff, setTakingOff] = useState(false);
  const again = { refetchQueries: [BoardDocument] };
  const [schedule, scheduled] = useCommand(ScheduleMeetingDocument, again);
  const [reschedule, rescheduled] = useCommand(RescheduleMeetingDocument, again);
  const [cancel, cancelled] = useCommand(CancelMeetingDocument, again);
  const fault = scheduled.error ?? rescheduled.error ?? cancelled.error;
  const input = asInput(draft, session.timezone);
  const clashes = useClashes(input && { sessionId: session.id, meetingId: meeting?.id, input });
  const results = [scheduled.data?.scheduleMeeting, rescheduled.data?.rescheduleMeeting, cancelled.data?.cancelMeeting];
  const refusal = results.find((result) => result?.__typename === 'Refusal');
  const done = () => {
    forget();
    onClose();
  };
  // What was refused was refused of the choices before: a changed form is not wrong until it is sent.
  const amend = (changes: Partial<Draft>) => {
    for (const { called, reset } of [scheduled, rescheduled, cancelled]) if (called) reset();
    change(changes);
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!input) return;
    cancelled.reset();
    const result = meeting
      ? (await reschedule({ variables: { meetingId: meeting.id, input, version: meeting.version } })).data
          ?.rescheduleMeeting
      : (await schedule({ variables: { sessionId: session.id, input } })).data?.scheduleMeeting;
    if (result?.__typename === 'Meeting') done();
  }

  async function takeOff() {
    if (!meeting) return;
    const answer = await cancel({ variables: { meetingId: meeting.id } });
    if (answer.data?.cancelMeeting.__typename === 'Done') done();
  }

  return (
    <Dialog title={meeting ? meeting.title.text : t`Schedule a meeting`} opened onClose={onClose} wide>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {found && (
            <p role="status">
              <Trans>What you had typed before is still here.</Trans>
            </p>
          )}
          <Refusal refusal={refusal?.__typename === 'Refusal' ? refusal : null} error={fault} />
          <Fields session={session} draft={draft} change={amend} />
          <div role="status" className={classes.warning}>
            {clashes && clashes.length > 0 && <ClashList clashes={clashes} meetingId={meeting?.id} />}
          </div>
          <Group justify="space-between">
            {meeting?.state === 'SCHEDULED' ? (
              <Button variant="default" loading={cancelled.loading} onClick={() => setTakingOff(true)}>
                {t`Take off the programme`}
              </Button>
            ) : (
              <span />
            )}
            <Group>
              <Button variant="default" onClick={done}>
                {t`Cancel`}
              </Button>
              <Button type="submit" loading={scheduled.loading || rescheduled.loading} disabled={!input}>
                {meeting ? t`Amend` : t`Schedule`}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
      {takingOff && meeting && (
        <ConfirmDialog
          title={t`Take ${meeting.title.text} off the programme?`}
          text={t`It cannot be put back, only scheduled anew. Calendars show it as cancelled.`}
          action={t`Take off the programme`}
          onConfirm={takeOff}
          onClose={() => setTakingOff(false)}
        />
      )}
    </Dialog>
  );
}

interface FieldsProps {
  readonly session: BoardSession;
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
}

function Fields({ session, draft, change }: FieldsProps) {
  const { t } = useLingui();
  const typeWord = useTypeWord();
  const modeWord = useModeWord();
  const zonePlace = usePlaceOfZone(session.timezone);
  const wrongOrder = draft.start !== '' && draft.end !== '' && minuteOf(draft.end) <= minuteOf(draft.start);
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          label={t`Type`}
          value={draft.type}
          data={types.map((type) => ({ value: type, label: typeWord(type) }))}
          onChange={(event) => change({ type: types.find((type) => type === event.currentTarget.value) ?? 'PLENARY' })}
        />
        <NativeSelect
          label={t`Held`}
          value={draft.mode}
          data={modes.map((mode) => ({ value: mode, label: modeWord(mode) }))}
          onChange={(event) => change({ mode: modes.find((mode) => mode === event.currentTarget.value) ?? 'HYBRID' })}
        />
        <NativeSelect
          label={t`Room`}
          value={draft.roomId}
          data={[
            { value: '', label: t`Online` },
            ...session.rooms.map(({ id, name }) => ({ value: id, label: name.text })),
          ]}
          onChange={(event) => change({ roomId: event.currentTarget.value })}
        />
      </div>
      <div className={classes.fields}>
        <TextInput
          label={t`Day`}
          type="date"
          required
          value={draft.day}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <TextInput
          label={t`From`}
          type="time"
          required
          value={draft.start}
          onChange={(event) => change({ start: event.currentTarget.value })}
        />
        <TextInput
          label={t`Until`}
          type="time"
          required
          value={draft.end}
          error={wrongOrder ? t`The end comes before the beginning.` : undefined}
          onChange={(event) => change({ end: event.currentTarget.value })}
        />
      </div>
      <p className={classes.note}>{zonePlace}</p>
      <fieldset className={classes.itemChoice}>
        <legend>{t`Agenda items to be taken up`}</legend>
        {session.agenda.map((item) => (
          <Checkbox
            key={item.id}
            size="sm"
            style={{ marginInlineStart: item.parentId ? '1.5rem' : 0 }}
            label={`${item.label}. ${item.title.text}`}
            checked={draft.itemIds.includes(item.id)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              // In the order of the agenda, whatever the order of clicking.
              const chosen = session.agenda.filter(({ id }) => (id === item.id ? checked : draft.itemIds.includes(id)));
              change({ itemIds: chosen.map(({ id }) => id) });
            }}
          />
        ))}
      </fieldset>
    </>
  );
}
