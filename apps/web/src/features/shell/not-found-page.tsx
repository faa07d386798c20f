import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { PageTitle } from './page-title.js';

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <div style={{ maxInlineSize: '40rem', margin: '3rem auto', paddingInline: '1rem' }}>
      <PageTitle title={t`There is no such page`}>
        <Trans>
          The address may be mistyped, or the page is not public. If you have an account, sign in and try again.
        </Trans>
      </PageTitle>
      <Link to="/">{t`To the start page`}</Link>
    </div>
  );
}
