import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCamera, IconCameraOff, IconQrcode } from '@tabler/icons-react';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import type { GateDirection, RefusalPartsFragment } from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { Refusal } from '../../shell/refusal.js';
import { useTableState } from '../../shell/table/table-state.js';
import { useViewer } from '../../shell/viewer.js';
import { nameOf, type Answer, type GateEngine, type GateState, type Shown } from '../offline/gate-engine.js';
import type { KeptPack } from '../offline/gate-store.js';
import { looksLikeCode } from '../offline/read-code.js';
import { AnswerPanel } from './answer-panel.js';
import classes from './check-in.module.css';
import { InsideList } from './inside-list.js';
import { PersonLine } from './person-line.js';
import { signal } from './signal.js';
import { useCamera } from './use-camera.js';

const mostFound = 20;
const longestCode = 400;

interface AtGateProps {
  readonly engine: GateEngine;
  readonly pack: KeptPack;
  readonly state: GateState;
}

/** One gate: what is shown, how it ended, who is inside. Gate and direction are in the address. */
export function AtGate({ engine, pack, state: { last, revision } }: AtGateProps) {
  const { t } = useLingui();
  const table = useTableState();
  const { may } = useViewer();
  const [typed, setTyped] = useState('');
  const [camera, setCamera] = useState(false);
  const [refusal, setRefusal] = useState<RefusalPartsFragment>();
  const [fault, setFault] = useState<unknown>();
  // A scanner does not wait: what is shown while another scan is under way comes after it.
  const turn = useRef(Promise.resolve());
  const field = useRef<HTMLInputElement>(null);
  const gate = pack.gates.find(({ id }) => id === table.filter('gate')) ?? pack.gates[0];
  const direction: GateDirection = table.filter('way') === 'OUT' ? 'OUT' : 'IN';
  const found = useMemo(
    () => (looksLikeCode(typed) ? [] : engine.memory.find(typed, mostFound)),
    // The revision says when the memory has changed.
    [engine, typed, revision],
  );

  const scanNow = async (shown: Shown) => {
    setRefusal(undefined);
    setFault(undefined);
    try {
      const answer = await engine.scan(shown);
      signal(answer.outcome !== 'REFUSED');
    } catch (error) {
      setFault(error);
    }
  };
  const scan = (shown: Shown) => {
    setTyped('');
    if (!camera) field.current?.focus();
    turn.current = turn.current.then(() => scanNow(shown));
  };
  const undo = async (answer: Answer) => {
    try {
      setRefusal(await engine.undo(answer));
    } catch (error) {
      setFault(error);
    }
  };
  const show = (more: Pick<Shown, 'code' | 'registrationId'>) => {
    if (gate) scan({ gateId: gate.id, direction, ...more });
  };
  const seen = useCamera(camera, (code) => show({ code }));
  if (!gate) {
    return (
      <EmptyState icon={IconQrcode} title={t`This session has no gate yet`}>
        <Trans>Set one up at the desk, under Gates; it appears here by itself.</Trans>
      </EmptyState>
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const words = typed.trim();
    const [only] = found;
    if (words && found.length === 0) show({ code: words.slice(0, longestCode) });
    else if (only && found.length === 1) show({ registrationId: only.registrationId });
  };
  const inside = engine.memory.insideOf(gate.id);
  const { capacity } = gate;
  return (
    <>
      <div className={classes.choice}>
        <NativeSelect
          label={t`Gate`}
          value={gate.id}
          onChange={(event) => table.change({ gate: event.currentTarget.value })}
          data={pack.gates.map(({ id, name }) => ({ value: id, label: name.text }))}
        />
        <SegmentedControl
          aria-label={t`Direction`}
          value={direction}
          onChange={(way) => table.change({ way: way === 'OUT' ? way : undefined })}
          data={[
            { value: 'IN', label: t`In` },
            { value: 'OUT', label: t`Out` },
          ]}
        />
        <p className={classes.count}>
          <strong className="tabular">{inside.length}</strong>{' '}
          {capacity === null ? t`inside` : t`of ${capacity} inside`}
        </p>
      </div>
      <form onSubmit={onSubmit} className={classes.entry}>
        <TextInput
          ref={field}
          label={t`Code or name`}
          description={t`A handheld scanner types here; or type a name or a delegation.`}
          value={typed}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          variant="default"
          leftSection={camera ? <IconCameraOff size={20} aria-hidden /> : <IconCamera size={20} aria-hidden />}
          onClick={() => setCamera(!camera)}
        >
          {camera ? t`Stop the camera` : t`Use the camera`}
        </Button>
      </form>
      {camera && (
        <video ref={seen.video} className={classes.camera} muted playsInline aria-label={t`Picture of the camera`} />
      )}
      {camera && seen.fault && (
        <p role="alert">
          {seen.fault === 'none'
            ? t`This device has no camera.`
            : seen.fault === 'refused'
              ? t`The camera may not be used: allow it in the settings of the browser.`
              : t`The camera does not start.`}
        </p>
      )}
      {found.length > 0 && (
        <ul className={classes.people} aria-label={t`People found`}>
          {found.map((person) => (
            <li key={person.badgeId}>
              <button
                type="button"
                className={classes.person}
                onClick={() => show({ registrationId: person.registrationId })}
              >
                <PersonLine name={nameOf(person)} plate={engine.memory.plate(person.delegationId)} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Refusal refusal={refusal} error={fault} />
      {last && (
        <AnswerPanel
          key={last.id}
          answer={last}
          engine={engine}
          maySupervise={may('gate.supervise')}
          onScan={scan}
          onUndo={(answer) => void undo(answer)}
        />
      )}
      <InsideList
        engine={engine}
        inside={inside}
        zone={pack.timezone}
        onLeave={(registrationId) => scan({ gateId: gate.id, direction: 'OUT', registrationId })}
      />
    </>
  );
}
