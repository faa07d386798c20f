import type { RefusalPartsFragment, SideEventCallInput } from '../../generated/graphql.js';
import type { DeskSession } from './call-page.js';

/** What each part of the form for the call gets. */
export interface CallFieldsProps {
  readonly draft: SideEventCallInput;
  readonly change: (changes: Partial<SideEventCallInput>) => void;
  readonly refusal: RefusalPartsFragment | null;
  readonly session: DeskSession;
}
