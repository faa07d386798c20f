import { Button, NumberInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.layer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  SetFloatingBadgesDocument,
  type GateSettingsQuery,
  type ParticipantCategory,
} from '../../../generated/graphql.js';
import { categories, useParticipantCategoryWord } from '../../registration/registration-words.js';
import { Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import classes from './gates.module.css';

interface FloatingFormProps {
  readonly sessionId: string;
  readonly rules: GateSettingsQuery['floatingRules'];
  readonly onSaved: () => void;
}

/** Categories of people who come as delegations. */
const ofDelegations = categories.slice(0, 9);

/** How many floating badges each delegation has, by category. */
export function FloatingForm({ sessionId, rules, onSaved }: FloatingFormProps) {
  const { t } = useLingui();
  const categoryWord = useParticipantCategoryWord();
  const [set, answer] = useCommand(SetFloatingBadgesDocument);
  const [places, setPlaces] = useState<Readonly<Partial<Record<ParticipantCategory, number>>>>(
    Object.fromEntries(rules.map((rule) => [rule.category, rule.places])),
  );
  const result = answer.data?.setFloatingBadges;
  return (
    <form
      className={classes.form}
      aria-labelledby="floating"
      onSubmit={(event) => {
        event.preventDefault();
        const given = ofDelegations.map((category) => ({ category, places: places[category] ?? 0 }));
        const variables = { sessionId, rules: given.filter((rule) => rule.places > 0) };
        void set({ variables }).then(({ data }) => data?.setFloatingBadges.__typename === 'Done' && onSaved());
      }}
    >
      <h2 id="floating">{t`Floating badges`}</h2>
      <p className={classes.quiet}>
        <Trans>
          A delegation hands its floating badges from person to person: so many of its people are inside at a time. 0
          leaves the number of people open.
        </Trans>
      </p>
      <div className={classes.numbers}>
        {ofDelegations.map((category) => (
          <NumberInput
            key={category}
            label={categoryWord(category)}
            min={0}
            max={50}
            value={places[category] ?? 0}
            onChange={(value) => setPlaces({ ...places, [category]: Number(value) || 0 })}
          />
        ))}
      </div>
      <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={answer.error} />
      <Button type="submit" loading={answer.loading} className={classes.start}>{t`Save the floating badges`}</Button>
      {result?.__typename === 'Done' && <p role="status">{t`Saved.`}</p>}
    </form>
  );
}
