import type { RequestContext } from '../graphql/request-context.js';
import type { FieldResolverMap } from '../graphql/field-resolvers.js';
import type { Messages } from './messages.js';
import type { WireRefusal } from './refusal-union.js';

interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** The sentences of a refusal, in the reader's language. */
export const refusalFields = (messages: Messages): FieldResolverMap => ({
  Refusal: {
    message: ({ code, params = {} }: WireRefusal, _: unknown, { language }: RequestContext): string =>
      messages.refusal(code, params, language).message,
    next: ({ code, params = {} }: WireRefusal, _: unknown, { language }: RequestContext): string | null =>
      messages.refusal(code, params, language).next,
    fields: ({ fields = [] }: WireRefusal, _: unknown, { language }: RequestContext): FieldFault[] =>
      fields.map(({ path, code, params = {} }) => ({
        path,
        message: messages.text(`fault.${code}`, params, language),
      })),
  },
});
