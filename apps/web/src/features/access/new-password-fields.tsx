import { useLingui } from '@lingui/react/macro';
import { PasswordField } from './password-field.js';

/** Least length of a password, as the server has it (NIST SP 800-63B: length, not recipes). */
export const shortestPassword = 12;

interface NewPasswordFieldsProps {
  readonly password: string;
  readonly repeated: string;
  readonly fault: string | undefined;
  readonly onPassword: (password: string) => void;
  readonly onRepeated: (password: string) => void;
}

/** A new password, typed twice. */
export function NewPasswordFields({ password, repeated, fault, onPassword, onRepeated }: NewPasswordFieldsProps) {
  const { t } = useLingui();
  const differs = repeated !== '' && !password.startsWith(repeated) && repeated !== password;
  return (
    <>
      <PasswordField
        label={t`New password`}
        description={t`At least ${shortestPassword} characters; several words are easiest to remember.`}
        autoComplete="new-password"
        required
        minLength={shortestPassword}
        maxLength={200}
        value={password}
        error={fault}
        onChange={(event) => onPassword(event.currentTarget.value)}
      />
      <PasswordField
        label={t`The new password again`}
        autoComplete="new-password"
        required
        value={repeated}
        error={differs ? t`This is not the same password.` : undefined}
        onChange={(event) => onRepeated(event.currentTarget.value)}
      />
    </>
  );
}
