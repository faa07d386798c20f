import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconArrowBackUp, IconCheck, IconPlayerPause, IconX } from '@tabler/icons-react';
import { ApproveRegistrationsDocument } from '../../../generated/graphql.js';
import { Refusal } from '../../shell/refusal.js';
import type { Decided } from '../decided-notice.js';
import classes from './queue.module.css';
import type { ReasonedDecision } from './standard-reasons.js';

/** Approves; what the secretariat does most often, and what a key does too. */
export function useApproval(onDone: (result: Decided) => void) {
  const [approve, { data, error, loading }] = useMutation(ApproveRegistrationsDocument, { refetchQueries: 'active' });
  if (error) throw error;
  const refusal = data?.approveRegistrations.__typename === 'Refusal' ? data.approveRegistrations : null;
  const run = async (registrationIds: readonly string[]) => {
    if (registrationIds.length === 0 || loading) return;
    const answer = await approve({ variables: { registrationIds: [...registrationIds] } });
    const result = answer.data?.approveRegistrations;
    if (result?.__typename === 'RegistrationsDecided') onDone(result);
  };
  return { run, refusal, loading };
}

interface DecisionButtonsProps {
  readonly approval: ReturnType<typeof useApproval>;
  readonly registrationIds: readonly string[];
  readonly onDecide: (decision: ReasonedDecision) => void;
}

/** The four decisions, for one registration or for many. */
export function DecisionButtons({ approval, registrationIds, onDecide }: DecisionButtonsProps) {
  const { t } = useLingui();
  const none = registrationIds.length === 0;
  return (
    <>
      <div className={classes.decisions}>
        <Button
          size="sm"
          disabled={none}
          loading={approval.loading}
          leftSection={<IconCheck size={16} aria-hidden />}
          onClick={() => void approval.run(registrationIds)}
        >
          {t`Approve`}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={none}
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => onDecide('reject')}
        >
          {t`Reject`}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={none}
          leftSection={<IconPlayerPause size={16} aria-hidden />}
          onClick={() => onDecide('hold')}
        >
          {t`Put on hold`}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={none}
          leftSection={<IconArrowBackUp size={16} aria-hidden className="mirrored" />}
          onClick={() => onDecide('return')}
        >
          {t`Send back`}
        </Button>
      </div>
      <Refusal refusal={approval.refusal} />
    </>
  );
}
