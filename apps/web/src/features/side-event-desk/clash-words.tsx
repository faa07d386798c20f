import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { currentLanguage } from '../shell/language.js';
import { localeOf } from '../shell/dates.js';
import { useEquipmentWord } from './desk-words.js';
import type { PlaceClash } from './place-clashes.js';
import classes from './side-event-desk.module.css';

/** What a clash is, in a sentence. */
export function useClashWord(): (clash: PlaceClash) => string {
  const { t } = useLingui();
  const equipmentWord = useEquipmentWord();
  return (clash) => {
    switch (clash.kind) {
      case 'TAKEN': {
        const title = clash.other.title.text;
        return t`Room: “${title}” is there at this time.`;
      }
      case 'ORGANISER': {
        const title = clash.other.title.text;
        return t`Organizer: holds “${title}” at this time.`;
      }
      case 'SPEAKER': {
        const title = clash.other.title.text;
        return t`Speaker: one is at “${title}” at this time.`;
      }
      case 'TOO_SMALL': {
        const { seats, needed } = clash;
        return t`Room: it has ${seats} seats, the event needs ${needed}.`;
      }
      case 'LACKS': {
        const list = new Intl.ListFormat(localeOf(currentLanguage())).format(clash.equipment.map(equipmentWord));
        return t`Equipment: the room lacks ${list}.`;
      }
      case 'NOT_HYBRID':
        return t`Equipment: nobody can take part online from this room.`;
      case 'MEETING':
        return t`Room: a meeting of the session is there at this time.`;
      case 'PLENARY':
        return t`Plenary: the plenary or the Committee of the Whole sits at this time.`;
      case 'NEEDS_ROOM':
        return t`The event needs a room.`;
      case 'NEEDS_NO_ROOM':
        return t`The event is online and needs no room.`;
      case 'ONLINE_FULL':
        return t`Online: as many events as the call allows are there at this time.`;
    }
  };
}

/** The clashes, each in words. */
export function Clashes({ clashes }: { readonly clashes: readonly PlaceClash[] }) {
  const word = useClashWord();
  return (
    <ul className={classes.clashes}>
      {clashes.map((clash) => (
        <li key={`${clash.kind} ${'other' in clash ? clash.other.id : ''}`}>
          <IconAlertTriangle size={16} aria-hidden /> {word(clash)}
        </li>
      ))}
    </ul>
  );
}
