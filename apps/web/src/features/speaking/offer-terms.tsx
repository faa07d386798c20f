import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { OfferPartsFragment } from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { Translated } from '../shell/translated.js';
import { useRuleWord } from './speaking-words.js';
import classes from './speaking.module.css';

interface OfferTermsProps {
  readonly offer: OfferPartsFragment;
  readonly zone: string;
}

/** The agenda item of an offer, as it is printed. */
export function OfferItem({ offer: { item } }: { readonly offer: OfferPartsFragment }) {
  return (
    <>
      <bdi>{item.label}</bdi>. <Translated of={item.title} />
    </>
  );
}

/** What an offer of places to speak says, in words: all that decides was published before anybody asked. */
export function OfferTerms({ offer, zone }: OfferTermsProps) {
  const { t } = useLingui();
  const ruleWord = useRuleWord();
  const { slots, minutes, givenBy: rule, mostPerRegion, newVoicesFirst, committee, seedKind, seedSource } = offer;
  return (
    <ul className={classes.terms}>
      <li>
        <Plural value={slots} one="# place to speak" other="# places to speak" />
        {', '}
        <Plural value={minutes} one="# minute each" other="# minutes each" />
      </li>
      <li>
        {t`Requests from`} <DateTime at={offer.opensAt} zone={zone} />
      </li>
      <li>
        {t`Requests until`} <DateTime at={offer.closesAt} zone={zone} />
      </li>
      <li>
        <strong>{ruleWord(rule)}</strong>
        {rule === 'COMMITTEE' && committee && (
          <>
            {': '}
            <Translated of={committee} />
          </>
        )}
        {rule === 'LOT' && seedKind === 'COMMITTED' && (
          <>
            {': '}
            <Trans>from a seed that is kept until the window is over and was committed to before it opened</Trans>
          </>
        )}
        {rule === 'LOT' && seedKind === 'ANNOUNCED' && seedSource && (
          <>
            {': '}
            <bdi>{seedSource}</bdi>
          </>
        )}
      </li>
      {offer.seedCommitment && offer.state !== 'ALLOTTED' && (
        <li>
          {t`Published before the window opened, the SHA-256 of the seed:`}{' '}
          <span className={classes.code} dir="ltr">
            {offer.seedCommitment}
          </span>
        </li>
      )}
      {mostPerRegion !== null && (
        <li>
          <Plural
            value={mostPerRegion}
            one="While other regions ask, # place of one region at most"
            other="While other regions ask, # places of one region at most"
          />
        </li>
      )}
      {newVoicesFirst && <li>{t`Organizations that have no place in the session yet come first`}</li>}
      {offer.meeting && (
        <li>
          <Link to="/meetings/$meetingId" params={{ meetingId: offer.meeting.id }}>
            <Translated of={offer.meeting.title} />
          </Link>
          {', '}
          <DateTime at={offer.meeting.startsAt} zone={zone} />
        </li>
      )}
      {offer.source && (
        <li className={classes.quiet}>
          {t`Source:`} <bdi>{offer.source}</bdi>
        </li>
      )}
    </ul>
  );
}
