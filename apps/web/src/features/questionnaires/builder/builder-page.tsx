import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCloudCheck, IconCloudOff, IconListDetails, IconPlus, IconWorldUpload } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { QuestionnaireToBuildDocument, type QuestionnaireToBuildQuery } from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { Refusal } from '../../shell/refusal.js';
import { useTableState } from '../../shell/table/table-state.js';
import { TranslatedInput } from '../../shell/translated-input.js';
import type { Answers } from '../form/asked.js';
import { QuestionFields } from '../form/question-fields.js';
import classes from './builder.module.css';
import { asShown, draftOf, newSection } from './draft.js';
import { LanguagesTable } from './languages-table.js';
import { QuestionnaireState } from './questionnaire-state.js';
import { SectionEditor } from './section-editor.js';
import { useBuilder, type Builder } from './use-builder.js';
import '@mantine/core/styles/SegmentedControl.layer.css';

const route = getRouteApi('/site/desk/sessions/$slug/questionnaires/$questionnaireId');
type Questionnaire = NonNullable<QuestionnaireToBuildQuery['questionnaire']>;

/** Builds a questionnaire: its questions, its languages, how it will look; publishes it. */
export function BuilderPage() {
  const { questionnaireId } = route.useParams();
  // Read once: what is typed here is newer than what a later answer brings.
  const { data, error, refetch } = useQuery(QuestionnaireToBuildDocument, {
    variables: { id: questionnaireId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [round, setRound] = useState(0);
  if (error && !data) throw error;
  if (data?.questionnaire === null) return <NotFoundPage />;
  if (!data?.questionnaire) return <Skeleton height={640} />;
  const again = () => void refetch().then(() => setRound((before) => before + 1));
  return <BuilderForm key={`${questionnaireId} ${round}`} questionnaire={data.questionnaire} onReload={again} />;
}

interface BuilderFormProps {
  readonly questionnaire: Questionnaire;
  readonly onReload: () => void;
}

function BuilderForm({ questionnaire, onReload }: BuilderFormProps) {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const address = useTableState();
  const [first] = useState(questionnaire);
  const builder = useBuilder({
    id: first.id,
    draftVersion: first.draftVersion,
    stored: draftOf(first.title, first.draft),
  });
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState<unknown>(null);
  const view = address.filter('view') ?? 'questions';
  const publish = async () => {
    setBusy(true);
    setLost(null);
    try {
      await builder.publish();
    } catch (error) {
      setLost(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.page}>
      <Link to="/desk/sessions/$slug/questionnaires" params={{ slug }}>
        {t`All questionnaires of the session`}
      </Link>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t`View`}
          value={view}
          data={[
            { value: 'questions', label: t`Questions` },
            { value: 'languages', label: t`Languages` },
            { value: 'preview', label: t`Preview` },
          ]}
          onChange={(chosen) => address.change({ view: chosen === 'questions' ? undefined : chosen })}
        />
        <QuestionnaireState questionnaire={questionnaire} />
        <Button leftSection={<IconWorldUpload size={18} aria-hidden />} loading={busy} onClick={() => void publish()}>
          {t`Publish`}
        </Button>
        <Kept builder={builder} />
      </div>
      <Refusal refusal={builder.refusal} error={lost} />
      {builder.refusal?.code === 'QUESTIONNAIRE_CHANGED' && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              builder.forget();
              onReload();
            }}
          >
            {t`Show it as it stands now`}
          </Button>
        </div>
      )}
      {view === 'questions' && <Questions builder={builder} />}
      {view === 'languages' && <LanguagesTable builder={builder} />}
      {view === 'preview' && <Preview builder={builder} />}
    </div>
  );
}

function Kept({ builder: { keeping } }: { readonly builder: Builder }) {
  return (
    <span role="status" className={classes.quiet} data-keeping={keeping}>
      {keeping === 'saved' && (
        <>
          <IconCloudCheck size={18} aria-hidden />
          <Trans>The draft is kept.</Trans>
        </>
      )}
      {keeping === 'offline' && (
        <>
          <IconCloudOff size={18} aria-hidden />
          <Trans>No connection. The draft is kept in this browser.</Trans>
        </>
      )}
    </span>
  );
}

function Questions({ builder }: { readonly builder: Builder }) {
  const { t } = useLingui();
  const { draft, set, refusal } = builder;
  return (
    <>
      <TranslatedInput
        label={t`Title of the questionnaire`}
        value={draft.title}
        error={refusal?.code === 'QUESTIONNAIRE_UNTITLED' ? refusal.message : undefined}
        onChange={(title) => set({ ...draft, title })}
      />
      {draft.sections.length === 0 && (
        <EmptyState icon={IconListDetails} title={t`There are no questions yet`}>
          <Trans>Begin with a section; questions are added inside it.</Trans>
        </EmptyState>
      )}
      {draft.sections.map((section, at) => (
        <SectionEditor key={section.key} builder={builder} at={at} />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => set({ ...draft, sections: [...draft.sections, newSection(draft)] })}
        >
          {t`Add a section`}
        </Button>
      </div>
    </>
  );
}

/** The form as people will see it; nothing that is typed here is sent. */
function Preview({ builder }: { readonly builder: Builder }) {
  const { t } = useLingui();
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <section className={classes.preview} aria-label={t`Preview`}>
      <p className={classes.quiet}>
        <Trans>As people will see it. Conditions work; nothing that you type here is kept.</Trans>
      </p>
      <QuestionFields sections={asShown(builder.draft)} answers={answers} onChange={setAnswers} />
    </section>
  );
}
