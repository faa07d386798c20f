import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ReleasedListSymbolDocument } from '../../generated/graphql.js';
import classes from './participants.module.css';

interface ReleasedListLinkProps {
  readonly sessionId: string;
  readonly slug: string;
}

/** Leads to the list of participants where one is public. Its line is kept free, so that nothing jumps. */
export function ReleasedListLink({ sessionId, slug }: ReleasedListLinkProps) {
  const { data } = useQuery(ReleasedListSymbolDocument, { variables: { sessionId } });
  const list = data?.participantList;
  return (
    <p className={classes.link}>
      {list && (
        <Link to="/sessions/$slug/participants/list" params={{ slug }}>
          <Trans>List of participants ({list.symbol}), with names</Trans>
        </Link>
      )}
    </p>
  );
}
