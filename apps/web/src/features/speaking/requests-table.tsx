import { ActionIcon } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { RequestPartsFragment } from '../../generated/graphql.js';
import { useRegionalGroupWord } from '../shell/body-words.js';
import { Moment } from '../shell/date-time.js';
import { Translated } from '../shell/translated.js';
import { RequestStateBadge, useReasonWord, useStatusWord, useWayWord } from './speaking-words.js';
import classes from './speaking.module.css';

interface RequestListProps {
  readonly requests: readonly RequestPartsFragment[];
  /** Lets each be moved up or down. */
  readonly onMove?: ((id: string, by: -1 | 1) => void) | undefined;
}

/** Requests of an offer with all that an order depends on. */
export function RequestList({ requests, onMove }: RequestListProps) {
  const { t } = useLingui();
  const [wayWord, statusWord, reasonWord, groupWord] = [
    useWayWord(),
    useStatusWord(),
    useReasonWord(),
    useRegionalGroupWord(),
  ];
  return (
    <ol className={classes.entries}>
      {requests.map((request, index) => (
        <li key={request.id} className={classes.entry}>
          <span className={classes.rank}>{onMove ? index + 1 : request.number}</span>
          <span>
            <Translated of={request.organisation} />
          </span>
          <span className={classes.bar}>
            {onMove && (
              <>
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={index === 0}
                  aria-label={t`Move ${request.organisation.text} up`}
                  onClick={() => onMove(request.id, -1)}
                >
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={index === requests.length - 1}
                  aria-label={t`Move ${request.organisation.text} down`}
                  onClick={() => onMove(request.id, 1)}
                >
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
              </>
            )}
            <RequestStateBadge state={request.state} />
          </span>
          <span className={classes.why}>
            {statusWord(request.status)}
            {request.region && <> · {groupWord(request.region)}</>} · {wayWord(request.way)}
            {request.speaker && (
              <>
                {' · '}
                <bdi>{request.speaker}</bdi>
              </>
            )}
            {request.theme && (
              <>
                {' · '}
                <bdi>{request.theme}</bdi>
              </>
            )}
            {' · '}
            <Trans>
              received <Moment at={request.receivedAt} />
            </Trans>
            {request.reason && (
              <>
                {' · '}
                {reasonWord(request.reason)}
              </>
            )}
            {request.listed && <> · {t`on the list of speakers`}</>}
            {request.notListed && <> · {request.notListed}</>}
          </span>
        </li>
      ))}
    </ol>
  );
}
