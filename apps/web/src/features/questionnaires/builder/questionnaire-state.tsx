import { Trans } from '@lingui/react/macro';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import type { QuestionnaireNameFragment } from '../../../generated/graphql.js';
import { StatusBadge } from '../../shell/status-badge.js';

/** Whether a questionnaire is published, and in which version. */
export function QuestionnaireState({
  questionnaire: { published },
}: {
  readonly questionnaire: Pick<QuestionnaireNameFragment, 'published'>;
}) {
  return published ? (
    <StatusBadge tone="ok" icon={IconCheck}>
      <Trans>Version {published.version} published</Trans>
    </StatusBadge>
  ) : (
    <StatusBadge tone="idle" icon={IconPencil}>
      <Trans>Draft</Trans>
    </StatusBadge>
  );
}
