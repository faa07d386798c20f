import type { OperationVariables } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback } from 'react';

/**
 * A command of a form. Unlike a bare mutation it never rejects: a fault of line or server stays in `error`, is shown by
 * `Refusal` beside the refusals, and leaves the page with all that was typed as it is.
 */
export function useCommand<TData, TVariables extends OperationVariables>(
  command: TypedDocumentNode<TData, TVariables>,
  options?: useMutation.Options<TData, TVariables>,
) {
  const [mutate, state] = useMutation<TData, TVariables>(command, options);
  const run = useCallback(
    async (given?: { readonly variables: TVariables }): Promise<{ readonly data: TData | undefined }> => {
      try {
        const { data } = await (mutate as (given?: object) => Promise<{ data?: TData }>)(given);
        return { data };
      } catch {
        return { data: undefined };
      }
    },
    [mutate],
  );
  return [run, state] as const;
}
