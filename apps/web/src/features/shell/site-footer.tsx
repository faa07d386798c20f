import { Trans, useLingui } from '@lingui/react/macro';
import { currentLanguage, languages } from './language.js';
import classes from './site.module.css';
import { useShowIn } from './viewer.js';

/** What this is, and the page in the other languages: real addresses, so that search engines find them too. */
export function SiteFooter() {
  const { t } = useLingui();
  const showIn = useShowIn();
  const chosen = currentLanguage();
  return (
    <footer className={classes.footer}>
      <div className={classes.footerBar}>
        <p>
          <Trans>
            Rostrum: sessions of intergovernmental commissions and conferences, in the hall and at a distance.
          </Trans>
        </p>
        <nav aria-label={t`Languages`} className="language-name">
          {languages.map(({ code, name }) => (
            <a
              key={code}
              href={`?lang=${code}`}
              hrefLang={code}
              lang={code}
              aria-current={code === chosen || undefined}
              onClick={(event) => {
                event.preventDefault();
                void showIn(code);
              }}
            >
              {name}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  );
}
