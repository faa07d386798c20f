import { Plural, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ParticipantCategory, QuotaLineFragment, QuotaUseLineFragment } from '../../generated/graphql.js';
import { calendarDay, localeOf } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import { categories, useParticipantCategoryWord, useParticipationWord } from './registration-words.js';
import classes from './quota-meters.module.css';

/** Name of a quota: what it counts and, where it is counted apart, for whom or when. */
export function useQuotaName(): (quota: Pick<QuotaLineFragment, 'counts'>, within?: string | null) => string {
  const participationWord = useParticipationWord();
  const categoryWord = useParticipantCategoryWord();
  return ({ counts }, within) => {
    const list = new Intl.ListFormat(localeOf(currentLanguage()), { type: 'disjunction', style: 'short' });
    const name = list.format(counts.map(participationWord));
    if (!within) return name;
    const isCategory = (known: string): known is ParticipantCategory => known === within;
    const category = categories.find(isCategory);
    const place = category
      ? categoryWord(category)
      : /^\d{4}-/.test(within)
        ? calendarDay(currentLanguage(), within)
        : '';
    return place ? `${name} · ${place}` : name;
  };
}

/** How far quotas are used: "2 of 3", as a bar and as words. */
export function QuotaMeters({ quotas }: { readonly quotas: readonly QuotaUseLineFragment[] }) {
  const { t } = useLingui();
  const nameOf = useQuotaName();
  return (
    <ul className={classes.meters}>
      {quotas.map(({ quota, within, taken, waiting }) => {
        const name = nameOf(quota, within);
        const full = taken >= quota.places;
        const words = t`${taken} of ${quota.places}`;
        return (
          <li key={`${quota.key} ${within ?? ''}`} data-full={full || undefined}>
            <div className={classes.head}>
              <span>{name}</span>
              <strong className="tabular">
                <bdi>{words}</bdi>
              </strong>
            </div>
            <div
              role="meter"
              aria-label={name}
              aria-valuemin={0}
              aria-valuemax={Math.max(quota.places, taken)}
              aria-valuenow={taken}
              aria-valuetext={words}
              className={classes.bar}
            >
              <div style={{ inlineSize: `${Math.min(100, (100 * taken) / Math.max(1, quota.places))}%` }} />
            </div>
            <div className={classes.foot}>
              {full && (
                <span className={classes.full}>
                  <IconAlertTriangle size={14} aria-hidden />
                  {quota.whenFull === 'REFUSE' ? t`Full` : t`Full; others wait`}
                </span>
              )}
              {waiting > 0 && <Plural value={waiting} one="# waiting" other="# waiting" />}
              {quota.source && <span>{quota.source}</span>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
