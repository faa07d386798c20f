import { useLingui } from '@lingui/react/macro';
import type { QuestionKind } from '../../../generated/graphql.js';

/** Kinds of questions, in words. */
export function useKindWord(): (kind: QuestionKind) => string {
  const { t } = useLingui();
  return (kind) =>
    ({
      TEXT: t`A line of text`,
      LONG_TEXT: t`Longer text`,
      NUMBER: t`A number`,
      DATE: t`A date`,
      CHOICE: t`One of several options`,
      SEVERAL: t`Any of several options`,
      COUNTRY: t`A country`,
      PHONE: t`A telephone number`,
      EMAIL: t`An e-mail address`,
      CONSENT: t`Consent`,
      FILE: t`A file`,
      PICTURE: t`A picture`,
    })[kind];
}
