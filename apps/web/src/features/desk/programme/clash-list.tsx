import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Translated } from '../../shell/translated.js';
import classes from './board.module.css';
import type { Clash } from './use-clashes.js';

interface ClashListProps {
  readonly clashes: readonly Clash[];
  /** The meeting that is being placed; the other of each pair is named. */
  readonly meetingId: string | undefined;
}

/** What stands in the way of a place, as sentences. */
export function ClashList({ clashes, meetingId }: ClashListProps) {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = { ROOM: t`Same room:`, CHAIR: t`Same Chair:`, ITEM: t`Same item:` };
  return (
    <ul className={classes.clashes}>
      {clashes.map((clash) => {
        const other = clash.first && clash.first.id !== meetingId ? clash.first : clash.second;
        return (
          <li key={`${clash.kind} ${other?.id}`}>
            <IconAlertTriangle size={16} aria-hidden /> {words[clash.kind] ?? clash.kind}{' '}
            {other ? <Translated of={other.title} /> : t`a meeting of another session`}
          </li>
        );
      })}
    </ul>
  );
}
