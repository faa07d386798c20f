import { Button, Group, Stack } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCloudCheck, IconCloudOff, IconDeviceFloppy } from '@tabler/icons-react';
import { useRef, type ComponentProps, type FormEvent, type ReactNode } from 'react';
import { RegistrationQuestions } from '../../questionnaires/form/registration-questions.js';
import { Refusal } from '../../shell/refusal.js';
import { canBeKept } from './participant-draft.js';
import { ParticipantFields } from './participant-fields.js';
import classes from './participant-form.module.css';
import { PassportFields } from './passport-fields.js';
import type { Keeping, ParticipantForm as Form } from './use-participant-form.js';

type FieldsProps = ComponentProps<typeof ParticipantFields>;

export interface ParticipantFormProps extends Pick<FieldsProps, 'session' | 'rules' | 'letters' | 'ownDataOnly'> {
  readonly form: Form;
  /** Name of the button that sends the form. */
  readonly action: string;
  /** Sends it; what was typed is there until it succeeds. */
  readonly onSend: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly busy: boolean;
  readonly savesAsItGoes: boolean;
  /** The registration whose passport data and answers are given here; left out where there is none of its own yet. */
  readonly own?: { readonly id: string | null; readonly passportGiven: boolean } | undefined;
  /** What the person should know before. */
  readonly note?: ReactNode;
}

/** The fields of a person, where what is typed is kept, and the buttons. */
export function ParticipantForm(props: ParticipantFormProps) {
  const { t } = useLingui();
  const { form, action, onSend, onClose, busy, savesAsItGoes, note, session, rules, letters, ownDataOnly, own } = props;
  const { draft, change, refusal, keeping } = form;
  const answers = useRef<() => Promise<boolean>>(() => Promise.resolve(true));
  const chosen = rules.find(({ category }) => category === draft.category) ?? rules[0];
  const send = (event: FormEvent) => {
    event.preventDefault();
    // Answers are sent by themselves as they are given; the last of them before the registration is.
    void answers.current().then((kept) => (kept ? onSend() : undefined));
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {note && <p className={classes.note}>{note}</p>}
        <ParticipantFields {...{ draft, change, refusal, session, rules, letters, ownDataOnly }} />
        {own && chosen?.papers.includes('PASSPORT') && (
          <PassportFields registrationId={own.id} given={own.passportGiven} />
        )}
        {own?.id && chosen?.questionnaireId && (
          <RegistrationQuestions
            key={`${own.id} ${chosen.questionnaireId}`}
            registrationId={own.id}
            marksMissing={refusal?.code === 'ANSWERS_NEEDED'}
            onReady={(save) => (answers.current = save)}
          />
        )}
        {own && !own.id && chosen?.questionnaireId && (
          <p className={classes.quiet}>
            <Trans>Further questions follow here as soon as the names and a way of taking part are given.</Trans>
          </p>
        )}
        <Refusal refusal={refusal} />
        {refusal?.code === 'REGISTRATION_CHANGED' && (
          <Button variant="default" onClick={() => void form.takeCurrent()}>
            {t`Save what I typed over the other change`}
          </Button>
        )}
        <div className={classes.foot}>
          <KeepingSentence keeping={keeping} savesAsItGoes={savesAsItGoes} complete={canBeKept(draft)} />
          <Group>
            <Button variant="default" onClick={onClose}>
              {t`Close`}
            </Button>
            <Button type="submit" loading={busy} disabled={!canBeKept(draft)}>
              {action}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  );
}

interface KeepingProps {
  readonly keeping: Keeping;
  readonly savesAsItGoes: boolean;
  readonly complete: boolean;
}

/** Where what was typed is now. */
function KeepingSentence({ keeping, savesAsItGoes, complete }: KeepingProps) {
  return (
    <span role="status" className={classes.keeping} data-keeping={keeping}>
      {keeping === 'saved' && savesAsItGoes && (
        <>
          <IconCloudCheck size={18} aria-hidden />
          <Trans>Kept as a draft.</Trans>
        </>
      )}
      {keeping === 'saving' && <Trans>Saving…</Trans>}
      {keeping === 'typed' && (
        <>
          <IconDeviceFloppy size={18} aria-hidden />
          {savesAsItGoes && !complete ? (
            <Trans>Kept in this browser until names and a way of taking part are given.</Trans>
          ) : (
            <Trans>Kept in this browser.</Trans>
          )}
        </>
      )}
      {keeping === 'offline' && (
        <>
          <IconCloudOff size={18} aria-hidden />
          <Trans>No connection. What you typed is kept in this browser.</Trans>
        </>
      )}
    </span>
  );
}
