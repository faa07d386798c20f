import { Button, FileButton, Input, Slider } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPhotoUp, IconTrash, IconUser } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { uploadFile } from '../../shell/upload-file.js';
import { drawCrop, photoHeight, photoWidth, type Crop } from './crop-photo.js';
import classes from './photo-field.module.css';
import '@mantine/core/styles/Slider.layer.css';

interface PhotoFieldProps {
  readonly photoId: string | null;
  readonly required: boolean;
  readonly onChange: (photoId: string | null) => void;
}

/**
 * A photograph for the badge: chosen, cut to the badge's shape here in the browser, drawn anew as JPEG (which leaves
 * behind where and when it was taken) and sent.
 */
export function PhotoField({ photoId, required, onChange }: PhotoFieldProps) {
  const { t } = useLingui();
  const id = useId();
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [state, setState] = useState<'idle' | 'busy' | 'offline' | 'unreadable'>('idle');
  const [refused, setRefused] = useState<string | null>(null);

  async function open(file: File | null) {
    if (!file) return;
    setRefused(null);
    try {
      setPicture(await createImageBitmap(file));
      setState('idle');
    } catch {
      setState('unreadable');
    }
  }

  async function send(canvas: HTMLCanvasElement) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    if (!blob) return setState('unreadable');
    setState('busy');
    try {
      const stored = await uploadFile('registration-photo', new File([blob], 'photo.jpg', { type: 'image/jpeg' }));
      if ('code' in stored) setRefused([stored.message, stored.next].filter(Boolean).join(' '));
      else {
        onChange(stored.id);
        setPicture(null);
      }
      setState('idle');
    } catch {
      setState('offline');
    }
  }

  return (
    <Input.Wrapper
      label={t`Photograph`}
      description={t`The face from the front, for the badge. JPEG or PNG.`}
      error={refused ?? (state === 'unreadable' ? t`This file cannot be opened as a picture.` : undefined)}
      required={required}
      labelElement="div"
      role="group"
      aria-labelledby={id}
      labelProps={{ id }}
    >
      {picture ? (
        <Cropping
          picture={picture}
          busy={state === 'busy'}
          onUse={(canvas) => void send(canvas)}
          onCancel={() => setPicture(null)}
        />
      ) : (
        <div className={classes.line}>
          {photoId ? (
            <img src={`/files/${photoId}`} alt={t`Photograph that was given`} className={classes.photo} />
          ) : (
            <span className={classes.photo}>
              <IconUser size={40} stroke={1} aria-hidden />
            </span>
          )}
          <div className={classes.buttons}>
            <FileButton accept="image/jpeg,image/png,image/webp" onChange={(file) => void open(file)}>
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconPhotoUp size={18} aria-hidden />}>
                  {photoId ? t`Choose another picture` : t`Choose a picture`}
                </Button>
              )}
            </FileButton>
            {photoId && (
              <Button variant="subtle" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => onChange(null)}>
                {t`Remove the picture`}
              </Button>
            )}
          </div>
        </div>
      )}
      <p role="status" className={classes.quiet}>
        {state === 'offline' && <Trans>No connection: the picture was not sent. Try again.</Trans>}
      </p>
    </Input.Wrapper>
  );
}

interface CroppingProps {
  readonly picture: ImageBitmap;
  readonly busy: boolean;
  readonly onUse: (canvas: HTMLCanvasElement) => void;
  readonly onCancel: () => void;
}

/** Size and place of the cut-out, with sliders so that the keyboard does it too. */
function Cropping({ picture, busy, onUse, onCancel }: CroppingProps) {
  const { t } = useLingui();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [crop, setCrop] = useState<Crop>({ zoom: 1, x: 0.5, y: 0.4 });
  useEffect(() => {
    if (canvas.current) drawCrop(canvas.current, picture, crop);
  }, [picture, crop]);
  const sliders = [
    { key: 'zoom', label: t`Size`, min: 1, max: 4 },
    { key: 'x', label: t`Across`, min: 0, max: 1 },
    { key: 'y', label: t`Up and down`, min: 0, max: 1 },
  ] as const;
  return (
    <div className={classes.line}>
      <canvas
        ref={canvas}
        width={photoWidth}
        height={photoHeight}
        className={classes.photo}
        role="img"
        aria-label={t`The picture as it will be on the badge`}
      />
      <div className={classes.sliders}>
        {sliders.map(({ key, label, min, max }) => (
          <div key={key}>
            <span className={classes.quiet}>{label}</span>
            <Slider
              thumbLabel={label}
              label={null}
              min={min}
              max={max}
              step={0.02}
              value={crop[key]}
              onChange={(value) => setCrop((before) => ({ ...before, [key]: value }))}
            />
          </div>
        ))}
        <div className={classes.buttons}>
          <Button loading={busy} onClick={() => canvas.current && onUse(canvas.current)}>
            {t`Use this picture`}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t`Cancel`}
          </Button>
        </div>
      </div>
    </div>
  );
}
