import { useLingui } from '@lingui/react/macro';
import { IconDeviceTv, IconDoorEnter, IconGavel, IconHeadset, IconMovie, IconVideo } from '@tabler/icons-react';
import type { Language, MeetingState } from '../../generated/graphql.js';
import { nameOfLanguage } from './language.js';
import { LinkButton } from './links.js';
import { useViewer, type Viewer } from './viewer.js';

interface MeetingDoorsProps {
  readonly meetingId: string;
  readonly sessionId: string;
  readonly state: MeetingState;
  /** Leaves out the door of the meeting room where the page has one of its own. */
  readonly withoutRoom?: boolean;
}

/** The ways into a meeting for those who take part in it or run it. */
export function MeetingDoors({ meetingId, sessionId, state, withoutRoom = false }: MeetingDoorsProps) {
  const { t } = useLingui();
  const { may, viewer } = useViewer();
  const takesPart = !withoutRoom && (may('conference.participate') || may('floor.request'));
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
      {state !== 'CLOSED' &&
        boothsOf(viewer, sessionId).map((language) => (
          <LinkButton
            key={language}
            to="/meetings/$meetingId/booth/$language"
            params={{ meetingId, language }}
            leftSection={<IconHeadset size={18} aria-hidden />}
          >
            {t`Booth: ${nameOfLanguage(language)}`}
          </LinkButton>
        ))}
      {may('floor.publishHall') && state !== 'CLOSED' && (
        <LinkButton
          variant="default"
          to="/meetings/$meetingId/hall"
          params={{ meetingId }}
          leftSection={<IconVideo size={18} aria-hidden />}
        >
          {t`Hall camera and sound`}
        </LinkButton>
      )}
      {may('floor.publishHall') && state !== 'CLOSED' && (
        <LinkButton
          variant="default"
          to="/meetings/$meetingId/videos"
          params={{ meetingId }}
          leftSection={<IconMovie size={18} aria-hidden />}
        >
          {t`Play video statements`}
        </LinkButton>
      )}
      {(may('floor.manage') || may('floor.publishHall')) && (
        <LinkButton
          variant="default"
          to="/meetings/$meetingId/screen"
          params={{ meetingId }}
          leftSection={<IconDeviceTv size={18} aria-hidden />}
        >
          {t`Hall display`}
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

/** Languages into which the reader interprets in this session. */
function boothsOf(viewer: Viewer | null | undefined, sessionId: string): readonly Language[] {
  const languages = (viewer?.person.roles ?? [])
    .filter(({ role, scope, scopeId }) => role === 'INTERPRETER' && (scope !== 'SESSION' || scopeId === sessionId))
    .flatMap(({ language }) => language ?? []);
  return [...new Set(languages)];
}
