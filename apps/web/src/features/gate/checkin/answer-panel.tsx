import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowBackUp, IconCircleCheck, IconCircleX, IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { Plate } from '../../shell/plate.js';
import { useRefusalWords } from '../gate-words.js';
import { nameOf, type Answer, type GateEngine, type Shown } from '../offline/gate-engine.js';
import classes from './check-in.module.css';

interface AnswerPanelProps {
  readonly answer: Answer;
  readonly engine: GateEngine;
  readonly maySupervise: boolean;
  readonly onScan: (shown: Shown) => void;
  readonly onUndo: (answer: Answer) => void;
}

/** How the last scan ended, readable at arm's length: colour, sign and words say the same. */
export function AnswerPanel({ answer, engine, maySupervise, onScan, onUndo }: AnswerPanelProps) {
  const { t } = useLingui();
  const { outcome, shown, floatingNumber } = answer;
  const refused = outcome === 'REFUSED';
  const code = answer.refusal?.code ?? answer.reason;
  const Sign = refused ? IconCircleX : outcome === 'LEFT' ? IconDoorExit : IconCircleCheck;
  const plate = engine.memory.plate(answer.delegationId);
  return (
    <section className={classes.answer} data-outcome={answer.undone ? 'UNDONE' : outcome} aria-label={t`Last scan`}>
      <Sign size={56} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <div role="status" aria-live="assertive" aria-atomic="true" className={classes.words}>
          <p className={classes.outcome}>
            {answer.undone ? t`Undone` : refused ? t`Refused` : outcome === 'LEFT' ? t`Left` : t`Admitted`}
          </p>
          {answer.name && (
            <p className={classes.name}>
              <bdi>{answer.name}</bdi>
            </p>
          )}
          {plate && <Plate name={plate.text} language={plate.language} />}
          {floatingNumber !== undefined && !refused && (
            <p>
              {outcome === 'LEFT'
                ? t`Floating badge ${floatingNumber} returned`
                : t`Floating badge ${floatingNumber} taken`}
            </p>
          )}
          {refused && <Reason answer={answer} engine={engine} />}
          {answer.offline && code !== 'FLOATING_WHO' && (
            <p className={classes.rule}>
              <Trans>Decided by this phone; the server hears of it when the network is back.</Trans>
            </p>
          )}
        </div>
        <div className={classes.actions}>
          {!refused && !answer.undone && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={() => onUndo(answer)}
            >
              {t`Undo`}
            </Button>
          )}
          {code === 'FLOATING_TAKEN' && (
            <Button variant="default" onClick={() => onScan({ ...shown, handOver: true })}>
              {t`Handed over at the door`}
            </Button>
          )}
          {code === 'ALREADY_INSIDE' && (
            <Button variant="default" onClick={() => onScan({ ...shown, direction: 'OUT' })}>
              {t`Scan as leaving`}
            </Button>
          )}
        </div>
        {code === 'ROOM_FULL' && maySupervise && !answer.offline && (
          <Override onGive={(override) => onScan({ ...shown, override })} />
        )}
        {code === 'FLOATING_WHO' && answer.delegationId && (
          <ul className={classes.people} aria-label={t`Who carries it?`}>
            {engine.memory.ofDelegation(answer.delegationId).map((person) => (
              <li key={person.registrationId}>
                <button
                  type="button"
                  className={classes.person}
                  onClick={() => onScan({ ...shown, registrationId: person.registrationId })}
                >
                  <bdi>{nameOf(person)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Reason({ answer, engine }: Pick<AnswerPanelProps, 'answer' | 'engine'>) {
  const { t } = useLingui();
  const words = useRefusalWords();
  const holder = answer.holder?.holderId ? engine.memory.person(answer.holder.holderId) : undefined;
  const { message, next, rule } = words(answer, holder ? nameOf(holder) : t`somebody`);
  return (
    <>
      <p className={classes.why}>{message}</p>
      {next && <p>{next}</p>}
      {rule && <p className={classes.rule}>{t`Rule applied: ${rule}`}</p>}
    </>
  );
}

/** A supervisor lets in above the capacity, with a reason that stays with their name. */
function Override({ onGive }: { readonly onGive: (reason: string) => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes.override}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) onGive(reason.trim());
      }}
    >
      <TextInput
        label={t`Reason for letting in above the capacity`}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!reason.trim()}>
        {t`Let in all the same`}
      </Button>
    </form>
  );
}
