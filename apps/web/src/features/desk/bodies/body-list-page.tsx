import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { DeskBodiesDocument, type DeskBodiesQuery } from '../../../generated/graphql.js';
import { useBodyKindWord } from '../../shell/body-words.js';
import { PageTitle } from '../../shell/page-title.js';
import { Translated } from '../../shell/translated.js';
import classes from './bodies.module.css';

type Body = DeskBodiesQuery['bodies'][number];

/** The commissions and conferences, each with its subsidiary organs. */
export function BodyListPage() {
  const { t } = useLingui();
  const { data, error } = useQuery(DeskBodiesDocument);
  if (error && !data) throw error;
  return (
    <>
      <PageTitle title={t`Bodies`}>
        <Trans>Commissions and conferences with their membership and their rules of procedure.</Trans>
      </PageTitle>
      {data ? <Bodies bodies={data.bodies} parentId={undefined} /> : <Skeleton height={420} />}
    </>
  );
}

function Bodies({ bodies, parentId }: { readonly bodies: readonly Body[]; readonly parentId: string | undefined }) {
  const kindWord = useBodyKindWord();
  const below = bodies.filter((body) => body.parent?.id === parentId);
  if (below.length === 0) return null;
  return (
    <ul className={parentId ? classes.organs : classes.bodies}>
      {below.map((body) => (
        <li key={body.id}>
          <Link to="/desk/bodies/$slug" params={{ slug: body.slug }} className={classes.name}>
            <Translated of={body.name} />
          </Link>
          <span className={classes.quiet}>
            {body.abbreviation.text !== body.name.text && (
              <>
                <Translated of={body.abbreviation} /> ·{' '}
              </>
            )}
            {kindWord(body.kind)}
            {body.symbolRoot && (
              <>
                {' '}
                · <bdi dir="ltr">{body.symbolRoot}</bdi>
              </>
            )}
          </span>
          <Bodies bodies={bodies} parentId={body.id} />
        </li>
      ))}
    </ul>
  );
}
