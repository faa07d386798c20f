import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import classes from './site.module.css';

export function SiteFooter() {
  const { t } = useLingui();
  return (
    <footer className={classes.footer}>
      <div className={classes.footerBar}>
        <p>
          <Trans>
            Rostrum: sessions of intergovernmental commissions and conferences, in the hall and at a distance.
          </Trans>
        </p>
        <nav aria-label={t`Foot of the page`}>
          <Link to="/">{t`Sessions and meetings`}</Link>
        </nav>
      </div>
    </footer>
  );
}
