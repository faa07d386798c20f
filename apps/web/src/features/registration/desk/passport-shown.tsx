import { useLazyQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconEye } from '@tabler/icons-react';
import { ReadPassportDocument } from '../../../generated/graphql.js';
import { useCountries } from '../../questionnaires/form/use-countries.js';
import { Day } from '../../shell/date-time.js';
import { Refusal } from '../../shell/refusal.js';
import classes from './registration-panel.module.css';

/** Passport data, read only when asked for: each reading is in the audit trail. */
export function PassportShown({ registrationId }: { readonly registrationId: string }) {
  const { t } = useLingui();
  const countries = useCountries();
  const [read, { data, error, loading }] = useLazyQuery(ReadPassportDocument, { fetchPolicy: 'no-cache' });
  const passport = data?.registrationPassport;
  if (!passport)
    return (
      <div>
        <Button
          size="xs"
          variant="default"
          loading={loading}
          leftSection={<IconEye size={16} aria-hidden />}
          onClick={() => void read({ variables: { registrationId } })}
        >
          {t`Show the passport data`}
        </Button>{' '}
        <span className={classes.quiet}>
          <Trans>The reading is recorded.</Trans>
        </span>
        <Refusal error={error} />
      </div>
    );
  return (
    <dl className={classes.facts} aria-label={t`Passport data`}>
      <div>
        <dt>{t`Passport number`}</dt>
        <dd>
          <bdi dir="ltr">{passport.number}</bdi>
        </dd>
      </div>
      <div>
        <dt>{t`Issued by`}</dt>
        <dd>{countries.find(({ value }) => value === passport.issuedBy)?.label ?? passport.issuedBy}</dd>
      </div>
      <div>
        <dt>{t`Date of birth`}</dt>
        <dd>
          <Day on={passport.bornOn} />
        </dd>
      </div>
      <div>
        <dt>{t`Valid until`}</dt>
        <dd>
          <Day on={passport.expiresOn} />
        </dd>
      </div>
    </dl>
  );
}
