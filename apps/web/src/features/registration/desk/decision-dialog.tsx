import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import {
  HoldRegistrationsDocument,
  RejectRegistrationsDocument,
  ReturnRegistrationsDocument,
  type RefusalPartsFragment,
  type RegistrationSessionFragment,
  type TranslatedTextInput,
} from '../../../generated/graphql.js';
import { instantAt } from '../../shell/dates.js';
import { Dialog } from '../../shell/dialog.js';
import { usePlaceOfZone } from '../../shell/place-of-zone.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { hasText, TranslatedInput } from '../../shell/translated-input.js';
import { useDraft } from '../../shell/use-draft.js';
import type { Decided } from '../decided-notice.js';
import { inSixLanguages, standardReasons, type ReasonedDecision } from './standard-reasons.js';

interface DecisionDialogProps {
  readonly decision: ReasonedDecision;
  readonly registrationIds: readonly string[];
  readonly session: RegistrationSessionFragment;
  readonly onClose: () => void;
  readonly onDone: (result: Decided) => void;
}

interface Draft {
  readonly reason: TranslatedTextInput;
  /** Calendar day at the place of the session; the place is kept until its end. */
  readonly answerBy: string;
}

/** Asks for the reason, which each registrant gets in their language; standard ones come in all six. */
export function DecisionDialog({ decision, registrationIds, session, onClose, onDone }: DecisionDialogProps) {
  const { t, i18n } = useLingui();
  const place = usePlaceOfZone(session.timezone);
  const { draft, change, forget } = useDraft<Draft>(`decision ${decision} ${session.id}`, { reason: {}, answerBy: '' });
  const { run, refusal, loading } = useDecision(decision);
  const [standard, setStandard] = useState('');
  const reasons = standardReasons[decision];
  const titles = { reject: t`Reject`, hold: t`Put on hold`, return: t`Send back with a question` };
  const ready = hasText(draft.reason) && (decision !== 'return' || draft.answerBy !== '');

  async function fill(index: string) {
    setStandard(index);
    const reason = reasons[Number(index)];
    if (index !== '' && reason) change({ reason: await inSixLanguages(reason) });
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    const answerBy = draft.answerBy && instantAt(draft.answerBy, 24 * 60 - 1, session.timezone);
    const result = await run({ registrationIds: [...registrationIds], reason: draft.reason, answerBy });
    if (result?.__typename !== 'RegistrationsDecided') return;
    forget();
    onClose();
    onDone(result);
  }

  return (
    <Dialog title={titles[decision]} wide opened onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          <p>
            <Plural value={registrationIds.length} one="# registration." other="# registrations." />{' '}
            <Trans>The reason is sent in the language of each, where there is a text in it.</Trans>
          </p>
          <Refusal refusal={refusal} />
          <NativeSelect
            label={t`Standard reason`}
            value={standard}
            data={[
              { value: '', label: t`Own words` },
              ...reasons.map((reason, index) => ({ value: String(index), label: i18n._(reason) })),
            ]}
            onChange={(event) => void fill(event.currentTarget.value)}
          />
          <TranslatedInput
            label={t`Reason`}
            long
            value={draft.reason}
            error={faultOf(refusal, 'reason')}
            onChange={(reason) => change({ reason })}
          />
          {decision === 'return' && (
            <TextInput
              label={t`Places are kept until the end of`}
              description={place}
              type="date"
              required
              value={draft.answerBy}
              error={faultOf(refusal, 'answerBy')}
              onChange={(event) => change({ answerBy: event.currentTarget.value })}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" color={decision === 'reject' ? 'red' : undefined} loading={loading} disabled={!ready}>
              {titles[decision]}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface Command {
  readonly registrationIds: string[];
  readonly reason: TranslatedTextInput;
  readonly answerBy: string;
}

type Result = ({ readonly __typename: 'RegistrationsDecided' } & Decided) | RefusalPartsFragment | undefined;

/** The command that belongs to a decision. */
function useDecision(decision: ReasonedDecision) {
  const options = { refetchQueries: 'active' } as const;
  const [reject, rejected] = useMutation(RejectRegistrationsDocument, options);
  const [hold, held] = useMutation(HoldRegistrationsDocument, options);
  const [sendBack, returned] = useMutation(ReturnRegistrationsDocument, options);
  const { error, loading } = { reject: rejected, hold: held, return: returned }[decision];
  if (error) throw error;
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  async function ask({ answerBy, ...variables }: Command): Promise<Result> {
    if (decision === 'reject') return (await reject({ variables })).data?.rejectRegistrations;
    if (decision === 'hold') return (await hold({ variables })).data?.holdRegistrations;
    return (await sendBack({ variables: { ...variables, answerBy } })).data?.returnRegistrations;
  }
  const run = async (command: Command): Promise<Result> => {
    const result = await ask(command);
    setRefusal(result?.__typename === 'Refusal' ? result : null);
    return result;
  };
  return { run, refusal, loading };
}
