import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import {
  DecideAccreditationDocument,
  RecordAccreditationObjectionDocument,
  WithdrawAccreditationObjectionDocument,
  type AccreditationDecider,
  type AccreditationDeskQuery,
  type AccreditationRecordLineFragment,
} from '../../../generated/graphql.js';
import { Dialog } from '../../shell/dialog.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { Translated } from '../../shell/translated.js';
import { useCommand } from '../../shell/use-command.js';
import { useDraft } from '../../shell/use-draft.js';
import { AccreditationBadge } from '../accreditation-words.js';
import classes from '../organisations.module.css';

interface AccreditationDialogProps {
  readonly sessionId: string;
  readonly record: AccreditationRecordLineFragment;
  readonly states: NonNullable<AccreditationDeskQuery['accreditationDesk']>['states'];
  readonly onClose: () => void;
}

/** One application: what it says, objections of States, what is decided. */
export function AccreditationDialog({ sessionId, record, states, onClose }: AccreditationDialogProps) {
  const { t } = useLingui();
  const { accreditation, objections, decidableBy, version } = record;
  const at = { sessionId, accreditationId: record.id };
  const { draft, change, forget } = useDraft(`accreditation-desk-${record.id}`, { state: '', reason: '', note: '' });
  const [object, objected] = useCommand(RecordAccreditationObjectionDocument);
  const [takeBack, tookBack] = useCommand(WithdrawAccreditationObjectionDocument);
  const [decide, decided] = useCommand(DecideAccreditationDocument);
  const answers = [
    objected.data?.recordAccreditationObjection,
    tookBack.data?.withdrawAccreditationObjection,
    decided.data?.decideAccreditation,
  ];
  const answer = answers.find((given) => given?.__typename === 'Refusal');
  const refusal = answer?.__typename === 'Refusal' ? answer : null;
  const isListed = accreditation.state === 'LISTED' || accreditation.state === 'OBJECTED';
  const isOpen = accreditation.state !== 'WITHDRAWN';
  const enter = (accorded: boolean, by: AccreditationDecider) =>
    void decide({ variables: { ...at, version, accorded, by, note: draft.note } }).then(({ data }) => {
      if (data?.decideAccreditation.__typename === 'AccreditationRecord') forget();
    });
  return (
    <Dialog title={accreditation.organisation.name.text} opened onClose={onClose}>
      <div className={classes.page}>
        <div className={classes.found}>
          <AccreditationBadge state={accreditation.state} />
          <p>
            {accreditation.sentence} {accreditation.next}
          </p>
          {accreditation.note && <p dir="auto">{accreditation.note}</p>}
          <p dir="auto">{record.relevance}</p>
          <Refusal refusal={refusal} error={objected.error ?? tookBack.error ?? decided.error} />
        </div>
        {objections.length > 0 && (
          <ul className={classes.list} aria-label={t`Objections`}>
            {objections.map(({ id, name, reason }) => {
              const state = name.text;
              return (
                <li key={id} className={classes.card}>
                  <strong>
                    <Translated of={name} />
                  </strong>
                  <p dir="auto">{reason}</p>
                  {accreditation.state === 'OBJECTED' && (
                    <div>
                      <Button
                        size="sm"
                        variant="default"
                        loading={tookBack.loading}
                        aria-label={t`${state} no longer objects`}
                        onClick={() => void takeBack({ variables: { ...at, delegationId: id } })}
                      >
                        {t`No longer objects`}
                      </Button>
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {isListed && (
          <form
            className={classes.found}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void object({ variables: { ...at, delegationId: draft.state, reason: draft.reason } }).then(
                ({ data }) => {
                  if (data?.recordAccreditationObjection.__typename === 'AccreditationRecord')
                    change({ state: '', reason: '' });
                },
              );
            }}
          >
            <NativeSelect
              label={t`State that objects`}
              value={draft.state}
              data={[
                { value: '', label: t`Choose a State` },
                ...states.map(({ id, name }) => ({ value: id, label: name.text })),
              ]}
              onChange={(event) => change({ state: event.currentTarget.value })}
            />
            <Textarea
              label={t`Its reason`}
              value={draft.reason}
              maxLength={1000}
              dir="auto"
              autosize
              minRows={2}
              error={faultOf(refusal, 'reason')}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
            <div>
              <Button type="submit" variant="default" loading={objected.loading} disabled={draft.state === ''}>
                {t`Record the objection`}
              </Button>
            </div>
          </form>
        )}
        {isOpen && (
          <div className={classes.found}>
            <TextInput
              label={t`Where the decision is recorded`}
              value={draft.note}
              maxLength={500}
              dir="auto"
              onChange={(event) => change({ note: event.currentTarget.value })}
            />
            <div className={classes.buttons}>
              {decidableBy === 'BUREAU' && (
                <Button loading={decided.loading} onClick={() => enter(true, 'BUREAU')}>
                  {t`Accorded by the bureau`}
                </Button>
              )}
              {decidableBy === 'NO_OBJECTION' && (
                <Button loading={decided.loading} onClick={() => enter(true, 'NO_OBJECTION')}>
                  {t`Accorded: no State has objected`}
                </Button>
              )}
              {accreditation.state !== 'ACCORDED' && (
                <Button variant="default" loading={decided.loading} onClick={() => enter(true, 'CONFERENCE')}>
                  {t`Accorded by the Conference`}
                </Button>
              )}
              {accreditation.state !== 'REFUSED' && (
                <Button variant="default" loading={decided.loading} onClick={() => enter(false, 'CONFERENCE')}>
                  {t`Not accorded by the Conference`}
                </Button>
              )}
            </div>
          </div>
        )}
      </div>
    </Dialog>
  );
}
