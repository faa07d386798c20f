import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconHelpCircle, IconMinus } from '@tabler/icons-react';
import type { DeskBodyQuery } from '../../../generated/graphql.js';
import { useSpeakerCategoryWord } from '../../shell/body-words.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { Translated } from '../../shell/translated.js';
import classes from './bodies.module.css';

type Profile = NonNullable<DeskBodyQuery['body']>['rulesProfile'];
type Fraction = Profile['quorumToOpen'];

const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The rules of procedure as the platform applies them to this body. */
export function RulesProfile({ profile }: { readonly profile: Profile }) {
  const { t } = useLingui();
  const categoryWord = useSpeakerCategoryWord();
  const orders = [
    [profile.groupsFirst, t`Groups of States speak first`],
    [profile.rankFirst, t`Persons of cabinet rank speak before others`],
    [profile.membersFirst, t`Members speak before observers`],
    [profile.organisationsLast, t`Organizations speak after all States`],
    [profile.closesAtLimit, t`A remote microphone closes when the time is over`],
  ] as const;
  return (
    <section aria-labelledby="rules" className={classes.rules}>
      <h2 id="rules">{t`Rules of procedure`}</h2>
      <p className={classes.quiet}>
        <Translated of={profile.title} /> {profile.symbol && <bdi dir="ltr">({profile.symbol})</bdi>}
      </p>
      <div className={classes.settings}>
        <div>
          <h3>{t`Speaking time`}</h3>
          <dl className={classes.facts}>
            {profile.timeLimits.map(({ category, seconds }) => (
              <div key={category}>
                <dt>{categoryWord(category)}</dt>
                <dd className="tabular">{minutes(seconds)}</dd>
              </div>
            ))}
            <div>
              <dt>{t`Rights of reply for each delegation and item`}</dt>
              <dd className="tabular">
                {profile.repliesPerItem} ({profile.replyLimits.map(minutes).join(', ')})
              </dd>
            </div>
            <div>
              <dt>{t`Warning before the end`}</dt>
              <dd className="tabular">{minutes(profile.warningSeconds)}</dd>
            </div>
          </dl>
        </div>
        <div>
          <h3>{t`Order and quorum`}</h3>
          <ul className={classes.orders}>
            {orders.map(([holds, words]) => (
              <li key={words} data-holds={holds || undefined}>
                {holds ? <IconCheck size={16} aria-hidden /> : <IconMinus size={16} aria-hidden />}
                <span>
                  {words}
                  {!holds && <span className={classes.quiet}> ({t`not applied`})</span>}
                </span>
              </li>
            ))}
          </ul>
          <dl className={classes.facts}>
            <div>
              <dt>{t`Members needed to open`}</dt>
              <dd>
                <Share of={profile.quorumToOpen} />
              </dd>
            </div>
            <div>
              <dt>{t`Members needed to decide`}</dt>
              <dd>
                <Share of={profile.quorumToDecide} />
              </dd>
            </div>
          </dl>
        </div>
      </div>
      <h3>{t`Rules that the platform cites`}</h3>
      <dl className={classes.ruleList}>
        {profile.rules.map((rule) => (
          <div key={rule.key}>
            <dt>
              {rule.number ? t`Rule ${rule.number}` : t`Number not known`} · <Translated of={rule.title} />{' '}
              {!rule.confirmed && <StatusBadge tone="warn" icon={IconHelpCircle}>{t`To be confirmed`}</StatusBadge>}
            </dt>
            <dd>
              <Translated of={rule.summary} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Share({ of }: { readonly of: Fraction }) {
  const share = (
    <bdi dir="ltr" className="tabular">
      {of.numerator}/{of.denominator}
    </bdi>
  );
  return of.exceeding ? <Trans>more than {share}</Trans> : <Trans>at least {share}</Trans>;
}
