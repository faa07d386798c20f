import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { IconMicrophone, IconMovie } from '@tabler/icons-react';
import { useId } from 'react';
import {
  CallToOrderDocument,
  OpenMeetingDocument,
  ResumeMeetingDocument,
  ReturnFloorDocument,
  SuspendMeetingDocument,
  TakeUpItemDocument,
} from '../../generated/graphql.js';
import { HolderCard } from '../floor/holder-card.js';
import { LinkButton } from '../shell/links.js';
import { Plate } from '../shell/plate.js';
import { CommandButton } from './command-button.js';
import { PointsOfOrder } from './points-of-order.js';
import { QuorumMeter } from './quorum-meter.js';
import type { Desk } from './use-console.js';
import classes from './console.module.css';

const extensions = [30, 60, 120, 300];

/** Who has the floor, the clock, and the commands that concern them. */
export function FloorColumn({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui();
  const { floor, commands, waiting } = desk;
  const { run } = commands;
  const { holder, interrupted, meetingId, version } = floor;
  const next = waiting[0];
  const name = next?.delegation.plate.text ?? '';
  return (
    <section className={classes.column} aria-label={t`The floor`}>
      <MeetingCommands desk={desk} />
      <div className={classes.holder} aria-live="polite">
        <HolderCard holder={holder} size="lg" announce />
        {interrupted && (
          <div className={classes.interrupted}>
            <p className={classes.quiet}>
              <Trans>Interrupted; goes on afterwards:</Trans>
            </p>
            <HolderCard holder={interrupted} />
          </div>
        )}
      </div>
      <CommandButton
        desk={desk}
        action="next"
        size="xl"
        fullWidth
        className={classes.nextButton}
        disabled={floor.state !== 'OPEN' || (!next && !interrupted)}
        loading={commands.busy}
        leftSection={<IconMicrophone size={24} aria-hidden />}
      >
        {next ? t`Next speaker: ${name}` : t`Next speaker`}
      </CommandButton>
      {floor.lists.some(({ slots }) => slots.some(({ film, state }) => film && state !== 'SPOKEN')) && (
        <LinkButton
          to="/meetings/$meetingId/videos"
          params={{ meetingId }}
          target="_blank"
          variant="default"
          leftSection={<IconMovie size={18} aria-hidden />}
        >
          <Trans>Play video statements (new window)</Trans>
        </LinkButton>
      )}
      <div className={classes.tools}>
        <CommandButton desk={desk} action="stop" variant="default" className={classes.stop} disabled={!holder}>
          <Trans>Stop</Trans>
        </CommandButton>
        <CommandButton desk={desk} action="pause" variant="default" disabled={!holder}>
          {holder?.paused ? <Trans>Let the clock run</Trans> : <Trans>Stop the clock</Trans>}
        </CommandButton>
        <CommandButton desk={desk} action="absent" variant="default" disabled={!holder && !desk.selected}>
          <Trans>Not there</Trans>
        </CommandButton>
        <span className={classes.extend}>
          <CommandButton desk={desk} action="extend" variant="default" disabled={!holder}>
            <Trans>Extend</Trans>
          </CommandButton>
          <NativeSelect
            aria-label={t`Extend by`}
            value={String(desk.extendBy)}
            onChange={(event) => desk.setExtendBy(Number(event.currentTarget.value))}
            data={extensions.map((seconds) => ({
              value: String(seconds),
              label: seconds < 60 ? t`${seconds} s` : t`${seconds / 60} min`,
            }))}
          />
        </span>
      </div>
      {holder && (
        <div className={classes.tools}>
          <Button size="xs" variant="default" onClick={() => void run(ReturnFloorDocument, { meetingId, version })}>
            <Trans>Given by mistake: back to the head of the list</Trans>
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => void run(CallToOrderDocument, { meetingId, ground: 'OVER_TIME' })}
          >
            <Trans>Call to order: time</Trans>
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => void run(CallToOrderDocument, { meetingId, ground: 'NOT_RELEVANT' })}
          >
            <Trans>Call to order: relevance</Trans>
          </Button>
        </div>
      )}
      <PointsOfOrder desk={desk} />
      <Item desk={desk} />
      <QuorumMeter quorum={floor.quorum} />
      {desk.selected && (
        <div className={classes.selected}>
          <span className={classes.quiet}>
            <Trans>Selected:</Trans>
          </span>
          <Plate
            name={desk.selected.delegation.plate.text}
            language={desk.selected.delegation.plate.language}
            size="sm"
          />
          <CommandButton desk={desk} action="give" size="xs" variant="default" disabled={floor.state !== 'OPEN'}>
            <Trans>Give the floor</Trans>
          </CommandButton>
          <CommandButton desk={desk} action="withdraw" size="xs" variant="default">
            <Trans>Withdraw</Trans>
          </CommandButton>
        </div>
      )}
    </section>
  );
}

/** Opens, suspends, resumes and closes the meeting, as it allows from where it stands. */
function MeetingCommands({ desk }: { readonly desk: Desk }) {
  const { floor, commands } = desk;
  const { run } = commands;
  const { meetingId, transitions, state } = floor;
  if (transitions.length === 0) return null;
  const short = floor.quorum.present < floor.quorum.toOpen;
  return (
    <div className={classes.tools}>
      {transitions.includes('OPEN') && state === 'SCHEDULED' && (
        <Button onClick={() => void run(OpenMeetingDocument, { meetingId })}>
          <Trans>Open the meeting</Trans>
        </Button>
      )}
      {transitions.includes('OPEN') && state === 'SCHEDULED' && short && (
        <Button variant="default" onClick={() => void run(OpenMeetingDocument, { meetingId, quorumDeclared: true })}>
          <Trans>Declare a quorum and open</Trans>
        </Button>
      )}
      {transitions.includes('OPEN') && state === 'SUSPENDED' && (
        <Button onClick={() => void run(ResumeMeetingDocument, { meetingId })}>
          <Trans>Resume the meeting</Trans>
        </Button>
      )}
      {transitions.includes('SUSPENDED') && (
        <Button variant="default" size="xs" onClick={() => void run(SuspendMeetingDocument, { meetingId })}>
          <Trans>Suspend the meeting</Trans>
        </Button>
      )}
      {transitions.includes('CLOSED') && (
        <Button variant="default" size="xs" onClick={() => desk.open({ kind: 'close' })}>
          <Trans>Close the meeting</Trans>
        </Button>
      )}
    </div>
  );
}

/** The item under discussion, and the next to take up. */
function Item({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui();
  const { floor, meeting, commands } = desk;
  const id = useId();
  const take = (itemId: string) => {
    if (itemId && itemId !== floor.currentItem?.id)
      void commands.run(TakeUpItemDocument, { meetingId: meeting.id, itemId });
  };
  return (
    <div className={classes.itemChoice}>
      <label htmlFor={id}>
        <Trans>Item under discussion</Trans>
      </label>
      <select
        id={id}
        className={classes.select}
        value={floor.currentItem?.id ?? ''}
        disabled={floor.state === 'CLOSED'}
        onChange={(event) => {
          take(event.currentTarget.value);
          event.currentTarget.blur();
        }}
      >
        <option value="">{t`None taken up yet`}</option>
        {meeting.items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.label} {item.title.text}
          </option>
        ))}
      </select>
    </div>
  );
}
