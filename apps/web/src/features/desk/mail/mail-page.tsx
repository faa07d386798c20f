import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFolder, IconMailOff, IconSend } from '@tabler/icons-react';
import { MailFolderDocument } from '../../../generated/graphql.js';
import { Moment } from '../../shell/date-time.js';
import { EmptyState } from '../../shell/empty-state.js';
import { PageTitle } from '../../shell/page-title.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { TablePages } from '../../shell/table/table-pages.js';
import { useTableState } from '../../shell/table/table-state.js';
import classes from './mail.module.css';

const perPage = 25;

/** The mail that the installation wrote. */
export function MailPage() {
  const { t } = useLingui();
  const state = useTableState();
  const { data, error } = useQuery(MailFolderDocument, {
    variables: { offset: (state.page - 1) * perPage, limit: perPage },
    fetchPolicy: 'cache-and-network',
    pollInterval: 15_000,
    skipPollAttempt: () => document.hidden,
  });
  if (error && !data) throw error;
  return (
    <>
      <PageTitle title={t`Mail folder`}>
        <Trans>
          Mail that the installation wrote. Without a mail server it stays here and nothing leaves the machine.
        </Trans>
      </PageTitle>
      {!data ? (
        <Skeleton height={420} />
      ) : data.mailFolder.items.length === 0 ? (
        <EmptyState icon={IconMailOff} title={t`No mail yet`}>
          <Trans>Invite someone under “People”: the invitation appears here.</Trans>
        </EmptyState>
      ) : (
        <ul className={classes.messages}>
          {data.mailFolder.items.map((message) => (
            <li key={message.id}>
              <details className={classes.message}>
                <summary className={classes.head}>
                  <span className={classes.subject}>
                    <bdi>{message.subject}</bdi>
                  </span>
                  <bdi className={classes.quiet}>{message.to}</bdi>
                  <span className={classes.quiet}>
                    <Moment at={message.sentAt} />
                  </span>
                  <StatusBadge
                    tone={message.transport === 'smtp' ? 'ok' : 'idle'}
                    icon={message.transport === 'smtp' ? IconSend : IconFolder}
                  >
                    {message.transport === 'smtp' ? t`Sent` : t`In the folder`}
                  </StatusBadge>
                </summary>
                <div className={classes.text} dir="auto">
                  <Linked text={message.text} />
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
      {data && <TablePages total={data.mailFolder.total} perPage={perPage} state={state} />}
    </>
  );
}

/** The text of a message with its addresses as links. */
function Linked({ text }: { readonly text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) =>
    index % 2 === 1 ? (
      <a key={index} href={piece} dir="ltr">
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
