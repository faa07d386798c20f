import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type {
  CategoryRulesLineFragment,
  DelegationFunction,
  Language,
  LetterLineFragment,
  RefusalPartsFragment,
  RegistrationSessionFragment,
} from '../../../generated/graphql.js';
import { calendarDay } from '../../shell/dates.js';
import { currentLanguage, languages } from '../../shell/language.js';
import { faultOf } from '../../shell/refusal.js';
import { CountryField } from '../../questionnaires/form/question-field.js';
import {
  functions,
  sexes,
  useFunctionWord,
  usePaperWord,
  useParticipantCategoryWord,
  useParticipationWord,
  useSexWord,
} from '../registration-words.js';
import classes from './participant-form.module.css';
import type { ParticipantDraft } from './participant-draft.js';
import { PhotoField } from './photo-field.js';

interface ParticipantFieldsProps {
  readonly draft: ParticipantDraft;
  readonly change: (changes: Partial<ParticipantDraft>) => void;
  readonly refusal: RefusalPartsFragment | null;
  readonly session: RegistrationSessionFragment;
  /** Rules of the categories that the person may have. */
  readonly rules: readonly CategoryRulesLineFragment[];
  /** Letters to choose from; none for individuals. */
  readonly letters?: readonly LetterLineFragment[] | undefined;
  /** Leaves out what a delegation decides for the person. */
  readonly ownDataOnly?: boolean | undefined;
}

/** Calendar days from the first to the last. */
function daysOf({ startsOn, endsOn }: RegistrationSessionFragment): readonly string[] {
  const days: string[] = [];
  for (const day = new Date(`${startsOn}T12:00:00Z`); days.length < 60; day.setUTCDate(day.getUTCDate() + 1)) {
    const key = day.toISOString().slice(0, 10);
    if (key > endsOn) break;
    days.push(key);
  }
  return days;
}

/** The fields of one person. */
export function ParticipantFields(props: ParticipantFieldsProps) {
  const { t } = useLingui();
  const { draft, change, refusal, rules, letters, ownDataOnly = false } = props;
  const categoryWord = useParticipantCategoryWord();
  const functionWord = useFunctionWord();
  const paperWord = usePaperWord();
  const sexWord = useSexWord();
  const papers = (rules.find(({ category }) => category === draft.category) ?? rules[0])?.papers ?? [];
  return (
    <Stack>
      {rules.length > 1 && !ownDataOnly && (
        <NativeSelect
          label={t`Category`}
          value={draft.category ?? ''}
          error={faultOf(refusal, 'category')}
          data={rules.map(({ category }) => ({ value: category, label: categoryWord(category) }))}
          onChange={(event) => {
            const chosen = rules.find(({ category }) => category === event.currentTarget.value);
            if (chosen) change({ category: chosen.category, participations: [] });
          }}
        />
      )}
      <div className={classes.pair}>
        <TextInput
          label={t`Family name, as in the passport`}
          required
          maxLength={100}
          data-autofocus
          value={draft.familyName}
          error={faultOf(refusal, 'familyName')}
          onChange={(event) => change({ familyName: event.currentTarget.value })}
        />
        <TextInput
          label={t`Given names, as in the passport`}
          required
          maxLength={100}
          value={draft.givenName}
          error={faultOf(refusal, 'givenName')}
          onChange={(event) => change({ givenName: event.currentTarget.value })}
        />
      </div>
      <div className={classes.pair}>
        {letters && (
          <NativeSelect
            label={t`Function in the delegation`}
            value={draft.function}
            error={faultOf(refusal, 'function')}
            data={functions.map((name) => ({ value: name, label: functionWord(name) }))}
            onChange={(event) => change({ function: event.currentTarget.value as DelegationFunction })}
          />
        )}
        <TextInput
          label={t`Style of address`}
          placeholder="H.E. Ms."
          maxLength={40}
          value={draft.title ?? ''}
          error={faultOf(refusal, 'title')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </div>
      {!ownDataOnly && <TakingPart {...props} />}
      <TextInput
        label={t`Office held`}
        maxLength={200}
        value={draft.position ?? ''}
        error={faultOf(refusal, 'position')}
        onChange={(event) => change({ position: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t`E-mail address`}
          description={t`For notices about this registration.`}
          type="email"
          dir="ltr"
          maxLength={254}
          value={draft.email ?? ''}
          error={faultOf(refusal, 'email')}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`Language of notices`}
          description={t`One of the six official languages.`}
          value={draft.language ?? currentLanguage()}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => change({ language: event.currentTarget.value as Language })}
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={t`Sex`}
          value={draft.sex ?? ''}
          error={faultOf(refusal, 'sex')}
          data={[{ value: '', label: t`Not stated` }, ...sexes.map((sex) => ({ value: sex, label: sexWord(sex) }))]}
          onChange={(event) => change({ sex: sexes.find((sex) => sex === event.currentTarget.value) ?? null })}
        />
        <CountryField
          label={t`Nationality`}
          value={draft.nationality ?? ''}
          error={faultOf(refusal, 'nationality')}
          onChange={(nationality) => change({ nationality })}
        />
      </div>
      <PhotoField
        photoId={draft.photoId ?? null}
        required={papers.includes('PHOTO')}
        onChange={(photoId) => change({ photoId })}
      />
      {letters && (
        <NativeSelect
          label={t`Letter that names this person`}
          description={t`It can be added later; without it the registration cannot be approved.`}
          value={draft.letterId ?? ''}
          error={faultOf(refusal, 'letterId')}
          data={[
            { value: '', label: t`None yet` },
            ...letters.map(({ id, kind, reference }) => ({ value: id, label: `${paperWord(kind)} ${reference}` })),
          ]}
          onChange={(event) => change({ letterId: event.currentTarget.value || null })}
        />
      )}
    </Stack>
  );
}

function TakingPart({ draft, change, refusal, session, rules }: ParticipantFieldsProps) {
  const { t } = useLingui();
  const participationWord = useParticipationWord();
  const days = daysOf(session);
  const offered = (rules.find(({ category }) => category === draft.category) ?? rules[0])?.participations ?? [];
  return (
    <>
      <Checkbox.Group
        label={t`Ways of taking part`}
        required
        error={faultOf(refusal, 'participations')}
        value={[...draft.participations]}
        onChange={(chosen: string[]) => change({ participations: offered.filter((way) => chosen.includes(way)) })}
      >
        <div className={classes.choices}>
          {offered.map((way) => (
            <Checkbox key={way} value={way} label={participationWord(way)} />
          ))}
        </div>
      </Checkbox.Group>
      {draft.participations.includes('IN_HALL') && days.length > 1 && (
        <Checkbox.Group
          label={t`Days of presence`}
          description={t`All days of the session unless some are chosen.`}
          error={faultOf(refusal, 'days')}
          value={[...(draft.days ?? [])]}
          onChange={(chosen: string[]) => change({ days: days.filter((day) => chosen.includes(day)) })}
        >
          <div className={classes.choices}>
            {days.map((day) => (
              <Checkbox key={day} value={day} label={calendarDay(currentLanguage(), day)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
}
