import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconEyeOff, IconWorldUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusBadge } from './status-badge.js';
import classes from './version-standing.module.css';

interface Of {
  /** Of what is stored; undefined while there is nothing yet. */
  readonly stored?: { readonly version: number; readonly published: boolean };
  /** Said while there is nothing yet: what to do first. */
  readonly empty: ReactNode;
  /** On the button: "Publish the rules". */
  readonly publish: string;
  readonly publishing: boolean;
  readonly onPublish: () => void;
}

/** Which version of rules kept in versions is in force, whether the public sees it, and the button that publishes it. */
export function VersionStanding({ stored, empty, publish, publishing, onPublish }: Of) {
  const { t } = useLingui();
  if (!stored) return <div className={classes.standing}>{empty}</div>;
  return (
    <div className={classes.standing}>
      <span>
        <Trans>Version {stored.version}</Trans>
      </span>
      <StatusBadge tone={stored.published ? 'ok' : 'warn'} icon={stored.published ? IconCheck : IconEyeOff}>
        {stored.published
          ? t({ message: 'Published', context: 'version' })
          : t({ message: 'Not published', context: 'version' })}
      </StatusBadge>
      {!stored.published && (
        <Button leftSection={<IconWorldUpload size={18} aria-hidden />} loading={publishing} onClick={onPublish}>
          {publish}
        </Button>
      )}
    </div>
  );
}
