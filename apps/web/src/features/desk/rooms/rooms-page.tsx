import { Button, Checkbox, Group, Skeleton, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBuildingBroadcastTower, IconDoor, IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { AddRoomDocument, DeskRoomsDocument, type TranslatedTextInput } from '../../../generated/graphql.js';
import { Dialog } from '../../shell/dialog.js';
import { EmptyState } from '../../shell/empty-state.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { DataTable } from '../../shell/table/data-table.js';
import { Translated } from '../../shell/translated.js';
import { hasText, TranslatedInput } from '../../shell/translated-input.js';
import { useDraft } from '../../shell/use-draft.js';
import { useCommand } from '../../shell/use-command.js';

const route = getRouteApi('/site/desk/sessions/$slug');

/** Rooms of a session. */
export function RoomsPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const [adding, setAdding] = useState(false);
  const { data, error } = useQuery(DeskRoomsDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  const session = data?.session;
  if (!session) return <Skeleton height={240} />;
  return (
    <>
      <DataTable
        caption={t`Rooms of the session`}
        rows={session.rooms}
        keyOf={(room) => room.id}
        columns={[
          {
            id: 'name',
            header: t`Room`,
            names: true,
            value: (room) => room.name.text,
            cell: (room) => <Translated of={room.name} />,
          },
          {
            id: 'capacity',
            header: t`Seats`,
            numeric: true,
            value: (room) => room.capacity ?? 0,
            cell: (room) => room.capacity ?? '—',
          },
          {
            id: 'hybrid',
            header: t`Equipment`,
            value: (room) => Number(room.hybrid),
            cell: (room) =>
              room.hybrid ? (
                <StatusBadge tone="ok" icon={IconBuildingBroadcastTower}>{t`Remote participation`}</StatusBadge>
              ) : (
                <StatusBadge tone="idle" icon={IconDoor}>{t`Hall only`}</StatusBadge>
              ),
          },
        ]}
        empty={
          <EmptyState icon={IconDoor} title={t`No room yet`}>
            <Trans>Add the rooms that the session uses; meetings are then placed in them on the programme.</Trans>
          </EmptyState>
        }
      />
      <Button
        mt="md"
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => setAdding(true)}
      >
        {t`Add a room`}
      </Button>
      {adding && <AddRoomDialog sessionId={session.id} onClose={() => setAdding(false)} />}
    </>
  );
}

interface Draft {
  readonly name: TranslatedTextInput;
  readonly capacity: string;
  readonly hybrid: boolean;
}

function AddRoomDialog({ sessionId, onClose }: { readonly sessionId: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { draft, change, forget } = useDraft<Draft>(`room ${sessionId}`, { name: {}, capacity: '', hybrid: true });
  const [add, { data, error, loading }] = useCommand(AddRoomDocument, { refetchQueries: [DeskRoomsDocument] });
  const refusal = data?.addRoom.__typename === 'Refusal' ? data.addRoom : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = { name: draft.name, capacity: draft.capacity ? Number(draft.capacity) : null, hybrid: draft.hybrid };
    const answer = await add({ variables: { sessionId, input } });
    if (answer.data?.addRoom.__typename !== 'Room') return;
    forget();
    onClose();
  }

  return (
    <Dialog title={t`Add a room`} opened onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Refusal refusal={refusal} error={error} />
          <TranslatedInput
            label={t`Name`}
            value={draft.name}
            error={faultOf(refusal, 'name')}
            onChange={(name) => change({ name })}
          />
          <TextInput
            label={t`Seats`}
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={6}
            value={draft.capacity}
            error={faultOf(refusal, 'capacity')}
            onChange={(event) => change({ capacity: event.currentTarget.value.replaceAll(/\D/g, '') })}
          />
          <Checkbox
            label={t`Equipped for remote participation`}
            checked={draft.hybrid}
            onChange={(event) => change({ hybrid: event.currentTarget.checked })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" loading={loading} disabled={!hasText(draft.name)}>
              {t`Add the room`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
