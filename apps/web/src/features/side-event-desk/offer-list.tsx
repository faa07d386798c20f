import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  AnswerSideEventOfferAtDeskDocument,
  SideEventBoardDocument,
  SideEventOffersDocument,
} from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { usePlaceWord } from './place-words.js';
import classes from './side-event-desk.module.css';

/** SDE-48 Places that became free and are offered to the next, until when; nothing where none is. */
export function OfferList({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const { data } = useQuery(SideEventOffersDocument, { variables: { sessionId }, fetchPolicy: 'cache-and-network' });
  const board = useQuery(SideEventBoardDocument, { variables: { sessionId } }).data?.sideEventBoard;
  const placeWord = usePlaceWord(board);
  const [answer, { data: answered, error, loading }] = useCommand(AnswerSideEventOfferAtDeskDocument, {
    refetchQueries: 'active',
    awaitRefetchQueries: true,
  });
  const result = answered?.answerSideEventOffer;
  const offers = data?.sideEventApplications.items ?? [];
  if (offers.length === 0 || !board) return null;
  return (
    <section aria-labelledby="offers" className={classes.section}>
      <h2 id="offers">{t`Places that are offered`}</h2>
      <p className={classes.quiet}>
        <Trans>A place that became free goes to the next in the lawful order whom it suits, once they answer.</Trans>
      </p>
      <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={error} />
      <ul className={classes.offers}>
        {offers.map(({ id, organiser, title, placement, offeredUntil }) => (
          <li key={id}>
            <div>
              <strong>
                <Translated of={organiser.name} />
              </strong>{' '}
              <Translated of={title} />
              <p className={classes.quiet}>
                {placement && placeWord({ slotId: placement.slotId, roomId: placement.roomId ?? null })}
                {offeredUntil && (
                  <>
                    {' · '}
                    <Trans>
                      kept until <Moment at={offeredUntil} />
                    </Trans>
                  </>
                )}
              </p>
            </div>
            <div className={classes.row}>
              <Button
                size="xs"
                variant="default"
                loading={loading}
                onClick={() => void answer({ variables: { id, takes: true } })}
              >{t`Accept for the organizer`}</Button>
              <Button
                size="xs"
                variant="default"
                loading={loading}
                onClick={() => void answer({ variables: { id, takes: false } })}
              >{t`Decline for the organizer`}</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
