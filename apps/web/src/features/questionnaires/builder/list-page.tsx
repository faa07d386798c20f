import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, Skeleton, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCopy, IconListDetails, IconPlus, IconSearch } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  CopyQuestionnaireDocument,
  CreateQuestionnaireDocument,
  QuestionnaireDeskDocument,
  QuestionnairesOfSessionDocument,
  SessionsToRegisterDocument,
  type TranslatedTextInput,
} from '../../../generated/graphql.js';
import { Dialog } from '../../shell/dialog.js';
import { EmptyState } from '../../shell/empty-state.js';
import { Refusal } from '../../shell/refusal.js';
import { useTableState } from '../../shell/table/table-state.js';
import { Translated } from '../../shell/translated.js';
import { hasText, TranslatedInput } from '../../shell/translated-input.js';
import { useCommand } from '../../shell/use-command.js';
import classes from './builder.module.css';
import { QuestionnaireState } from './questionnaire-state.js';

const route = getRouteApi('/site/desk/sessions/$slug/questionnaires');

/** The questionnaires of a session. */
export function QuestionnaireListPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const state = useTableState();
  const asked = useQuery(QuestionnaireDeskDocument, { variables: { slug } });
  const sessionId = asked.data?.session?.id;
  const { data, error } = useQuery(QuestionnairesOfSessionDocument, {
    variables: { sessionId: sessionId ?? '' },
    skip: !sessionId,
    fetchPolicy: 'cache-and-network',
  });
  if (asked.error && !asked.data) throw asked.error;
  if (error && !data) throw error;
  if (!sessionId || !data) return <Skeleton height={320} />;
  const words = state.search.trim().toLocaleLowerCase();
  const all = data.questionnaires;
  const found = all.filter(({ title }) => title.text.toLocaleLowerCase().includes(words));
  const close = () => state.change({ new: undefined, copy: undefined });
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        {all.length > 5 && (
          <TextInput
            aria-label={t`Search`}
            placeholder={t`Search`}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={state.search}
            onChange={(event) => state.change({ q: event.currentTarget.value || undefined })}
          />
        )}
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => state.change({ new: 'yes' })}>
          {t`New questionnaire`}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          onClick={() => state.change({ copy: 'yes' })}
        >
          {t`Copy from another session`}
        </Button>
      </div>
      {all.length === 0 ? (
        <EmptyState icon={IconListDetails} title={t`This session has no questionnaire`}>
          <Trans>
            Begin a new one or copy one of an earlier session. When it is published, choose it for a category in the
            rules of registration.
          </Trans>
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {found.map((questionnaire) => (
            <li key={questionnaire.id}>
              <Link
                to="/desk/sessions/$slug/questionnaires/$questionnaireId"
                params={{ slug, questionnaireId: questionnaire.id }}
              >
                <Translated of={questionnaire.title} />
              </Link>
              <QuestionnaireState questionnaire={questionnaire} />
            </li>
          ))}
          {found.length === 0 && (
            <li>
              <Trans>None has these words in its title.</Trans>
            </li>
          )}
        </ul>
      )}
      {state.filter('new') && <NewDialog sessionId={sessionId} slug={slug} onClose={close} />}
      {state.filter('copy') && <CopyDialog sessionId={sessionId} slug={slug} onClose={close} />}
    </div>
  );
}

interface DialogProps {
  readonly sessionId: string;
  readonly slug: string;
  readonly onClose: () => void;
}

function NewDialog({ sessionId, slug, onClose }: DialogProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [title, setTitle] = useState<TranslatedTextInput>({});
  const [create, { data, error, loading }] = useCommand(CreateQuestionnaireDocument);
  const send = async () => {
    const answer = await create({ variables: { input: { sessionId, title } } });
    const made = answer.data?.createQuestionnaire;
    if (made?.__typename === 'Questionnaire')
      await navigate({
        to: '/desk/sessions/$slug/questionnaires/$questionnaireId',
        params: { slug, questionnaireId: made.id },
      });
  };
  return (
    <Dialog title={t`New questionnaire`} opened onClose={onClose}>
      <Stack>
        <TranslatedInput label={t`Title of the questionnaire`} value={title} onChange={setTitle} />
        <Refusal
          refusal={data?.createQuestionnaire.__typename === 'Refusal' ? data.createQuestionnaire : null}
          error={error}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button disabled={!hasText(title)} loading={loading} onClick={() => void send()}>{t`Begin`}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function CopyDialog({ sessionId, slug, onClose }: DialogProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [from, setFrom] = useState('');
  const [chosen, setChosen] = useState('');
  const known = useQuery(SessionsToRegisterDocument);
  const { data: there } = useQuery(QuestionnairesOfSessionDocument, { variables: { sessionId: from }, skip: !from });
  const [copy, { data, error, loading }] = useCommand(CopyQuestionnaireDocument);
  const send = async () => {
    const answer = await copy({ variables: { questionnaireId: chosen, sessionId } });
    const made = answer.data?.copyQuestionnaire;
    if (made?.__typename === 'Questionnaire')
      await navigate({
        to: '/desk/sessions/$slug/questionnaires/$questionnaireId',
        params: { slug, questionnaireId: made.id },
      });
  };
  const sessions = (known.data?.sessions ?? []).filter(({ id }) => id !== sessionId);
  return (
    <Dialog title={t`Copy from another session`} opened onClose={onClose}>
      <Stack>
        <NativeSelect
          label={t`Session`}
          value={from}
          data={[
            { value: '', label: t`Choose` },
            ...sessions.map(({ id, title }) => ({ value: id, label: title.text })),
          ]}
          onChange={(event) => {
            setFrom(event.currentTarget.value);
            setChosen('');
          }}
        />
        {from && (
          <NativeSelect
            label={t`Questionnaire`}
            description={there?.questionnaires.length === 0 ? t`That session has none.` : undefined}
            value={chosen}
            data={[
              { value: '', label: t`Choose` },
              ...(there?.questionnaires ?? []).map(({ id, title }) => ({ value: id, label: title.text })),
            ]}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        <Refusal
          refusal={data?.copyQuestionnaire.__typename === 'Refusal' ? data.copyQuestionnaire : null}
          error={error}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button disabled={chosen === ''} loading={loading} onClick={() => void send()}>{t`Copy`}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
