import { useMutation } from '@apollo/client/react';
import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileTypePdf, IconUpload } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import {
  EnterLetterDocument,
  type LetterLineFragment,
  type RefusalPartsFragment,
  type RegistrationPaper,
} from '../../../generated/graphql.js';
import { Day } from '../../shell/date-time.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { uploadFile } from '../../shell/upload-file.js';
import { useDraft } from '../../shell/use-draft.js';
import { letterKinds, usePaperWord } from '../registration-words.js';
import classes from './delegation.module.css';

interface LettersSectionProps {
  readonly delegationId: string;
  readonly letters: readonly LetterLineFragment[];
  /** Papers that the rules ask for. */
  readonly papers: readonly RegistrationPaper[];
}

/** The letters of a delegation, and a new one: the file is stored when it is chosen, so that a reload keeps it. */
export function LettersSection({ delegationId, letters, papers }: LettersSectionProps) {
  const { t } = useLingui();
  const paperWord = usePaperWord();
  const asked = letterKinds.filter((kind) => papers.includes(kind));
  return (
    <section aria-labelledby="letters" className={classes.section}>
      <h2 id="letters">{t`Letters`}</h2>
      <ul className={classes.letters}>
        {letters.map((letter) => (
          <li key={letter.id}>
            <IconFileTypePdf size={20} stroke={1.5} aria-hidden />
            <span>
              <a href={letter.url} target="_blank" rel="noreferrer">
                {paperWord(letter.kind)} <bdi>{letter.reference}</bdi>
              </a>{' '}
              <span className={classes.quiet}>
                <Day on={letter.dated} /> · <bdi>{letter.fileName}</bdi>
              </span>
            </span>
          </li>
        ))}
      </ul>
      {letters.length === 0 && (
        <p className={classes.quiet}>
          <Trans>No letter yet. One letter may name many people.</Trans>
        </p>
      )}
      <NewLetter delegationId={delegationId} papers={asked.length > 0 ? asked : letterKinds} />
    </section>
  );
}

interface Draft {
  readonly kind: RegistrationPaper;
  readonly reference: string;
  readonly dated: string;
  readonly fileId: string;
  readonly fileName: string;
}

function NewLetter({ delegationId, papers }: Pick<LettersSectionProps, 'delegationId' | 'papers'>) {
  const { t } = useLingui();
  const paperWord = usePaperWord();
  const { draft, change, forget } = useDraft<Draft>(`letter ${delegationId}`, {
    kind: papers[0] ?? 'NOTE_VERBALE',
    reference: '',
    dated: '',
    fileId: '',
    fileName: '',
  });
  const [upload, setUpload] = useState<'idle' | 'busy' | 'offline'>('idle');
  const [unfit, setUnfit] = useState<RefusalPartsFragment | null>(null);
  const [enter, { data, error, loading, reset }] = useMutation(EnterLetterDocument, { refetchQueries: 'active' });
  if (error) throw error;
  const refusal = unfit ?? (data?.enterLetter.__typename === 'Refusal' ? data.enterLetter : null);

  async function take(file: File | null) {
    if (!file) return;
    reset();
    setUpload('busy');
    try {
      const stored = await uploadFile('registration-letter', file);
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
    const { kind, reference, dated, fileId } = draft;
    const answer = await enter({ variables: { delegationId, kind, reference: reference.trim(), dated, fileId } });
    if (answer.data?.enterLetter.__typename === 'RegistrationLetter') forget();
  }

  const ready = draft.fileId !== '' && draft.reference.trim() !== '' && draft.dated !== '';
  return (
    <form onSubmit={(event) => void send(event)} className={classes.newLetter} aria-label={t`New letter`}>
      <Refusal refusal={refusal} />
      <div className={classes.letterFields}>
        {papers.length > 1 && (
          <NativeSelect
            label={t`Kind`}
            value={draft.kind}
            data={papers.map((paper) => ({ value: paper, label: paperWord(paper) }))}
            onChange={(event) => change({ kind: event.currentTarget.value as RegistrationPaper })}
          />
        )}
        <TextInput
          label={t`Reference on the letter`}
          maxLength={100}
          value={draft.reference}
          error={faultOf(refusal, 'reference')}
          onChange={(event) => change({ reference: event.currentTarget.value })}
        />
        <TextInput
          label={t`Date on the letter`}
          type="date"
          value={draft.dated}
          error={faultOf(refusal, 'dated')}
          onChange={(event) => change({ dated: event.currentTarget.value })}
        />
        <FileButton accept="application/pdf" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={upload === 'busy'}
              leftSection={<IconUpload size={18} aria-hidden />}
            >
              {draft.fileId ? t`Choose another file` : t`Choose a PDF`}
            </Button>
          )}
        </FileButton>
        <Button type="submit" disabled={!ready} loading={loading}>
          {t`Enter the letter`}
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
  );
}
