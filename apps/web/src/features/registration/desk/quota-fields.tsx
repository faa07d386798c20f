import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import type { QuotaInput, QuotaScope, WhenFull } from '../../../generated/graphql.js';
import { useQuotaName } from '../quota-meters.js';
import {
  categories,
  participations,
  useParticipantCategoryWord,
  useParticipationWord,
  useQuotaScopeWord,
} from '../registration-words.js';
import { Choices } from './choices.js';
import { newQuota } from './rules-draft.js';
import classes from './rules.module.css';

interface QuotaFieldsProps {
  readonly quotas: readonly QuotaInput[];
  readonly onChange: (quotas: readonly QuotaInput[]) => void;
}

const scopes: readonly QuotaScope[] = ['DELEGATION', 'CATEGORY', 'SESSION', 'DAY'];

/** How many may take part in which way. */
export function QuotaFields({ quotas, onChange }: QuotaFieldsProps) {
  const { t } = useLingui();
  const nameOf = useQuotaName();
  const scopeWord = useQuotaScopeWord();
  const categoryWord = useParticipantCategoryWord();
  return (
    <div className={classes.cards}>
      {quotas.map((quota, index) => (
        <details key={quota.key} className={classes.card}>
          <summary>
            {nameOf({ counts: quota.counts })}: <span className="tabular">{quota.places}</span> {scopeWord(quota.per)}
            {quota.categories && quota.categories.length > 0 && (
              <span className={classes.whom}> · {quota.categories.map(categoryWord).join(' · ')}</span>
            )}
          </summary>
          <OneQuota
            quota={quota}
            change={(changes) =>
              onChange(quotas.map((each, place) => (place === index ? { ...each, ...changes } : each)))
            }
            onRemove={() => onChange(quotas.filter((_, place) => place !== index))}
          />
        </details>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...quotas, newQuota(quotas)])}
        >
          {t`Add a quota`}
        </Button>
      </div>
    </div>
  );
}

interface OneQuotaProps {
  readonly quota: QuotaInput;
  readonly change: (changes: Partial<QuotaInput>) => void;
  readonly onRemove: () => void;
}

function OneQuota({ quota, change, onRemove }: OneQuotaProps) {
  const { t } = useLingui();
  const participationWord = useParticipationWord();
  const categoryWord = useParticipantCategoryWord();
  const scopeWord = useQuotaScopeWord();
  const ends: readonly { readonly value: WhenFull; readonly label: string }[] = [
    { value: 'REFUSE', label: t`Further registrations are refused` },
    { value: 'WAITING_LIST', label: t`Further registrations wait` },
  ];
  return (
    <div className={classes.fields}>
      <Choices
        label={t`Counts`}
        all={participations}
        wordOf={participationWord}
        chosen={quota.counts}
        onChange={(counts) => change({ counts })}
      />
      <div className={classes.row}>
        <TextInput
          label={t`Places`}
          inputMode="numeric"
          required
          value={String(quota.places)}
          onChange={(event) => change({ places: Number(event.currentTarget.value.replaceAll(/\D/g, '')) })}
        />
        <NativeSelect
          label={t`Counted`}
          value={quota.per}
          data={scopes.map((scope) => ({ value: scope, label: scopeWord(scope) }))}
          onChange={(event) => change({ per: event.currentTarget.value as QuotaScope })}
        />
        <NativeSelect
          label={t`When it is full`}
          value={quota.whenFull}
          data={[...ends]}
          onChange={(event) => change({ whenFull: event.currentTarget.value as WhenFull })}
        />
      </div>
      <Choices
        label={t`Only these categories (all when none is chosen)`}
        all={categories}
        wordOf={categoryWord}
        chosen={quota.categories ?? []}
        onChange={(chosen) => change({ categories: chosen })}
      />
      <TextInput
        label={t`Source of the number`}
        maxLength={300}
        value={quota.source ?? ''}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <div>
        <Button size="xs" variant="default" onClick={onRemove}>
          {t`Remove the quota`}
        </Button>
      </div>
    </div>
  );
}
