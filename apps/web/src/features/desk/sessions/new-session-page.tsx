import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type FormEvent } from 'react';
import { CreateSessionDocument, DeskSessionsDocument, NewSessionSourcesDocument } from '../../../generated/graphql.js';
import { PageTitle } from '../../shell/page-title.js';
import { Refusal } from '../../shell/refusal.js';
import { useDraft } from '../../shell/use-draft.js';
import { useCommand } from '../../shell/use-command.js';
import { asCommand, emptyDraft, isStepDone, type NewSessionDraft } from './new-session-draft.js';
import { BodyStep, CheckStep, CopyStep, NameStep } from './new-session-steps.js';
import classes from './new-session.module.css';

/** Creates a session step by step, usually from the last one of the same body. What is typed is kept. */
export function NewSessionPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data, error } = useQuery(NewSessionSourcesDocument);
  const { draft, change, forget, found } = useDraft<NewSessionDraft>('new-session', emptyDraft);
  const [create, created] = useCommand(CreateSessionDocument, { refetchQueries: [DeskSessionsDocument] });
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(draft.step);
  useEffect(() => {
    if (shown.current !== draft.step) heading.current?.focus();
    shown.current = draft.step;
  }, [draft.step]);
  if (error && !data) throw error;
  if (!data) return <Skeleton height={420} />;
  const steps = [
    { title: t`Body and model`, Step: BodyStep },
    { title: t`Name and dates`, Step: NameStep },
    { title: t`What to take over`, Step: CopyStep },
    { title: t`Check and create`, Step: CheckStep },
  ] as const;
  const last = steps.length - 1;
  const { title, Step } = steps[draft.step] ?? steps[0];
  const result = created.data?.createSession;

  async function forward(event: FormEvent) {
    event.preventDefault();
    if (draft.step < last) {
      // Without a model there is nothing to take over.
      change({ step: draft.step === 1 && draft.copyFromSessionId === '' ? last : draft.step + 1 });
      return;
    }
    const answer = await create({ variables: { input: asCommand(draft) } });
    const session = answer.data?.createSession;
    if (session?.__typename !== 'Session') return;
    forget();
    await navigate({ to: '/desk/sessions/$slug', params: { slug: session.slug } });
  }

  const back = () => change({ step: draft.step === last && draft.copyFromSessionId === '' ? 1 : draft.step - 1 });
  return (
    <div className={classes.wizard}>
      <PageTitle title={t`New session`} above={<Link to="/desk/sessions">{t`Sessions`}</Link>}>
        {found && <Trans>What you had typed before is still here.</Trans>}
      </PageTitle>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li
            key={step.title}
            aria-current={index === draft.step ? 'step' : undefined}
            data-done={index < draft.step || undefined}
          >
            <span className={classes.number} aria-hidden>
              {index < draft.step ? <IconCheck size={14} /> : index + 1}
            </span>
            {step.title}
          </li>
        ))}
      </ol>
      <form onSubmit={(event) => void forward(event)}>
        <Stack>
          <h2 ref={heading} tabIndex={-1} className={classes.heading}>
            {title}
          </h2>
          <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={created.error} />
          <Step draft={draft} change={change} sources={data} />
          <Group justify="space-between" mt="sm">
            <Button
              variant="default"
              onClick={() => {
                forget();
                void navigate({ to: '/desk/sessions' });
              }}
            >
              {t`Discard`}
            </Button>
            <Group>
              {draft.step > 0 && (
                <Button variant="default" onClick={back}>
                  {t`Back`}
                </Button>
              )}
              <Button type="submit" loading={created.loading} disabled={!isStepDone(draft, draft.step)}>
                {draft.step === last ? t`Create the session` : t`Next`}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </div>
  );
}
