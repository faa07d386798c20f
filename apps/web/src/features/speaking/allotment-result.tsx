import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { AllotmentPartsFragment, OfferPartsFragment } from '../../generated/graphql.js';
import { useRegionalGroupWord } from '../shell/body-words.js';
import { Moment } from '../shell/date-time.js';
import { Translated } from '../shell/translated.js';
import { RequestStateBadge, useReasonWord } from './speaking-words.js';
import { verifyLot } from './verify-lot.js';
import classes from './speaking.module.css';

interface AllotmentResultProps {
  readonly allotment: AllotmentPartsFragment;
  readonly offer: OfferPartsFragment;
}

/** Who speaks, in the published order, and why the others do not. */
export function AllotmentResult({ allotment, offer }: AllotmentResultProps) {
  const { t } = useLingui();
  const reasonWord = useReasonWord();
  const groupWord = useRegionalGroupWord();
  const changed = allotment.entries.filter((entry) => entry.changed).length;
  return (
    <div className={classes.section}>
      <p className={classes.quiet}>
        <Trans>
          Publication {allotment.number}, <Moment at={allotment.publishedAt} />
        </Trans>
        {changed > 0 && (
          <>
            {' · '}
            <Plural value={changed} one="# change from the one before" other="# changes from the one before" />
          </>
        )}
      </p>
      <ol className={classes.entries}>
        {allotment.entries.map((entry) => (
          <li key={entry.requestId} className={classes.entry}>
            <span className={classes.rank}>{entry.rank ?? '–'}</span>
            <span>
              <Translated of={entry.organisation} />
            </span>
            <RequestStateBadge state={entry.outcome} />
            <span className={classes.why}>
              {entry.reason && <>{reasonWord(entry.reason)} </>}
              <Trans>
                Request {entry.number}, rule {entry.rule}
              </Trans>
              {entry.region && <> · {groupWord(entry.region)}</>}
              {entry.spoken > 0 && (
                <>
                  {' · '}
                  <Plural
                    value={entry.spoken}
                    one="# place in the session before"
                    other="# places in the session before"
                  />
                </>
              )}
              {entry.changed && <> · {t`changed`}</>}
            </span>
            {entry.drawn && (
              <span className={`${classes.why} ${classes.code}`} dir="ltr">
                {entry.drawn}
              </span>
            )}
          </li>
        ))}
      </ol>
      {allotment.seed !== null && <Proof allotment={allotment} offer={offer} />}
    </div>
  );
}

/** How to draw the lot again, and a button that does it here. */
function Proof({ allotment, offer }: AllotmentResultProps) {
  const { t } = useLingui();
  const [found, setFound] = useState<boolean | null>(null);
  return (
    <div className={classes.proof}>
      <p>
        <Trans>
          The lot gives each request the SHA-256 of the seed, a line feed and the number of the request; the smallest
          value comes first. Anybody can draw it again:
        </Trans>
      </p>
      <p className={classes.code} dir="ltr">
        {`printf '%s\\n%s' '${allotment.seed ?? ''}' 1 | sha256sum`}
      </p>
      {offer.seedCommitment && (
        <p className={classes.quiet}>
          {t`Published before the window opened, the SHA-256 of the seed:`}{' '}
          <span className={classes.code} dir="ltr">
            {offer.seedCommitment}
          </span>
        </p>
      )}
      <div className={classes.bar}>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={18} aria-hidden />}
          onClick={() => void verifyLot(allotment, offer.seedCommitment).then(setFound)}
        >
          {t`Draw it again in this browser`}
        </Button>
        <span role="status">
          {found === true && t`Everything comes out as published.`}
          {found === false && t`It does not come out as published. Tell the secretariat.`}
        </span>
      </div>
    </div>
  );
}
