import { useLingui } from '@lingui/react/macro';
import {
  CloseMeetingDocument,
  GiveFloorDocument,
  MoveSpeakerDocument,
  OpenSpeakersListDocument,
} from '../../generated/graphql.js';
import { InsertDialog } from './insert-dialog.js';
import { LimitsDialog } from './limits-dialog.js';
import { NewListDialog } from './new-list-dialog.js';
import { ReasonDialog } from './reason-dialog.js';
import { StatementDialog } from '../floor/read-statement.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import type { Desk } from './use-console.js';

/** Whatever dialog is open. */
export function ConsoleDialogs({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui();
  const { dialog, commands, floor } = desk;
  const close = () => desk.open(null);
  const { version } = floor;
  switch (dialog?.kind) {
    case 'move': {
      const { slot, position } = dialog;
      const name = slot.delegation.plate.text;
      return (
        <ReasonDialog
          title={t`Move ${name} to place ${position}`}
          action={t`Move`}
          onClose={close}
          onReason={(reason) => commands.run(MoveSpeakerDocument, { slotId: slot.id, position, reason, version })}
        />
      );
    }
    case 'give': {
      const { slot } = dialog;
      const name = slot.delegation.plate.text;
      return (
        <ReasonDialog
          title={t`Give the floor to ${name} out of turn`}
          action={t`Give the floor`}
          onClose={close}
          onReason={(reason) => commands.run(GiveFloorDocument, { slotId: slot.id, version, reason })}
        />
      );
    }
    case 'reopen': {
      const { list } = dialog;
      return (
        <ReasonDialog
          title={t`Open the list again`}
          action={t`Open the list`}
          onClose={close}
          onReason={(reason) => commands.run(OpenSpeakersListDocument, { listId: list.id, reason })}
        />
      );
    }
    case 'close':
      return (
        <ConfirmDialog
          title={t`Close the meeting?`}
          text={t`A closed meeting is not opened again. Its record is complete.`}
          action={t`Close the meeting`}
          onClose={close}
          onConfirm={() => commands.run(CloseMeetingDocument, { meetingId: floor.meetingId })}
        />
      );
    case 'statement':
      return <StatementDialog meetingId={floor.meetingId} slot={dialog.slot} onClose={close} />;
    case 'insert':
      return <InsertDialog desk={desk} onClose={close} />;
    case 'newList':
      return <NewListDialog desk={desk} onClose={close} />;
    case 'limits':
      return <LimitsDialog desk={desk} list={dialog.list} onClose={close} />;
    case undefined:
      return null;
  }
}
