import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMailForward } from '@tabler/icons-react';
import { InviteToCompleteDocument, type RegistrationLineFragment } from '../../../generated/graphql.js';
import { Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import classes from './delegation.module.css';
import { nameOf } from './person-dialogs.js';

/** Asks a person by mail to complete their own data; for those whose address is known. */
export function InviteButton({ person }: { readonly person: RegistrationLineFragment }) {
  const { t } = useLingui();
  const [invite, { data, error, loading }] = useCommand(InviteToCompleteDocument, { refetchQueries: 'active' });
  const name = nameOf(person);
  const answer = data?.inviteToComplete;
  const refusal = answer?.__typename === 'Refusal' ? answer : answer?.refused[0]?.refusal;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={loading}
        leftSection={<IconMailForward size={16} aria-hidden />}
        aria-label={t`Ask ${name} to complete the data`}
        onClick={() => void invite({ variables: { registrationIds: [person.id] } })}
      >
        {person.accountLinked ? t`Ask again` : t`Ask to complete`}
      </Button>
      <span role="status" className={classes.quiet}>
        {answer && !refusal && <Trans>Asked by mail.</Trans>}
      </span>
      <Refusal refusal={refusal} error={error} />
    </>
  );
}
