import '@mantine/core/styles/ColorInput.layer.css';
import '@mantine/core/styles/ColorPicker.layer.css';
import '@mantine/core/styles/ColorSwatch.layer.css';
import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, ColorInput, FileInput, NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import {
  BadgeDesignsDocument,
  BadgePreviewDocument,
  SetBadgeDesignDocument,
  type BadgeDesignInput,
  type BadgeDesignLineFragment,
  type BadgeSize,
  type RefusalPartsFragment,
} from '../../generated/graphql.js';
import { uploadFile } from '../shell/upload-file.js';
import { currentLanguage } from '../shell/language.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { asInput, hasText, TranslatedInput } from '../shell/translated-input.js';
import { useCommand } from '../shell/use-command.js';
import { badgeFields, badgeSizes, useBadgeFieldWord, useBadgeSizeWord } from './badge-words.js';
import classes from './participants.module.css';

interface BadgeDesignFormProps {
  readonly sessionId: string;
  readonly design: BadgeDesignLineFragment;
}

/** Colours on which white can be read, for those who do not want to look for one. */
const bands = ['#0b2a57', '#1d4f91', '#00697a', '#0f6b57', '#3f6212', '#8a4b08', '#9d174d', '#5b3a8c', '#4b5563'];

/** How the badges of one category look; beside it a badge as it would be printed. */
export function BadgeDesignForm({ sessionId, design }: BadgeDesignFormProps) {
  const { t } = useLingui();
  const sizeWord = useBadgeSizeWord();
  const fieldWord = useBadgeFieldWord();
  const stored = inputOf(design);
  const [draft, setDraft] = useState(stored);
  const [fault, setFault] = useState<RefusalPartsFragment | null>(null);
  const [sending, setSending] = useState(false);
  const [set, { data, error, loading }] = useCommand(SetBadgeDesignDocument, {
    refetchQueries: [BadgeDesignsDocument],
  });
  const refusal = data?.setBadgeDesign.__typename === 'Refusal' ? data.setBadgeDesign : null;
  const change = (changes: Partial<BadgeDesignInput>) => setDraft((before) => ({ ...before, ...changes }));
  const changed = JSON.stringify(draft) !== JSON.stringify(stored);
  const contrast = contrastWithWhite(draft.band);
  const legible = contrast >= 4.5;

  async function upload(file: File | null) {
    setFault(null);
    if (!file) return change({ logoFileId: null });
    setSending(true);
    const sent = await uploadFile('badge-logo', file).catch(() => null);
    setSending(false);
    if (sent && 'id' in sent) change({ logoFileId: sent.id });
    else setFault(sent as RefusalPartsFragment | null);
  }

  return (
    <div className={classes.beside}>
      <form
        className={classes.section}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const input = { ...draft, back: draft.back && hasText(draft.back) ? draft.back : null };
          void set({ variables: { sessionId, category: design.category, input, version: design.version } });
        }}
      >
        <NativeSelect
          label={t`Size`}
          value={draft.size}
          data={badgeSizes.map((size) => ({ value: size, label: sizeWord(size) }))}
          onChange={(event) => change({ size: event.currentTarget.value as BadgeSize })}
        />
        <ColorInput
          label={t`Colour of the band`}
          description={t`Contrast of its white letters: ${contrast.toFixed(1)} to 1; at least 4.5 is needed.`}
          error={
            legible ? faultOf(refusal, 'band') : t`Choose a darker colour: white letters cannot be read on this one.`
          }
          value={draft.band}
          format="hex"
          swatches={bands}
          withPicker={false}
          withEyeDropper={false}
          dir="ltr"
          onChange={(band) => change({ band })}
        />
        <div role="group" aria-labelledby="fields">
          <span id="fields">{t`Besides the name, the delegation and the code`}</span>
          <div className={classes.choices}>
            {badgeFields.map((field) => (
              <Checkbox
                key={field}
                label={fieldWord(field)}
                checked={draft.fields.includes(field)}
                onChange={(event) =>
                  change({
                    fields: badgeFields.filter((each) =>
                      each === field ? event.currentTarget.checked : draft.fields.includes(each),
                    ),
                  })
                }
              />
            ))}
            <Checkbox
              label={t`Photograph`}
              checked={draft.photo}
              onChange={(event) => change({ photo: event.currentTarget.checked })}
            />
          </div>
        </div>
        <FileInput
          label={t`Logo`}
          description={t`PNG or JPEG, 2 MB at most`}
          accept="image/png,image/jpeg"
          leftSection={<IconPhoto size={18} aria-hidden />}
          placeholder={draft.logoFileId ? t`There is one; choose another` : t`Choose a file`}
          clearable
          disabled={sending}
          onChange={(file) => void upload(file)}
        />
        {draft.logoFileId && (
          <div>
            <Button size="xs" variant="default" onClick={() => change({ logoFileId: null })}>
              {t`Leave the logo out`}
            </Button>
          </div>
        )}
        <TranslatedInput
          label={t`Text on the back`}
          long
          value={draft.back ?? {}}
          error={faultOf(refusal, `back.${currentLanguage()}`)}
          onChange={(back) => change({ back: hasText(back) ? back : null })}
        />
        <Refusal refusal={fault ?? refusal} error={error} />
        <div className={classes.row}>
          <Button type="submit" loading={loading} disabled={!changed || !legible}>
            {t`Save the design`}
          </Button>
          {changed && (
            <Button variant="default" onClick={() => setDraft(stored)}>
              {t`Discard the changes`}
            </Button>
          )}
          <span role="status" className={classes.quiet}>
            {design.version === 0 && !changed && <Trans>This is the usual design; save to change it.</Trans>}
          </span>
        </div>
      </form>
      <Preview sessionId={sessionId} design={design} draft={draft} />
    </div>
  );
}

/** The print itself, as a picture; the last lawful one while another is set. */
function Preview({ sessionId, design, draft }: BadgeDesignFormProps & { readonly draft: BadgeDesignInput }) {
  const { t } = useLingui();
  const [asked] = useDebouncedValue(draft, 400);
  const { data, previousData, loading } = useQuery(BadgePreviewDocument, {
    variables: { sessionId, category: design.category, input: asked, language: currentLanguage() },
    fetchPolicy: 'no-cache',
    skip: contrastWithWhite(asked.band) < 4.5,
  });
  const picture = data?.badgePreview ?? previousData?.badgePreview;
  return (
    <figure className={classes.preview} aria-busy={loading}>
      {picture && (
        <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`} alt={t`A badge of this design`} />
      )}
      <figcaption className={classes.quiet}>
        <Trans>As it is printed, with a sample instead of a person.</Trans>
      </figcaption>
    </figure>
  );
}

function inputOf({ size, band, fields, photo, back, logoFileId }: BadgeDesignLineFragment): BadgeDesignInput {
  return { size, band, fields: [...fields], photo, back: back ? asInput(back) : null, logoFileId: logoFileId ?? null };
}

/** As WCAG 2.2 computes it; 0 for what is no colour. */
function contrastWithWhite(band: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(band)) return 0;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(band.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
