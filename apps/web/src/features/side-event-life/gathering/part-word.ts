import { useLingui } from '@lingui/react/macro';
import type { GatheringPart } from '../../../generated/graphql.js';

/** What somebody is in the room, in words. */
export function usePartWord(): (part: GatheringPart) => string {
  const { t } = useLingui();
  return (part) => {
    switch (part) {
      case 'HOST':
        return t`Host`;
      case 'COHOST':
        return t`Co-host`;
      case 'PANELLIST':
        return t`Panellist`;
      case 'ATTENDEE':
        return t`Attendee`;
    }
  };
}
