import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconLoader, type Icon } from '@tabler/icons-react';
import { ComponentStatesDocument, type ComponentCondition } from '../../../generated/graphql.js';
import { Moment } from '../../shell/date-time.js';
import { PageTitle } from '../../shell/page-title.js';
import { StatusBadge, type StatusBadgeProps } from '../../shell/status-badge.js';
import classes from './components.module.css';

/** What the installation is made of, and how each part is. */
export function ComponentsPage() {
  const { t } = useLingui();
  const { data, error } = useQuery(ComponentStatesDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 5000,
    skipPollAttempt: () => document.hidden,
  });
  if (error && !data) throw error;
  const names: Readonly<Record<string, string>> = {
    database: t`Database`,
    queue: t`Queue of jobs`,
    live: t`Live changes`,
    conference: t`Remote sound and picture`,
    mail: t`Mail`,
    storage: t`Files`,
    worker: t`Worker`,
    web: t`Web application`,
  };
  return (
    <>
      <PageTitle title={t`Components`}>
        <Trans>What this installation is made of. The list renews itself.</Trans>
      </PageTitle>
      {data ? (
        <ul className={classes.components} aria-live="polite">
          {data.componentStates.map((component) => (
            <li key={component.name} className={classes.component}>
              <h2>{names[component.name] ?? component.name}</h2>
              <Condition condition={component.condition} />
              <p className={classes.detail}>{component.detail}</p>
              <p className={classes.checked}>
                <Trans>
                  Checked <Moment at={component.checkedAt} />
                </Trans>
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton height={420} />
      )}
    </>
  );
}

function Condition({ condition }: { readonly condition: ComponentCondition }) {
  const { t } = useLingui();
  const badges: Readonly<Record<ComponentCondition, [StatusBadgeProps['tone'], Icon, string]>> = {
    UP: ['ok', IconCircleCheck, t`Works`],
    STARTING: ['warn', IconLoader, t`Starting`],
    OFF: ['idle', IconCircleMinus, t`Off`],
    FAILED: ['bad', IconAlertTriangle, t`Failed`],
  };
  const [tone, icon, word] = badges[condition];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {word}
    </StatusBadge>
  );
}
