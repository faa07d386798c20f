import { useLingui } from '@lingui/react/macro';
import { IconDoorEnter, IconGavel } from '@tabler/icons-react';
import type { MeetingState } from '../../../generated/graphql.js';
import { LinkButton } from '../../shell/links.js';
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
        <LinkButton
          to="/meetings/$meetingId/room"
          params={{ meetingId }}
          leftSection={<IconDoorEnter size={18} className="mirrored" aria-hidden />}
        >
          {t`Enter the meeting room`}
        </LinkButton>
      )}
      {may('floor.manage') && (
        <LinkButton
          variant="default"
          to="/desk/meetings/$meetingId"
          params={{ meetingId }}
          leftSection={<IconGavel size={18} aria-hidden />}
        >
          {t`Run the meeting`}
        </LinkButton>
      )}
    </>
  );
}
