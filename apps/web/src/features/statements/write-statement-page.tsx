import { useQuery } from '@apollo/client/react';
import { Button, FileButton, Group, NativeSelect, Skeleton, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconUpload } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import {
  AskSignatoryDocument,
  OrganisationStatementsDocument,
  ReadStatementFileDocument,
  SaveStatementDocument,
  SubmitStatementDocument,
  WithdrawStatementDocument,
  type Language,
  type OrganisationStatementsQuery,
  type RefusalPartsFragment,
  type StatementLineFragment,
} from '../../generated/graphql.js';
import { languages } from '../shell/language.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageTitle } from '../shell/page-title.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { uploadFile } from '../shell/upload-file.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import { StatementStateBadge, useSignatoryWord } from './statement-words.js';
import { WordMeter } from './word-meter.js';
import classes from './statements.module.css';

const route = getRouteApi('/site/me/statements/$organisationId/$sessionSlug/$statementId');
type Session = NonNullable<OrganisationStatementsQuery['organisationStatements']>['sessions'][number];

/** Writing one statement, and what becomes of it. */
export function WriteStatementPage() {
  const { t } = useLingui();
  const { organisationId, sessionSlug, statementId } = route.useParams();
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const { data, error } = useQuery(OrganisationStatementsDocument, { variables: { organisationId } });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={640} />;
  const found = data.organisationStatements;
  const session = found?.sessions.find(({ slug }) => slug === sessionSlug);
  const statement = found?.statements.find(({ id }) => id === statementId);
  if (!found || !session || (statementId !== 'new' && !statement)) return <NotFoundPage />;
  const editable = !statement || statement.state === 'DRAFT' || statement.state === 'RETURNED';
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`Written statement`}
        above={
          <Link to="/me/statements/$organisationId" params={{ organisationId }}>
            <Translated of={found.organisation.name} />
          </Link>
        }
      >
        <Translated of={session.title} /> {statement && <StatementStateBadge state={statement.state} />}
      </PageTitle>
      {statement?.reason && (
        <div className={classes.reason}>
          <p>
            <Trans>The secretariat has returned the statement:</Trans>
          </p>
          <p>{statement.reason}</p>
        </div>
      )}
      {editable ? (
        <Editor
          // What was kept is what the form begins with anew; the refusal outlives that.
          key={`${statement?.id ?? 'new'} ${statement?.version ?? 0}`}
          organisationId={organisationId}
          session={session}
          statement={statement ?? null}
          refusal={refusal}
          refuse={setRefusal}
        />
      ) : (
        <article className={classes.section} lang={statement.language} dir="auto">
          <h2>{statement.title}</h2>
          <p className={classes.text}>{statement.text}</p>
          {statement.footnotes.length > 0 && (
            <ol>
              {statement.footnotes.map((note, place) => (
                <li key={place}>{note}</li>
              ))}
            </ol>
          )}
        </article>
      )}
      {statement && <After organisationId={organisationId} statement={statement} />}
    </div>
  );
}

interface EditorProps {
  readonly organisationId: string;
  readonly session: Session;
  readonly statement: StatementLineFragment | null;
  readonly refusal: RefusalPartsFragment | null;
  readonly refuse: (refusal: RefusalPartsFragment | null) => void;
}

interface Draft {
  readonly itemId: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly notes: string;
}

function Editor({ organisationId, session, statement, refusal, refuse }: EditorProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { rules } = session;
  const { draft, change, forget } = useDraft<Draft>(
    `statement ${session.slug} ${statement?.id ?? 'new'} ${statement?.version ?? 0}`,
    {
      itemId: statement?.itemId ?? '',
      language: statement?.language ?? rules.languages[0] ?? 'en',
      title: statement?.title ?? '',
      text: statement?.text ?? '',
      notes: statement?.footnotes.join('\n') ?? '',
    },
  );
  const footnotes = draft.notes.split('\n').filter((note) => note.trim() !== '');
  const [save, saved] = useCommand(SaveStatementDocument, {
    refetchQueries: [OrganisationStatementsDocument],
    awaitRefetchQueries: true,
  });
  const [submit, submitted] = useCommand(SubmitStatementDocument, { refetchQueries: [OrganisationStatementsDocument] });
  const [read] = useCommand(ReadStatementFileDocument);
  async function keep(): Promise<StatementLineFragment | null> {
    refuse(null);
    const { itemId, language, title, text } = draft;
    const answer = await save({
      variables: {
        organisationId,
        input: {
          id: statement?.id ?? null,
          sessionId: session.sessionId,
          itemId: itemId || null,
          language,
          title,
          text,
          footnotes,
          version: statement?.version ?? 0,
        },
      },
    });
    const kept = answer.data?.saveStatement;
    if (kept?.__typename === 'Refusal') refuse(kept);
    if (kept?.__typename !== 'WrittenStatement') return null;
    forget();
    return kept;
  }
  const open = (statementId: string) =>
    navigate({
      to: '/me/statements/$organisationId/$sessionSlug/$statementId',
      params: { organisationId, sessionSlug: session.slug, statementId },
      replace: true,
    });
  async function onSave() {
    const kept = await keep();
    if (kept) await open(kept.id);
  }
  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const kept = await keep();
    if (!kept) return;
    const answer = await submit({ variables: { organisationId, statementId: kept.id, version: kept.version } });
    if (answer.data?.submitStatement.__typename === 'Refusal') refuse(answer.data.submitStatement);
    await open(kept.id);
  }
  async function take(file: File | null) {
    if (!file) return;
    try {
      const stored = await uploadFile('statement-draft', file);
      if ('code' in stored) return refuse(stored);
      const answer = await read({ variables: { organisationId, fileId: stored.id } });
      const found = answer.data?.readStatementFile;
      if (found?.__typename === 'Refusal') return refuse(found);
      if (found) {
        refuse(null);
        change({ title: found.title || draft.title, text: found.text, notes: found.footnotes.join('\n') });
      }
    } catch {
      refuse(null);
    }
  }
  const names = languages.filter(({ code }) => rules.languages.includes(code));
  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      <Refusal refusal={refusal} error={saved.error ?? submitted.error} />
      {!refusal && statement?.faults.map((fault) => <Refusal key={fault.code} refusal={fault} />)}
      <div className={classes.row}>
        <NativeSelect
          label={t`Language of the original`}
          value={draft.language}
          data={names.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => change({ language: event.currentTarget.value as Language })}
        />
        <NativeSelect
          label={t`Agenda item`}
          value={draft.itemId}
          data={[
            { value: '', label: t`The session as a whole` },
            ...session.items.map(({ id, label, title }) => ({ value: id, label: `${label} ${title.text}` })),
          ]}
          onChange={(event) => change({ itemId: event.currentTarget.value })}
        />
        <FileButton
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChange={(file) => void take(file)}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
              {t`Take the text from a DOCX`}
            </Button>
          )}
        </FileButton>
      </div>
      <TextInput
        label={t`Title`}
        lang={draft.language}
        dir="auto"
        value={draft.title}
        maxLength={300}
        error={faultOf(refusal, 'title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t`Text`}
        description={t`An empty line begins a new paragraph.`}
        lang={draft.language}
        dir="auto"
        autosize
        minRows={12}
        maxRows={30}
        value={draft.text}
        error={faultOf(refusal, 'text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Textarea
        label={t`Footnotes`}
        description={t`One on each line.`}
        lang={draft.language}
        dir="auto"
        autosize
        minRows={2}
        maxRows={12}
        value={draft.notes}
        error={faultOf(refusal, 'footnotes')}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
      <WordMeter text={draft.text} footnotes={footnotes} rules={rules} status={session.status} limit={session.limit} />
      <Group gap="sm">
        <Button type="submit" loading={saved.loading || submitted.loading}>
          {t`Submit to the secretariat`}
        </Button>
        <Button variant="default" loading={saved.loading} onClick={() => void onSave()}>
          {t`Keep as a draft`}
        </Button>
      </Group>
    </form>
  );
}

/** Joint statements and taking back. */
function After({
  organisationId,
  statement,
}: {
  readonly organisationId: string;
  readonly statement: StatementLineFragment;
}) {
  const { t } = useLingui();
  const word = useSignatoryWord();
  const [slug, setSlug] = useState('');
  const [ask, asked] = useCommand(AskSignatoryDocument);
  const [withdraw, withdrawn] = useCommand(WithdrawStatementDocument);
  const { id: statementId, version, state } = statement;
  if (state === 'ISSUED' || state === 'WITHDRAWN') return null;
  const given = asked.data?.askSignatory ?? withdrawn.data?.withdrawStatement;
  async function send(event: FormEvent) {
    event.preventDefault();
    const answer = await ask({ variables: { organisationId, statementId, signatorySlug: slug } });
    if (answer.data?.askSignatory.__typename === 'WrittenStatement') setSlug('');
  }
  return (
    <section aria-labelledby="joint" className={classes.section}>
      <h2 id="joint">{t`Organizations that make the statement too`}</h2>
      <Refusal refusal={given?.__typename === 'Refusal' ? given : null} error={asked.error ?? withdrawn.error} />
      <ul className={classes.lines}>
        {statement.signatories.map(({ organisation, state: answer }) => (
          <li key={organisation.id} className={classes.line}>
            <span>
              <Translated of={organisation.name} /> · {word(answer)}
            </span>
          </li>
        ))}
      </ul>
      <form className={classes.row} onSubmit={(event) => void send(event)}>
        <TextInput
          label={t`Short name of the organization`}
          description={t`As in the address of its page in the register.`}
          dir="ltr"
          value={slug}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={slug.trim() === ''} loading={asked.loading}>
          {t`Ask it`}
        </Button>
      </form>
      <div>
        <Button
          variant="subtle"
          color="red"
          loading={withdrawn.loading}
          onClick={() => void withdraw({ variables: { organisationId, statementId, version } })}
        >
          {t`Take the statement back`}
        </Button>
      </div>
    </section>
  );
}
