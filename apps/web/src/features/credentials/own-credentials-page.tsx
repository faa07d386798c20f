import { useQuery } from '@apollo/client/react';
import { Button, FileButton, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconScale, IconUpload } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import {
  OwnCredentialsDocument,
  SubmitCredentialsDocument,
  type CredentialForm,
  type CredentialIssuer,
  type RefusalPartsFragment,
} from '../../generated/graphql.js';
import { uploadFile } from '../shell/upload-file.js';
import { EmptyState } from '../shell/empty-state.js';
import { PageTitle } from '../shell/page-title.js';
import { Plate } from '../shell/plate.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import { CredentialsLine } from './credentials-line.js';
import { forms, issuers, StandingBadge, useFormWord, useIssuerWord } from './credentials-words.js';
import classes from './credentials.module.css';

const route = getRouteApi('/site/me/delegations/$delegationId/credentials');

/** The credentials of one's delegation: where they stand, and new ones. */
export function OwnCredentialsPage() {
  const { t } = useLingui();
  const { delegationId } = route.useParams();
  const { data, error } = useQuery(OwnCredentialsDocument, {
    variables: { delegationId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  const found = data.delegationCredentials;
  const plate = found?.delegation.plate;
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`Credentials`}
        above={
          <Link to="/me/delegations/$delegationId/registration" params={{ delegationId }}>
            {t`Registration of the delegation`}
          </Link>
        }
      >
        {plate && <Plate name={plate.text} language={plate.language} />}
      </PageTitle>
      {found ? (
        <>
          <section aria-labelledby="present" className={classes.section}>
            <h2 id="present">{t`Submitted`}</h2>
            <div>
              <StandingBadge standing={found.standing} />
            </div>
            {found.current && <CredentialsLine credentials={found.current} />}
            {found.earlier.length > 0 && (
              <details>
                <summary>{t`Earlier ones`}</summary>
                <div className={classes.earlier}>
                  {found.earlier.map((each) => (
                    <CredentialsLine key={each.id} credentials={each} />
                  ))}
                </div>
              </details>
            )}
            <p className={classes.quiet}>
              <Trans>
                If possible, credentials arrive 24 hours before the opening. Until the conference decides, your
                delegation sits provisionally with all rights.
              </Trans>
            </p>
          </section>
          <NewCredentials delegationId={delegationId} />
        </>
      ) : (
        <EmptyState icon={IconScale} title={t`This delegation needs no credentials`}>
          <Trans>Credentials are submitted to conferences of parties. Commissions only take names.</Trans>
        </EmptyState>
      )}
    </div>
  );
}

interface Draft {
  readonly form: CredentialForm;
  readonly issuer: CredentialIssuer;
  readonly issuedOn: string;
  readonly fileId: string;
  readonly fileName: string;
}

function NewCredentials({ delegationId }: { readonly delegationId: string }) {
  const { t } = useLingui();
  const [formWord, issuerWord] = [useFormWord(), useIssuerWord()];
  const { draft, change, forget } = useDraft<Draft>(`credentials ${delegationId}`, {
    form: 'ORIGINAL',
    issuer: 'FOREIGN_MINISTER',
    issuedOn: '',
    fileId: '',
    fileName: '',
  });
  const [upload, setUpload] = useState<'idle' | 'busy' | 'offline'>('idle');
  const [unfit, setUnfit] = useState<RefusalPartsFragment | null>(null);
  const [submit, { data, error, loading }] = useCommand(SubmitCredentialsDocument, { refetchQueries: 'active' });
  const refusal = unfit ?? (data?.submitCredentials.__typename === 'Refusal' ? data.submitCredentials : null);

  async function take(file: File | null) {
    if (!file) return;
    setUpload('busy');
    try {
      const stored = await uploadFile('credentials', file);
      const refused = 'code' in stored;
      setUnfit(refused ? stored : null);
      if (!refused) change({ fileId: stored.id, fileName: stored.name });
      setUpload('idle');
    } catch {
      setUpload('offline');
    }
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    const { form, issuer, issuedOn, fileId } = draft;
    const answer = await submit({
      variables: { delegationId, input: { form, issuer, issuedOn, fileId: fileId || null } },
    });
    if (answer.data?.submitCredentials.__typename === 'DelegationCredentials') forget();
  }

  return (
    <section aria-labelledby="new" className={classes.section}>
      <h2 id="new">{t`Submit credentials`}</h2>
      <form onSubmit={(event) => void send(event)} className={classes.form}>
        <Refusal refusal={refusal} error={error} />
        <div className={classes.fields}>
          <NativeSelect
            label={t`What you submit`}
            value={draft.form}
            data={forms.map((form) => ({ value: form, label: formWord(form) }))}
            onChange={(event) => change({ form: event.currentTarget.value as CredentialForm })}
          />
          <NativeSelect
            label={t`Issued by`}
            value={draft.issuer}
            error={faultOf(refusal, 'issuer')}
            data={issuers.map((issuer) => ({ value: issuer, label: issuerWord(issuer) }))}
            onChange={(event) => change({ issuer: event.currentTarget.value as CredentialIssuer })}
          />
          <TextInput
            label={t`Date on them`}
            type="date"
            value={draft.issuedOn}
            error={faultOf(refusal, 'issuedOn')}
            onChange={(event) => change({ issuedOn: event.currentTarget.value })}
          />
          <FileButton accept="application/pdf,image/jpeg,image/png" onChange={(file) => void take(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={upload === 'busy'}
                leftSection={<IconUpload size={18} aria-hidden />}
              >
                {draft.fileId ? t`Choose another file` : t`Choose a file`}
              </Button>
            )}
          </FileButton>
          <Button type="submit" disabled={draft.issuedOn === ''} loading={loading}>
            {t`Submit`}
          </Button>
        </div>
        <p role="status" className={classes.quiet}>
          {upload === 'offline' && <Trans>No connection: the file was not sent. Choose it again.</Trans>}
          {upload === 'idle' && draft.fileId && (
            <Trans>
              Received: <bdi>{draft.fileName}</bdi>
            </Trans>
          )}
        </p>
      </form>
    </section>
  );
}
