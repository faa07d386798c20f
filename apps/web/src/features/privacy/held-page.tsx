import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { HeldOnMeDocument, HeldOnMeExportDocument, type HeldOnMeQuery } from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { PageTitle } from '../shell/page-title.js';
import { Refusal } from '../shell/refusal.js';
import { saveFile } from '../shell/save-file.js';
import { StatusBadge } from '../shell/status-badge.js';
import { Kept, useUseWord } from './privacy-words.js';
import classes from './privacy.module.css';

type Held = HeldOnMeQuery['heldOnMe'][number];

/** What the installation holds on the reader, what for and how long. */
export function HeldPage() {
  const { t } = useLingui();
  const { data, error } = useQuery(HeldOnMeDocument, { fetchPolicy: 'network-only' });
  const [ask, exported] = useLazyQuery(HeldOnMeExportDocument, { fetchPolicy: 'network-only' });
  if (error && !data) throw error;
  const save = async () => {
    const answer = await ask();
    if (answer.data) saveFile(answer.data.heldOnMeExport);
  };
  const filled = data?.heldOnMe.filter(({ records }) => records.length > 0) ?? [];
  const empty = data?.heldOnMe.filter(({ records }) => records.length === 0) ?? [];
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`What is held on you`}
        above={<Link to="/account">{t`Account`}</Link>}
        actions={
          <Button
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={exported.loading}
            onClick={() => void save()}
          >
            {t`Export (JSON)`}
          </Button>
        }
      >
        <Trans>Found by your account and your address. Nobody else is shown this page.</Trans>
      </PageTitle>
      <Refusal error={exported.error} />
      {data ? filled.map((held) => <Kind key={held.rule.kind} held={held} />) : <Skeleton height={480} />}
      {empty.length > 0 && (
        <section aria-labelledby="nothing" className={classes.section}>
          <h2 id="nothing">{t`Nothing is held of these kinds`}</h2>
          <p className={classes.quiet}>{empty.map(({ rule }) => rule.title).join(' · ')}</p>
        </section>
      )}
    </div>
  );
}

/** A moment as the reader writes it, everything else as it is held. */
function Value({ value }: { readonly value: string }) {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? <Moment at={value} /> : <bdi>{value}</bdi>;
}

function Kind({ held: { rule, records } }: { readonly held: Held }) {
  const { t } = useLingui();
  const useWord = useUseWord();
  return (
    <section aria-labelledby={rule.kind} className={classes.section}>
      <h2 id={rule.kind}>{rule.title}</h2>
      <p className={classes.quiet}>
        {rule.purpose} {useWord(rule.use)}. <Kept rule={rule} />.
      </p>
      {rule.sensitive && (
        <div>
          <StatusBadge tone="warn" icon={IconLock}>
            {t`Seen only by those who need it`}
          </StatusBadge>
        </div>
      )}
      <details open={records.length <= 3}>
        <summary>
          <Plural value={records.length} one="# record" other="# records" />
        </summary>
        <div className={classes.records}>
          {records.map(({ values }, index) => (
            <dl key={`${rule.kind} ${index}`} className={classes.record}>
              {values.map(({ field, value }) => (
                <div key={field}>
                  <dt>{field}</dt>
                  <dd>
                    <Value value={value} />
                  </dd>
                </div>
              ))}
            </dl>
          ))}
        </div>
      </details>
    </section>
  );
}
