import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  RegisterForSideEventDocument,
  type RefusalPartsFragment,
  type SideEventAttendanceWay,
  type SideEventLineFragment,
} from '../../generated/graphql.js';
import { Refusal, faultOf } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import { useWayWord } from './event-words.js';
import classes from './side-event-life.module.css';

export interface RegistrationFormProps {
  readonly event: SideEventLineFragment;
  /** Somebody who is signed in registers under the address of the account. */
  readonly account: { readonly name: string } | null;
  /** @param mailedTo address that a link went to; null where the place is there at once */
  readonly onDone: (mailedTo: string | null) => void;
}

const empty = { name: '', email: '', organization: '', needs: '', way: '' };

/** The form with which anybody registers. */
export function RegistrationForm({ event, account, onDone }: RegistrationFormProps) {
  const { t } = useLingui();
  const wayWord = useWayWord();
  const { draft, change, forget } = useDraft(`side-event-${event.id}`, empty);
  const [register, { loading, error }] = useCommand(RegisterForSideEventDocument);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const ways = event.places.map(({ way }) => way);
  const way = ways.find((each) => each === draft.way) ?? (ways.length === 1 ? ways[0] : undefined);

  const send = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!way) return;
    const { name, email, organization, needs } = draft;
    const input = { name: name || (account?.name ?? ''), email, organization, needs, way };
    const { data } = await register({ variables: { eventId: event.id, input } });
    if (data?.result.__typename === 'Refusal') return setRefusal(data.result);
    if (data?.result.__typename !== 'SideEventRegistration') return;
    setRefusal(null);
    forget();
    onDone(data.result.mailed ? email : null);
  };
  return (
    <form className={classes.day} onSubmit={(submitted) => void send(submitted)} noValidate>
      {ways.length > 1 && (
        <Radio.Group
          label={t`How do you want to attend?`}
          value={way ?? ''}
          onChange={(value) => change({ way: value as SideEventAttendanceWay })}
          required
        >
          {ways.map((each) => (
            <Radio key={each} value={each} label={wayWord(each)} mt="xs" />
          ))}
        </Radio.Group>
      )}
      <TextInput
        label={t`Name`}
        autoComplete="name"
        required
        value={draft.name || (account?.name ?? '')}
        onChange={(event_) => change({ name: event_.currentTarget.value })}
        error={faultOf(refusal, 'name')}
      />
      {!account && (
        <TextInput
          type="email"
          label={t`E-mail`}
          description={t`A link to confirm is sent there, and reminders a day and an hour before.`}
          autoComplete="email"
          dir="ltr"
          required
          value={draft.email}
          onChange={(event_) => change({ email: event_.currentTarget.value })}
          error={faultOf(refusal, 'email')}
        />
      )}
      <TextInput
        label={t`Organization`}
        autoComplete="organization"
        value={draft.organization}
        onChange={(event_) => change({ organization: event_.currentTarget.value })}
        error={faultOf(refusal, 'organization')}
      />
      <Textarea
        label={t`What do you need to take part?`}
        description={t`A ramp, captions, sign language: only the organizer reads it.`}
        autosize
        minRows={2}
        value={draft.needs}
        onChange={(event_) => change({ needs: event_.currentTarget.value })}
        error={faultOf(refusal, 'needs')}
      />
      <Refusal refusal={refusal} error={error} />
      <Button type="submit" loading={loading} disabled={!way}>
        <Trans>Register</Trans>
      </Button>
      <p className={classes.quiet}>
        <Trans>Name and address go to the organizer, and are erased 90 days after the session.</Trans>
      </p>
    </form>
  );
}
