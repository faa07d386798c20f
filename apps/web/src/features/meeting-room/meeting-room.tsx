import { useLingui } from '@lingui/react/macro';
import { Button, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ConferenceRole, DelegationFieldsFragment, RefusalPartsFragment } from '../../generated/graphql.js';
import { ConferenceNotices } from '../conference/conference-notices.js';
import type { Readiness } from '../conference/conference-state.js';
import { ListeningPanel } from '../conference/listening-panel.js';
import { Stage } from '../conference/stage.js';
import { useConference } from '../conference/use-conference.js';
import { useListening } from '../conference/use-listening.js';
import type { FeedState } from '../floor/meeting-feed.js';
import { RecordLines } from '../floor/record-lines.js';
import type { MeetingAtWork } from '../floor/use-meeting.js';
import { Plate } from '../shell/plate.js';
import { Refusal } from '../shell/refusal.js';
import { ItemDocuments } from './item-documents.js';
import { MyFloor } from './my-floor.js';
import { OrderOfBusiness } from './order-of-business.js';
import { PodiumMicrophone } from './podium-microphone.js';
import classes from './meeting-room.module.css';

export interface MeetingRoomProps {
  readonly meeting: MeetingAtWork;
  readonly feed: FeedState;
  /** The delegation for which the viewer sits here; null for those who follow or preside. */
  readonly delegation: DelegationFieldsFragment | null;
  readonly role: ConferenceRole;
  readonly readiness: Readiness;
  readonly onLeave: () => void;
}

/** Sound and picture, the order of business, documents and record: beside each other, or under tabs on a phone. */
export function MeetingRoom({ meeting, feed, delegation, role, readiness, onLeave }: MeetingRoomProps) {
  const { t } = useLingui();
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const { session, state } = useConference({
    meetingId: meeting.id,
    role,
    delegationId: delegation?.id,
    trackName: 'floor',
    onRefusal: setRefusal,
  });
  const listening = useListening(session);
  useEffect(() => {
    void session.prepare(readiness);
    void session.join();
  }, [session, readiness]);
  const wide = useMediaQuery('(min-width: 78em)');
  const medium = useMediaQuery('(min-width: 48em)');

  const { floor } = feed;
  if (!floor) return null;
  const holder = floor.holder?.slot;

  const picture = (
    <section className={classes.picture} aria-label={t`Sound and picture`}>
      <Stage
        state={state}
        speaker={holder?.delegation.plate.text ?? null}
        film={holder?.film ?? null}
        soundOnly={!listening.choice.pictures}
        caption={holder && <Plate name={holder.delegation.plate.text} language={holder.delegation.plate.language} />}
      />
      <Refusal refusal={refusal} />
      <ConferenceNotices session={session} state={state} />
    </section>
  );
  const own = (
    <>
      {delegation && (
        <MyFloor meeting={meeting} floor={floor} delegation={delegation} session={session} state={state} />
      )}
      {role === 'PODIUM' && <PodiumMicrophone session={session} state={state} />}
    </>
  );
  const sound = (
    <ListeningPanel listening={listening} languages={meeting.session.interpretation} onAir={state.languages} />
  );
  const business = <OrderOfBusiness floor={floor} ownDelegationId={delegation?.id ?? null} />;
  const documents = <ItemDocuments meeting={meeting} currentItemId={floor.currentItem?.id ?? null} />;
  const record = <RecordLines lines={feed.record} zone={meeting.session.timezone} />;
  const leave = (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconLogout size={16} className="mirrored" aria-hidden />}
      onClick={onLeave}
    >
      {t`Leave the room`}
    </Button>
  );

  if (wide) {
    return (
      <div className={classes.wide}>
        <div className={classes.column}>
          {picture}
          {sound}
          <div>{leave}</div>
        </div>
        <div className={classes.column}>
          {own}
          {business}
        </div>
        <div className={classes.column}>
          <Papers documents={documents} record={record} />
        </div>
      </div>
    );
  }
  if (medium) {
    return (
      <div className={classes.medium}>
        <div className={classes.column}>
          {picture}
          {sound}
          <div>{leave}</div>
        </div>
        <div className={classes.column}>
          {own}
          {business}
          <Papers documents={documents} record={record} />
        </div>
      </div>
    );
  }
  return (
    <div className={classes.narrow}>
      {picture}
      {own}
      <Tabs defaultValue="business" keepMounted={false}>
        <Tabs.List grow aria-label={t`Parts of the room`}>
          <Tabs.Tab value="business">{t`Speakers`}</Tabs.Tab>
          <Tabs.Tab value="sound">{t`Sound`}</Tabs.Tab>
          <Tabs.Tab value="documents">{t`Documents`}</Tabs.Tab>
          <Tabs.Tab value="record">{t`Record`}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="business" pt="md">
          {business}
        </Tabs.Panel>
        <Tabs.Panel value="sound" pt="md">
          <div className={classes.column}>
            {sound}
            <div>{leave}</div>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="documents" pt="md">
          {documents}
        </Tabs.Panel>
        <Tabs.Panel value="record" pt="md">
          {record}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

function Papers({ documents, record }: { readonly documents: React.ReactNode; readonly record: React.ReactNode }) {
  const { t } = useLingui();
  return (
    <Tabs defaultValue="documents" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="documents">{t`Documents`}</Tabs.Tab>
        <Tabs.Tab value="record">{t`Record`}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="documents" pt="md">
        {documents}
      </Tabs.Panel>
      <Tabs.Panel value="record" pt="md">
        {record}
      </Tabs.Panel>
    </Tabs>
  );
}
