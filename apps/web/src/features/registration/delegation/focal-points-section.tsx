import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import {
  AppointFocalPointDocument,
  EndFocalPointDocument,
  type Language,
  type MyDelegationQuery,
} from '../../../generated/graphql.js';
import { ConfirmDialog } from '../../shell/confirm-dialog.js';
import { Dialog } from '../../shell/dialog.js';
import { currentLanguage, languages } from '../../shell/language.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import { useDraft } from '../../shell/use-draft.js';
import { useViewer } from '../../shell/viewer.js';
import classes from './delegation.module.css';

type FocalPoint = NonNullable<MyDelegationQuery['registrationDelegation']>['focalPoints'][number];

interface FocalPointsSectionProps {
  readonly delegationId: string;
  readonly focalPoints: readonly FocalPoint[];
}

/** Who acts for the delegation; the secretariat appoints them. */
export function FocalPointsSection({ delegationId, focalPoints }: FocalPointsSectionProps) {
  const { t } = useLingui();
  const { may } = useViewer();
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<FocalPoint | null>(null);
  const [end, ended] = useCommand(EndFocalPointDocument, { refetchQueries: 'active' });
  const decides = may('registration.manage');
  return (
    <section aria-labelledby="focal-points" className={classes.section}>
      <div className={classes.head}>
        <h2 id="focal-points">{t`Focal points`}</h2>
        {decides && (
          <Button
            variant="default"
            leftSection={<IconUserPlus size={18} aria-hidden />}
            onClick={() => setAppointing(true)}
          >
            {t`Appoint a focal point`}
          </Button>
        )}
      </div>
      <Refusal
        refusal={ended.data?.endFocalPoint.__typename === 'Refusal' ? ended.data.endFocalPoint : null}
        error={ended.error}
      />
      {focalPoints.length === 0 ? (
        <p className={classes.quiet}>
          <Trans>Nobody acts for this delegation yet. A mission names its focal points to the secretariat.</Trans>
        </p>
      ) : (
        <ul className={classes.focalPoints}>
          {focalPoints.map((focalPoint) => (
            <li key={focalPoint.id}>
              <span>
                <strong>
                  <bdi>{focalPoint.name}</bdi>
                </strong>{' '}
                <a href={`mailto:${focalPoint.email}`} dir="ltr">
                  {focalPoint.email}
                </a>{' '}
                {focalPoint.invited && <span className={classes.quiet}>{t`Invited; has not signed in yet`}</span>}
              </span>
              {decides && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t`End the appointment of ${focalPoint.name}`}
                  onClick={() => setEnding(focalPoint)}
                >
                  {t`End`}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {appointing && <AppointDialog delegationId={delegationId} onClose={() => setAppointing(false)} />}
      {ending && (
        <ConfirmDialog
          title={t`End the appointment of ${ending.name}?`}
          text={t`They can no longer act for this delegation. What they have entered stays.`}
          action={t`End the appointment`}
          onConfirm={() => end({ variables: { delegationId, focalPointId: ending.id } })}
          onClose={() => setEnding(null)}
        />
      )}
    </section>
  );
}

function AppointDialog({ delegationId, onClose }: { readonly delegationId: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { draft, change, forget } = useDraft<{ name: string; email: string; language: Language }>(
    `focal-point ${delegationId}`,
    { name: '', email: '', language: currentLanguage() },
  );
  const [appoint, { data, error, loading }] = useCommand(AppointFocalPointDocument, { refetchQueries: 'active' });
  const refusal = data?.appointFocalPoint.__typename === 'Refusal' ? data.appointFocalPoint : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const variables = { delegationId, ...draft, name: draft.name.trim(), email: draft.email.trim() };
    const answer = await appoint({ variables });
    if (answer.data?.appointFocalPoint.__typename !== 'RegistrationDelegation') return;
    forget();
    onClose();
  }

  return (
    <Dialog title={t`Appoint a focal point`} opened onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Refusal refusal={refusal} error={error} />
          <TextInput
            label={t`Name as it shall appear`}
            required
            maxLength={200}
            value={draft.name}
            error={faultOf(refusal, 'name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t`E-mail address`}
            description={t`Who has an account with this address keeps it; everybody else is invited by mail.`}
            type="email"
            dir="ltr"
            required
            value={draft.email}
            error={faultOf(refusal, 'email')}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
          <NativeSelect
            label={t`Language of the invitation`}
            value={draft.language}
            data={languages.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(event) => change({ language: event.currentTarget.value as Language })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" loading={loading} disabled={!draft.name.trim() || !draft.email.trim()}>
              {t`Appoint`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
