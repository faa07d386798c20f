import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconListTree, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  AmendAgendaItemDocument,
  DeskAgendaDocument,
  RemoveAgendaItemDocument,
  type EditableItemFragment,
} from '../../../generated/graphql.js';
import { ConfirmDialog } from '../../shell/confirm-dialog.js';
import { EmptyState } from '../../shell/empty-state.js';
import { Refusal } from '../../shell/refusal.js';
import { Translated } from '../../shell/translated.js';
import { asInput } from '../../shell/translated-input.js';
import { useViewer } from '../../shell/viewer.js';
import { useCommand } from '../../shell/use-command.js';
import { AgendaItemDialog, type Editing } from './agenda-item-dialog.js';
import classes from './agenda-editor.module.css';

const route = getRouteApi('/site/desk/sessions/$slug');

/** The agenda as it is drawn up: add, amend, move, remove. The numbering follows the order. */
export function AgendaEditorPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { may } = useViewer();
  const [editing, setEditing] = useState<Editing>();
  const [removing, setRemoving] = useState<EditableItemFragment>();
  const { data, error } = useQuery(DeskAgendaDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const again = { refetchQueries: [DeskAgendaDocument], awaitRefetchQueries: true };
  const [amend, amended] = useCommand(AmendAgendaItemDocument, again);
  const [remove, removed] = useCommand(RemoveAgendaItemDocument, again);
  if (error && !data) throw error;
  const session = data?.session;
  if (!session) return <Skeleton height={420} />;
  const refusal = [amended.data?.amendAgendaItem, removed.data?.removeAgendaItem].find(
    (result) => result?.__typename === 'Refusal',
  );
  const actions: ItemActions | undefined = may('sessions.manage', session.id)
    ? {
        busy: amended.loading || removed.loading,
        add: (parent) => setEditing({ parent }),
        edit: (item) => setEditing({ item }),
        move: (item, position) => {
          removed.reset();
          const input = { parentId: item.parentId, title: asInput(item.title), position };
          void amend({ variables: { itemId: item.id, input } });
        },
        remove: setRemoving,
      }
    : undefined;
  return (
    <>
      <Refusal refusal={refusal?.__typename === 'Refusal' ? refusal : null} error={amended.error ?? removed.error} />
      {session.agenda.length === 0 ? (
        <EmptyState icon={IconListTree} title={t`The agenda is empty`}>
          <Trans>
            Add the first item. Sub-items are added below their item; numbers and letters come by themselves.
          </Trans>
        </EmptyState>
      ) : (
        <Items items={session.agenda} parentId={null} actions={actions} />
      )}
      {actions && (
        <Button
          mt="md"
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => actions.add(undefined)}
        >
          {t`Add an item`}
        </Button>
      )}
      {removing && (
        <ConfirmDialog
          title={t`Remove item ${removing.label}?`}
          text={t`“${removing.title.text}” goes with its titles in all languages and with its sub-items. The items after it are numbered anew.`}
          action={t`Remove`}
          onConfirm={() => {
            amended.reset();
            return remove({ variables: { itemId: removing.id } });
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
      {editing && (
        <AgendaItemDialog
          sessionId={session.id}
          editing={editing}
          items={session.agenda}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

interface ItemActions {
  readonly busy: boolean;
  readonly add: (parent: EditableItemFragment | undefined) => void;
  readonly edit: (item: EditableItemFragment) => void;
  readonly move: (item: EditableItemFragment, position: number) => void;
  readonly remove: (item: EditableItemFragment) => void;
}

interface ItemsProps {
  readonly items: readonly EditableItemFragment[];
  readonly parentId: string | null;
  readonly actions: ItemActions | undefined;
}

function Items({ items, parentId, actions }: ItemsProps) {
  const siblings = items.filter((item) => item.parentId === parentId);
  if (siblings.length === 0) return null;
  return (
    <ol className={parentId === null ? classes.items : classes.subItems}>
      {siblings.map((item, index) => (
        <li key={item.id}>
          <div className={classes.item}>
            <span className={classes.label}>{item.label}</span>
            <span className={classes.title}>
              <Translated of={item.title} />
              {item.meetings.length > 0 && (
                <span className={classes.taken}>
                  <Plural value={item.meetings.length} one="taken up by # meeting" other="taken up by # meetings" />
                </span>
              )}
            </span>
            {actions && <Buttons item={item} position={index + 1} of={siblings.length} actions={actions} />}
          </div>
          <Items items={items} parentId={item.id} actions={actions} />
        </li>
      ))}
    </ol>
  );
}

interface ButtonsProps {
  readonly item: EditableItemFragment;
  readonly position: number;
  readonly of: number;
  readonly actions: ItemActions;
}

function Buttons({ item, position, of, actions }: ButtonsProps) {
  const { t } = useLingui();
  const { label } = item;
  const common = { variant: 'subtle', color: 'gray', size: 'md' } as const;
  return (
    <span className={classes.buttons}>
      <ActionIcon
        {...common}
        aria-label={t`Move item ${label} up`}
        disabled={position === 1}
        onClick={() => !actions.busy && actions.move(item, position - 1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        {...common}
        aria-label={t`Move item ${label} down`}
        disabled={position === of}
        onClick={() => !actions.busy && actions.move(item, position + 1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon {...common} aria-label={t`Add a sub-item to item ${label}`} onClick={() => actions.add(item)}>
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon {...common} aria-label={t`Amend item ${label}`} onClick={() => actions.edit(item)}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        {...common}
        aria-label={t`Remove item ${label}`}
        disabled={actions.busy}
        onClick={() => actions.remove(item)}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </span>
  );
}
