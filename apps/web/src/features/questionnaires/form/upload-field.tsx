import { Button, FileButton, Input } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconTrash, IconUpload } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { uploadFile } from '../../shell/upload-file.js';
import classes from './question-fields.module.css';

interface UploadFieldProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly required: boolean;
  /** Only pictures are taken. */
  readonly picture: boolean;
  /** The stored file; null for none. */
  readonly value: string | null;
  readonly onChange: (fileId: string | null) => void;
}

/** A file that is an answer: it is sent when it is chosen. */
export function UploadField({ label, description, error, required, picture, value, onChange }: UploadFieldProps) {
  const { t } = useLingui();
  const id = useId();
  const [state, setState] = useState<'idle' | 'busy' | 'offline'>('idle');
  const [refused, setRefused] = useState<string | null>(null);
  async function take(file: File | null) {
    if (!file) return;
    setState('busy');
    setRefused(null);
    try {
      const stored = await uploadFile(picture ? 'answer-picture' : 'answer-file', file);
      if ('code' in stored) setRefused([stored.message, stored.next].filter(Boolean).join(' '));
      else onChange(stored.id);
      setState('idle');
    } catch {
      setState('offline');
    }
  }
  const accept = picture ? 'image/jpeg,image/png,image/webp' : 'application/pdf,image/jpeg,image/png,.docx';
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={description}
      error={refused ?? error}
      required={required}
      labelElement="div"
      role="group"
      aria-labelledby={`${id}-label`}
      labelProps={{ id: `${id}-label` }}
    >
      <div className={classes.file}>
        <FileButton accept={accept} onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={state === 'busy'}
              leftSection={<IconUpload size={18} aria-hidden />}
              aria-describedby={`${id}-label`}
            >
              {value ? t`Choose another file` : picture ? t`Choose a picture` : t`Choose a file`}
            </Button>
          )}
        </FileButton>
        {value && (
          <>
            <a href={`/files/${value}`} target="_blank" rel="noreferrer">
              {picture ? <img src={`/files/${value}`} alt={t`The picture that was sent`} /> : t`Open the file`}
            </a>
            <Button
              variant="subtle"
              size="xs"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => onChange(null)}
            >
              {t`Remove`}
            </Button>
          </>
        )}
      </div>
      <p role="status" className={classes.quiet}>
        {state === 'offline' && <Trans>No connection: the file was not sent. Choose it again.</Trans>}
      </p>
    </Input.Wrapper>
  );
}
