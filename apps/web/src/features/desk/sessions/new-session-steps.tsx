import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { MeetingMode, NewSessionSourcesQuery } from '../../../generated/graphql.js';
import { calendarRange } from '../../shell/dates.js';
import { currentLanguage, nameOfLanguage } from '../../shell/language.js';
import { useModeWord } from '../../shell/meeting-words.js';
import { TranslatedInput } from '../../shell/translated-input.js';
import { fromModel, type NewSessionDraft } from './new-session-draft.js';
import classes from './new-session.module.css';

interface StepProps {
  readonly draft: NewSessionDraft;
  readonly change: (changes: Partial<NewSessionDraft>) => void;
  readonly sources: NewSessionSourcesQuery;
}

const modes: readonly MeetingMode[] = ['HYBRID', 'IN_PERSON', 'ONLINE'];
/** Seats of the United Nations first; then every zone that this browser knows. */
const seats = [
  'Europe/Vienna',
  'America/New_York',
  'Europe/Zurich',
  'Africa/Nairobi',
  'Asia/Bangkok',
  'America/Santiago',
  'Asia/Beirut',
];
const zones = [...new Set([...seats, ...Intl.supportedValuesOf('timeZone')])];

/** Which body, and which of its sessions is the model. */
export function BodyStep({ draft, change, sources }: StepProps) {
  const { t } = useLingui();
  const models = sources.sessions.filter((session) => session.body.id === draft.bodyId);
  return (
    <>
      <NativeSelect
        label={t`Body`}
        required
        value={draft.bodyId}
        data={[
          { value: '', label: t`Choose …` },
          ...sources.bodies.map((body) => ({ value: body.id, label: body.name.text })),
        ]}
        onChange={(event) => {
          const bodyId = event.currentTarget.value;
          // Newest first: the last session is the usual model.
          change({
            bodyId,
            ...fromModel(sources.sessions.find((session) => session.body.id === bodyId && session.number > 0)),
          });
        }}
      />
      {draft.bodyId !== '' && (
        <NativeSelect
          label={t`Model`}
          description={t`Its rooms, agenda and pattern of meetings can be taken over.`}
          value={draft.copyFromSessionId}
          data={[
            { value: '', label: t`None: begin with an empty session` },
            ...models.map((session) => ({ value: session.id, label: session.title.text })),
          ]}
          onChange={(event) => change(fromModel(models.find(({ id }) => id === event.currentTarget.value)))}
        />
      )}
    </>
  );
}

/** Number, title, manner, dates, zone. */
export function NameStep({ draft, change, sources }: StepProps) {
  const { t } = useLingui();
  const modeWord = useModeWord();
  const model = sources.sessions.find(({ id }) => id === draft.copyFromSessionId);
  return (
    <>
      <TextInput
        label={t`Number`}
        required
        inputMode="numeric"
        maxLength={4}
        className={classes.short}
        value={draft.number}
        onChange={(event) => change({ number: event.currentTarget.value.replaceAll(/\D/g, '') })}
      />
      <TranslatedInput label={t`Title`} value={draft.title} onChange={(title) => change({ title })} />
      {model && (
        <p className={classes.hint}>
          <Trans>The title of the model is “{model.title.text}”.</Trans>
        </p>
      )}
      <NativeSelect
        label={t`Held`}
        className={classes.short}
        value={draft.mode}
        data={modes.map((mode) => ({ value: mode, label: modeWord(mode) }))}
        onChange={(event) => change({ mode: modes.find((mode) => mode === event.currentTarget.value) ?? 'HYBRID' })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t`First day`}
          type="date"
          required
          value={draft.startsOn}
          onChange={(event) => change({ startsOn: event.currentTarget.value })}
        />
        <TextInput
          label={t`Last day`}
          type="date"
          required
          min={draft.startsOn}
          value={draft.endsOn}
          error={
            draft.endsOn !== '' && draft.endsOn < draft.startsOn ? t`The last day comes before the first.` : undefined
          }
          onChange={(event) => change({ endsOn: event.currentTarget.value })}
        />
      </div>
      <NativeSelect
        label={t`Time zone of the place`}
        className={classes.short}
        value={draft.timezone}
        data={zones}
        onChange={(event) => change({ timezone: event.currentTarget.value })}
      />
    </>
  );
}

/** What is copied from the model. */
export function CopyStep({ draft, change }: StepProps) {
  const { t } = useLingui();
  return (
    <>
      <Checkbox
        label={t`Agenda`}
        description={t`All items with their numbering and titles. Titles that name the former session are then amended by hand.`}
        checked={draft.copyAgenda}
        onChange={(event) => change({ copyAgenda: event.currentTarget.checked })}
      />
      <Checkbox
        label={t`Rooms`}
        description={t`The rooms with their seats and equipment.`}
        checked={draft.copyRooms}
        onChange={(event) => change({ copyRooms: event.currentTarget.checked })}
      />
      <Checkbox
        label={t`Meetings`}
        description={t`Moved to the same weekday and time; you then change the programme of work by hand.`}
        checked={draft.copyMeetings}
        onChange={(event) => change({ copyMeetings: event.currentTarget.checked })}
      />
    </>
  );
}

/** All choices once more. */
export function CheckStep({ draft, sources }: StepProps) {
  const { t } = useLingui();
  const modeWord = useModeWord();
  const body = sources.bodies.find(({ id }) => id === draft.bodyId);
  const model = sources.sessions.find(({ id }) => id === draft.copyFromSessionId);
  const copied = [draft.copyAgenda && t`Agenda`, draft.copyRooms && t`Rooms`, draft.copyMeetings && t`Meetings`].filter(
    Boolean,
  );
  const facts = [
    [t`Body`, body?.name.text],
    [t`Number`, draft.number],
    ...Object.entries(draft.title).map(([code, text]) => [`${t`Title`} (${nameOfLanguage(code as 'en')})`, text]),
    [t`Held`, modeWord(draft.mode)],
    [t`Dates`, calendarRange(currentLanguage(), draft.startsOn, draft.endsOn)],
    [t`Time zone of the place`, draft.timezone],
    [t`Model`, model?.title.text ?? t`None: begin with an empty session`],
    ...(model ? [[t`What to take over`, copied.join(', ') || '—']] : []),
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.hint}>
        <Trans>The session is created in preparation: the public sees it only when you show it.</Trans>
      </p>
    </>
  );
}
