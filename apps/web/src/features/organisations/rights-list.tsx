import { Trans } from '@lingui/react/macro';
import type { OrganisationPageFragment, RightLineFragment } from '../../generated/graphql.js';
import { Translated } from '../shell/translated.js';
import classes from './organisations.module.css';

/** What an organization may do, in words, each with the rule that decided. */
export function RightsList({ rights }: { readonly rights: readonly RightLineFragment[] }) {
  return (
    <ul className={classes.words}>
      {rights.map((right) => (
        <li key={right.right} data-answer={right.answer}>
          {right.sentence}
          {right.citation && (
            <span className={classes.cited}>
              {' '}
              ({right.citation}
              {!right.confirmed && (
                <>
                  ; <Trans>to be compared with the printed text</Trans>
                </>
              )}
              )
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same for each body. */
export function RightsByBody({ organisation }: { readonly organisation: OrganisationPageFragment }) {
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">
        <Trans>What it may do</Trans>
      </h2>
      <div className={classes.bodies}>
        {organisation.rights.map(({ body, rights }) => (
          <div key={body.id} className={classes.card}>
            <h3>
              <Translated of={body.name} />
            </h3>
            <RightsList rights={rights} />
          </div>
        ))}
      </div>
    </section>
  );
}
