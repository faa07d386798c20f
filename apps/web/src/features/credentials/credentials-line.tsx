import { Trans } from '@lingui/react/macro';
import type { CredentialsLineFragment } from '../../generated/graphql.js';
import { Day, Moment } from '../shell/date-time.js';
import classes from './credentials.module.css';
import { useFormWord, useIssuerWord } from './credentials-words.js';

/** Credentials in a few words, with their file. */
export function CredentialsLine({ credentials }: { readonly credentials: CredentialsLineFragment }) {
  const [formWord, issuerWord] = [useFormWord(), useIssuerWord()];
  const { form, issuer, issuedOn, receivedAt, late, url, objection } = credentials;
  const what = `${formWord(form)}, ${issuerWord(issuer)}`;
  return (
    <span className={classes.cell}>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {what}
        </a>
      ) : (
        <span>{what}</span>
      )}
      <span className={classes.quiet}>
        <Trans>
          dated <Day on={issuedOn} />, received <Moment at={receivedAt} />
        </Trans>
        {late && (
          <>
            {' · '}
            <Trans>late</Trans>
          </>
        )}
      </span>
      {objection && <span>{objection}</span>}
    </span>
  );
}
