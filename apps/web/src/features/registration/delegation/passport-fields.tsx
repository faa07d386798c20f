import { Button, Group, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { GivePassportDocument, type PassportInput } from '../../../generated/graphql.js';
import { CountryField } from '../../questionnaires/form/question-field.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import classes from './participant-form.module.css';

interface PassportFieldsProps {
  /** Null while the registration is not kept on the server. */
  readonly registrationId: string | null;
  readonly given: boolean;
}

const nothing: PassportInput = { number: '', issuedBy: '', bornOn: '', expiresOn: '' };

/** Passport data: sent by themselves, kept apart, and not shown again; nothing of them stays in this browser. */
export function PassportFields({ registrationId, given: before }: PassportFieldsProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [passport, setPassport] = useState(nothing);
  const [give, { data, error, loading }] = useCommand(GivePassportDocument);
  const refusal = data?.givePassport.__typename === 'Refusal' ? data.givePassport : null;
  const change = (changes: Partial<PassportInput>) => setPassport((before) => ({ ...before, ...changes }));
  const given = before || data?.givePassport.__typename === 'Registration';
  const complete = Object.values(passport).every((text) => text !== '');

  async function send() {
    if (registrationId === null) return;
    const answer = await give({ variables: { registrationId, input: passport } });
    if (answer.data?.givePassport.__typename !== 'Registration') return;
    setPassport(nothing);
    setOpen(false);
  }

  return (
    <fieldset className={classes.passport}>
      <legend>{t`Passport data`}</legend>
      <p className={classes.quiet}>
        <IconLock size={16} aria-hidden />
        <Trans>Kept apart from the rest. Every reading by the secretariat is recorded.</Trans>
      </p>
      {given && !open && (
        <p className={classes.quiet}>
          <IconShieldCheck size={18} aria-hidden />
          <Trans>Passport data were given.</Trans>
        </p>
      )}
      {!open && (
        <Group>
          <Button variant="default" disabled={registrationId === null} onClick={() => setOpen(true)}>
            {given ? t`Give them anew` : t`Give passport data`}
          </Button>
          {registrationId === null && (
            <span className={classes.quiet}>
              <Trans>First the names and a way of taking part.</Trans>
            </span>
          )}
        </Group>
      )}
      {open && (
        <>
          <div className={classes.pair}>
            <TextInput
              label={t`Passport number`}
              required
              dir="ltr"
              autoComplete="off"
              maxLength={30}
              value={passport.number}
              error={faultOf(refusal, 'number')}
              onChange={(event) => change({ number: event.currentTarget.value })}
            />
            <CountryField
              label={t`Issued by`}
              required
              value={passport.issuedBy}
              error={faultOf(refusal, 'issuedBy')}
              onChange={(issuedBy) => change({ issuedBy })}
            />
          </div>
          <div className={classes.pair}>
            <TextInput
              label={t`Date of birth`}
              required
              type="date"
              autoComplete="off"
              value={passport.bornOn}
              error={faultOf(refusal, 'bornOn')}
              onChange={(event) => change({ bornOn: event.currentTarget.value })}
            />
            <TextInput
              label={t`Valid until`}
              required
              type="date"
              autoComplete="off"
              value={passport.expiresOn}
              error={faultOf(refusal, 'expiresOn')}
              onChange={(event) => change({ expiresOn: event.currentTarget.value })}
            />
          </div>
          <Refusal refusal={refusal} error={error} />
          <Group>
            <Button disabled={!complete} loading={loading} onClick={() => void send()}>
              {t`Send the passport data`}
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              {t`Cancel`}
            </Button>
          </Group>
        </>
      )}
    </fieldset>
  );
}
