import { setupI18n, type MessageDescriptor, type Messages } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TranslatedTextInput } from '../../../generated/graphql.js';
import { languages } from '../../shell/language.js';

export type ReasonedDecision = 'reject' | 'hold' | 'return';

/** Reasons that recur; each is sent in the language of the one who registered. */
export const standardReasons: Readonly<Record<ReasonedDecision, readonly MessageDescriptor[]>> = {
  reject: [
    msg`The letter does not name this person.`,
    msg`This person is already registered for the session.`,
    msg`The organization is not entitled to take part in this session.`,
    msg`The letter is not signed by the head of the organization.`,
  ],
  hold: [
    msg`The secretariat is verifying the letter with the mission.`,
    msg`The question is before the bureau of the session.`,
  ],
  return: [
    msg`The letter cannot be read. Please upload it again.`,
    msg`The name differs from the one in the letter. Please correct it or send a new letter.`,
    msg`The letter does not state the function of this person. Please confirm it.`,
  ],
};

const catalogues = import.meta.glob<{ messages: Messages }>('../locale/*.po');

/** A standard reason in all six languages. */
export async function inSixLanguages(reason: MessageDescriptor): Promise<TranslatedTextInput> {
  const texts = await Promise.all(
    languages.map(async ({ code }) => {
      const { messages } = (await catalogues[`../locale/${code}.po`]?.()) ?? { messages: {} };
      return [code, setupI18n({ locale: code, messages: { [code]: messages } })._(reason)] as const;
    }),
  );
  return Object.fromEntries(texts);
}
