import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import {
  SideEventStatesDocument,
  type SideApplicationPartsFragment,
  type SideCallPartsFragment,
} from '../../generated/graphql.js';
import { languages } from '../shell/language.js';
import { TranslatedInput } from '../shell/translated-input.js';
import type { ApplicationInput } from './application-input.js';
import { CosponsorsField } from './cosponsors-field.js';
import { slotWords, useEquipmentWord, useModeWord } from './side-event-words.js';
import classes from './side-events.module.css';

export interface FieldsProps {
  readonly call: SideCallPartsFragment;
  readonly application: SideApplicationPartsFragment;
  readonly draft: ApplicationInput;
  readonly change: (changes: Partial<ApplicationInput>) => void;
  /** What the rules say to a field, with the rule. */
  readonly faultOf: (path: string) => string | undefined;
}

/** The fields of an application, from what the event is to what it needs. */
export function ApplicationFields(props: FieldsProps) {
  return (
    <>
      <WhatFields {...props} />
      <WhenFields {...props} />
      <WhoFields {...props} />
    </>
  );
}

function WhatFields({ call, draft, change, faultOf }: FieldsProps) {
  const { t } = useLingui();
  return (
    <section className={classes.section} aria-labelledby="what">
      <h2 id="what">{t`What it is about`}</h2>
      <TranslatedInput
        label={t`Title`}
        value={draft.title}
        error={faultOf('title')}
        onChange={(title) => change({ title })}
      />
      <TranslatedInput
        long
        label={t`Abstract`}
        value={draft.abstract}
        error={faultOf('abstract')}
        onChange={(abstract) => change({ abstract })}
      />
      <Checkbox.Group
        label={t`Themes`}
        value={[...draft.themes]}
        error={faultOf('themes')}
        onChange={(themes) => change({ themes })}
      >
        <div className={classes.choices}>
          {call.themes.map(({ key, name }) => (
            <Checkbox key={key} value={key} label={name.text} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label={t`How it serves the mandate`}
        autosize
        minRows={2}
        value={draft.relevance}
        error={faultOf('relevance')}
        onChange={(event) => change({ relevance: event.currentTarget.value })}
      />
      <FocusFields draft={draft} change={change} faultOf={faultOf} />
    </section>
  );
}

function FocusFields({ draft, change, faultOf }: Pick<FieldsProps, 'draft' | 'change' | 'faultOf'>) {
  const { t } = useLingui();
  const { data } = useQuery(SideEventStatesDocument);
  return (
    <>
      <NativeSelect
        label={t`Is it about one State?`}
        value={draft.focusState ?? ''}
        onChange={(event) => change({ focusState: event.currentTarget.value || null })}
        data={[
          { value: '', label: t`No` },
          ...(data?.states ?? []).map(({ id, name }) => ({ value: id, label: name.text })),
        ]}
      />
      {draft.focusState && (
        <Textarea
          label={t`How is that State involved?`}
          autosize
          minRows={2}
          value={draft.focusInvolvement}
          error={faultOf('focusInvolvement')}
          onChange={(event) => change({ focusInvolvement: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function WhenFields({ call, draft, change, faultOf }: FieldsProps) {
  const { t } = useLingui();
  const [modeWord, equipmentWord] = [useModeWord(), useEquipmentWord()];
  const choose = (place: number, slotId: string) => {
    const next = Array.from({ length: call.preferences }, (_, at) =>
      at === place ? slotId : (draft.preferences[at] ?? ''),
    );
    change({ preferences: next.filter(Boolean) });
  };
  const places = Array.from({ length: Math.min(call.preferences, draft.preferences.length + 1) }, (_, at) => at);
  return (
    <section className={classes.section} aria-labelledby="when">
      <h2 id="when">{t`When and how`}</h2>
      <NativeSelect
        label={t`How it is held`}
        value={draft.mode ?? ''}
        error={faultOf('mode')}
        onChange={(event) => {
          const mode = call.modes.find((one) => one === event.currentTarget.value) ?? null;
          change({ mode, ...(mode === 'ONLINE' && { seats: null, equipment: [] }) });
        }}
        data={[{ value: '', label: t`Choose` }, ...call.modes.map((mode) => ({ value: mode, label: modeWord(mode) }))]}
      />
      {draft.mode && draft.mode !== 'ONLINE' && (
        <>
          <TextInput
            type="number"
            min={1}
            label={t`People expected in the room`}
            value={draft.seats ?? ''}
            error={faultOf('seats')}
            onChange={(event) => change({ seats: Math.trunc(Number(event.currentTarget.value)) || null })}
          />
          {call.equipment.length > 0 && (
            <Checkbox.Group
              label={t`Equipment`}
              value={[...draft.equipment]}
              error={faultOf('equipment')}
              onChange={(equipment) => change({ equipment })}
            >
              <div className={classes.choices}>
                {call.equipment.map((key) => (
                  <Checkbox key={key} value={key} label={equipmentWord(key)} />
                ))}
              </div>
            </Checkbox.Group>
          )}
        </>
      )}
      {places.map((place) => (
        <NativeSelect
          key={place}
          label={t`Preferred time ${place + 1}`}
          value={draft.preferences[place] ?? ''}
          error={place === 0 ? faultOf('preferences') : undefined}
          onChange={(event) => choose(place, event.currentTarget.value)}
          data={[
            { value: '', label: place === 0 ? t`Choose` : t`None` },
            ...call.slots
              .filter(({ id }) => draft.preferences[place] === id || !draft.preferences.includes(id))
              .map(({ id }) => ({ value: id, label: slotWords(call, id) ?? id })),
          ]}
        />
      ))}
      {draft.mode && draft.mode !== 'IN_PERSON' && (
        <TextInput
          type="url"
          dir="ltr"
          label={t`Link, if you have one already`}
          value={draft.link ?? ''}
          error={faultOf('link')}
          onChange={(event) => change({ link: event.currentTarget.value || null })}
        />
      )}
      <Textarea
        label={t`What is needed so that everyone can take part`}
        autosize
        value={draft.accessibility}
        error={faultOf('accessibility')}
        onChange={(event) => change({ accessibility: event.currentTarget.value })}
      />
    </section>
  );
}

function WhoFields({ application, draft, change, faultOf }: FieldsProps) {
  const { t } = useLingui();
  const speaker = (at: number, changes: Partial<ApplicationInput['speakers'][number]>) =>
    change({ speakers: draft.speakers.map((one, index) => (index === at ? { ...one, ...changes } : one)) });
  return (
    <section className={classes.section} aria-labelledby="whom">
      <h2 id="whom">{t`Who takes part`}</h2>
      <Checkbox.Group
        label={t`Languages in which it is held`}
        value={[...draft.languages]}
        error={faultOf('languages')}
        onChange={(chosen) =>
          change({ languages: languages.map(({ code }) => code).filter((code) => chosen.includes(code)) })
        }
      >
        <div className={classes.choices}>
          {languages.map(({ code, name }) => (
            <Checkbox key={code} value={code} label={<span lang={code}>{name}</span>} />
          ))}
        </div>
      </Checkbox.Group>
      {draft.speakers.map(({ name, position }, at) => (
        // Speakers have no identity but their place.
        // eslint-disable-next-line react/no-array-index-key
        <div key={at} className={classes.pair}>
          <TextInput
            label={t`Speaker ${at + 1}: name`}
            value={name}
            error={faultOf(`speakers.${at}.name`)}
            onChange={(event) => speaker(at, { name: event.currentTarget.value })}
          />
          <TextInput
            label={t`Speaker ${at + 1}: position and organization`}
            value={position ?? ''}
            onChange={(event) => speaker(at, { position: event.currentTarget.value })}
          />
          <Button
            variant="default"
            aria-label={t`Remove speaker ${at + 1}`}
            onClick={() => change({ speakers: draft.speakers.filter((_, index) => index !== at) })}
          >
            {t`Remove`}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => change({ speakers: [...draft.speakers, { name: '', position: '' }] })}>
          {t`Add a speaker`}
        </Button>
      </div>
      <CosponsorsField
        application={application}
        chosen={draft.cosponsors}
        error={faultOf('cosponsors')}
        onChange={(cosponsors) => change({ cosponsors })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t`Contact: name`}
          autoComplete="name"
          value={draft.contactName}
          error={faultOf('contactName')}
          onChange={(event) => change({ contactName: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          label={t`Contact: e-mail`}
          autoComplete="email"
          value={draft.contactEmail ?? ''}
          error={faultOf('contactEmail')}
          onChange={(event) => change({ contactEmail: event.currentTarget.value || null })}
        />
      </div>
    </section>
  );
}
