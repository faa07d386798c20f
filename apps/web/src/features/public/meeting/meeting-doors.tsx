import { Button } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconDoorEnter, IconGavel } from '@tabler/icons-react';
import type { MeetingState } from '../../../generated/graphql.js';
import { useViewer } from '../../shell/viewer.js';

interface MeetingDoorsProps {
  readonly meetingId: string;
  readonly sessionId: string;
  readonly state: MeetingState;
}

/** The ways into a meeting for those who take part in it or run it. */
export function MeetingDoors({ meetingId, state }: MeetingDoorsProps) {
  const { t } = useLingui();
  const { may } = useViewer();
  const takesPart = may('conference.participate') || may('floor.request');
  return (
    <>
      {takesPart && state !== 'CLOSED' && (
        <Button
          component="a"
          href={`/meetings/${meetingId}/room`}
          leftSection={<IconDoorEnter size={18} className="mirrored" aria-hidden />}
        >
          {t`Enter the meeting room`}
        </Button>
      )}
      {may('floor.manage') && (
        <Button
          component="a"
          variant="default"
          href={`/desk/meetings/${meetingId}`}
          leftSection={<IconGavel size={18} aria-hidden />}
        >
          {t`Run the meeting`}
        </Button>
      )}
    </>
  );
}
