import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import {
  AddAgendaItemDocument,
  AmendAgendaItemDocument,
  DeskAgendaDocument,
  type EditableItemFragment,
  type TranslatedTextInput,
} from '../../../generated/graphql.js';
import { Dialog } from '../../shell/dialog.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { asInput, hasText, TranslatedInput } from '../../shell/translated-input.js';
import { useDraft } from '../../shell/use-draft.js';
import { useCommand } from '../../shell/use-command.js';

/** An item being amended, or a new one below a parent or at the top. */
export interface Editing {
  readonly item?: EditableItemFragment;
  readonly parent?: EditableItemFragment | undefined;
}

interface AgendaItemDialogProps {
  readonly sessionId: string;
  readonly editing: Editing;
  readonly items: readonly EditableItemFragment[];
  readonly onClose: () => void;
}

interface Draft {
  readonly title: TranslatedTextInput;
  readonly parentId: string;
}

/** Titles in the six languages, and under which item it stands. */
export function AgendaItemDialog({ sessionId, editing, items, onClose }: AgendaItemDialogProps) {
  const { t } = useLingui();
  const { item, parent } = editing;
  const key = item ? `agenda-item ${item.id}` : `new agenda-item ${sessionId} ${parent?.id ?? ''}`;
  const { draft, change, forget } = useDraft<Draft>(key, {
    title: item ? asInput(item.title) : {},
    parentId: item?.parentId ?? parent?.id ?? '',
  });
  const again = { refetchQueries: [DeskAgendaDocument] };
  const [add, added] = useCommand(AddAgendaItemDocument, again);
  const [amend, amended] = useCommand(AmendAgendaItemDocument, again);
  const fault = added.error ?? amended.error;
  const result = item ? amended.data?.amendAgendaItem : added.data?.addAgendaItem;
  const refusal = result?.__typename === 'Refusal' ? result : null;
  // An item cannot stand below itself.
  const parents = items.filter((other) => other.parentId === null && other.id !== item?.id);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = { title: draft.title, parentId: draft.parentId || null };
    const done = item
      ? (await amend({ variables: { itemId: item.id, input } })).data?.amendAgendaItem
      : (await add({ variables: { sessionId, input } })).data?.addAgendaItem;
    if (done?.__typename !== 'AgendaItem') return;
    forget();
    onClose();
  }

  return (
    <Dialog title={item ? t`Amend item ${item.label}` : t`Add an item`} opened onClose={onClose} wide>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Refusal refusal={refusal} error={fault} />
          <TranslatedInput
            label={t`Title`}
            long
            value={draft.title}
            error={faultOf(refusal, 'title')}
            onChange={(title) => change({ title })}
          />
          <NativeSelect
            label={t`Stands under`}
            value={draft.parentId}
            data={[
              { value: '', label: t`No other item: it is an item of the agenda` },
              ...parents.map((other) => ({ value: other.id, label: `${other.label}. ${other.title.text}` })),
            ]}
            onChange={(event) => change({ parentId: event.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" loading={added.loading || amended.loading} disabled={!hasText(draft.title)}>
              {item ? t`Amend` : t`Add`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
