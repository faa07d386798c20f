import { Button, Group, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import {
  DecideOrganisationLinkDocument,
  EndRepresentativeDocument,
  InviteRepresentativeDocument,
  OwnOrganisationDocument,
  type OrganisationLinkLineFragment,
} from '../../generated/graphql.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { Dialog } from '../shell/dialog.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import { useViewer } from '../shell/viewer.js';
import classes from './organisations.module.css';
import type { OwnOrganisation } from './own-organisation-page.js';
import { LinkBadge } from './standing-badge.js';

/** Who acts for the organization, who asks to, and inviting others. */
export function RepresentativesSection({ own }: { readonly own: OwnOrganisation }) {
  const { t } = useLingui();
  const [inviting, setInviting] = useState(false);
  const shown = own.representatives.filter(({ state }) => state === 'ASKED' || state === 'VERIFIED');
  return (
    <section aria-labelledby="representatives">
      <h2 id="representatives">
        <Trans>Representatives</Trans>
      </h2>
      <ul className={classes.list}>
        {shown.map((link) => (
          <Representative key={link.id} own={own} link={link} />
        ))}
      </ul>
      <p className={classes.buttons}>
        <Button variant="default" onClick={() => setInviting(true)}>
          {t`Invite a representative`}
        </Button>
      </p>
      {inviting && <InviteDialog organisationId={own.id} onClose={() => setInviting(false)} />}
    </section>
  );
}

interface RepresentativeProps {
  readonly own: OwnOrganisation;
  readonly link: OrganisationLinkLineFragment;
}

function Representative({ own, link }: RepresentativeProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [ending, setEnding] = useState(false);
  const again = { refetchQueries: [OwnOrganisationDocument] };
  const [decide, deciding] = useCommand(DecideOrganisationLinkDocument, again);
  const [end, ended] = useCommand(EndRepresentativeDocument, again);
  const ids = { organisationId: own.id, linkId: link.id };
  const isOwn = viewer?.person.email === link.email;
  const results = [deciding.data?.decideOrganisationLink, ended.data?.endRepresentative];
  const refusal = results.find((result) => result?.__typename === 'Refusal');
  const { name } = link;
  return (
    <li className={classes.card}>
      <div className={classes.row}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <LinkBadge link={link} />
      </div>
      <p className={classes.note}>
        <bdi>{link.email}</bdi>
        {link.function && (
          <>
            {' · '}
            <bdi>{link.function}</bdi>
          </>
        )}
      </p>
      <Refusal refusal={refusal?.__typename === 'Refusal' ? refusal : null} error={deciding.error ?? ended.error} />
      <div className={classes.buttons}>
        {link.state === 'ASKED' && !isOwn && (
          <>
            <Button
              size="xs"
              loading={deciding.loading}
              aria-label={t`Verify ${name}`}
              onClick={() => void decide({ variables: { ...ids, verified: true } })}
            >
              {t`Verify`}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={deciding.loading}
              aria-label={t`Refuse ${name}`}
              onClick={() => void decide({ variables: { ...ids, verified: false } })}
            >
              {t`Refuse`}
            </Button>
          </>
        )}
        {link.state === 'VERIFIED' && (
          <Button size="xs" variant="default" aria-label={t`End for ${name}`} onClick={() => setEnding(true)}>
            {t`End`}
          </Button>
        )}
      </div>
      {ending && (
        <ConfirmDialog
          title={t`End for ${name}`}
          text={t`${name} then no longer acts for the organization, in any session.`}
          action={t`End`}
          onConfirm={() => end({ variables: ids })}
          onClose={() => setEnding(false)}
        />
      )}
    </li>
  );
}

interface InviteDialogProps {
  readonly organisationId: string;
  readonly onClose: () => void;
}

function InviteDialog({ organisationId, onClose }: InviteDialogProps) {
  const { t } = useLingui();
  const { draft, change, forget } = useDraft(`representative-${organisationId}`, { name: '', email: '', role: '' });
  const [invite, { data, error, loading }] = useCommand(InviteRepresentativeDocument, {
    refetchQueries: [OwnOrganisationDocument],
  });
  const refusal = data?.inviteRepresentative.__typename === 'Refusal' ? data.inviteRepresentative : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = { name: draft.name.trim(), email: draft.email.trim(), function: draft.role.trim() || undefined };
    const answer = await invite({ variables: { organisationId, input } });
    if (answer.data?.inviteRepresentative.__typename !== 'OrganisationLink') return;
    forget();
    onClose();
  }

  return (
    <Dialog title={t`Invite a representative`} opened onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <p>
            <Trans>Acts for the organization at once: you vouch for them.</Trans>
          </p>
          <Refusal refusal={refusal} error={error} />
          <TextInput
            label={t`Name as it shall appear`}
            required
            maxLength={200}
            value={draft.name}
            error={faultOf(refusal, 'input.name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t`Mail address`}
            type="email"
            dir="ltr"
            required
            value={draft.email}
            error={faultOf(refusal, 'input.email')}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
          <TextInput
            label={t`Function in the organization`}
            maxLength={200}
            value={draft.role}
            onChange={(event) => change({ role: event.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" loading={loading} disabled={draft.name.trim() === '' || draft.email.trim() === ''}>
              {t`Send the invitation`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
