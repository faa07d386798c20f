import { Checkbox, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Choices } from '../registration/desk/choices.js';
import { faultOf } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import type { CallFieldsProps } from './call-fields.js';
import { equipmentKeys, useEquipmentWord } from './desk-words.js';
import classes from './side-event-desk.module.css';

/** SDE-3 Which rooms of the session are used, with seats and equipment. */
export function CallRooms({ draft, change, refusal, session }: CallFieldsProps) {
  const { t } = useLingui();
  const equipmentWord = useEquipmentWord();
  const rooms = draft.rooms ?? [];
  const set = (roomId: string, changes: Partial<(typeof rooms)[number]>) =>
    change({ rooms: rooms.map((room) => (room.roomId === roomId ? { ...room, ...changes } : room)) });
  return (
    <section aria-labelledby="rooms" className={classes.section}>
      <h2 id="rooms">{t`Rooms`}</h2>
      {session.rooms.length === 0 && (
        <p className={classes.quiet}>
          <Trans>The session has no room yet: add some under “Rooms”, unless all events are online.</Trans>
        </p>
      )}
      {session.rooms.map(({ id, name, capacity }) => {
        const index = rooms.findIndex(({ roomId }) => roomId === id);
        const used = rooms[index];
        return (
          <div key={id} className={classes.set}>
            <Checkbox
              label={<Translated of={name} />}
              checked={used !== undefined}
              error={faultOf(refusal, `rooms.${index}.roomId`)}
              onChange={(event) =>
                change({
                  rooms: event.currentTarget.checked
                    ? [...rooms, { roomId: id, seats: capacity ?? 50, equipment: ['SCREEN', 'MICROPHONES'] }]
                    : rooms.filter(({ roomId }) => roomId !== id),
                })
              }
            />
            {used && (
              <>
                <TextInput
                  label={t`Seats in ${name.text}`}
                  inputMode="numeric"
                  maxLength={6}
                  value={String(used.seats)}
                  error={faultOf(refusal, `rooms.${index}.seats`)}
                  onChange={(event) => set(id, { seats: Number(event.currentTarget.value.replaceAll(/\D/g, '')) })}
                />
                <Choices
                  label={t`Equipment in ${name.text}`}
                  all={[...equipmentKeys]}
                  wordOf={equipmentWord}
                  chosen={equipmentKeys.filter((key) => used.equipment?.includes(key))}
                  onChange={(equipment) => set(id, { equipment })}
                />
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}
