import { Kind, visit } from 'graphql';
import type { FragmentDefinitionNode, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { isLanguage } from '#kernel';
import type { Language } from '#kernel';
import type { RequestContext } from './request-context.js';

const known = new WeakMap<OperationDefinitionNode, boolean>();

/**
 * The one language that an operation needs its texts in; null where it asks for some language by name (`title { fr }`).
 * Statements take it as the parameter of `in_language`, so that five languages of six stay in the database.
 */
export function textLanguage(
  { language }: Pick<RequestContext, 'language'>,
  { operation, fragments }: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>,
): Language | null {
  let named = known.get(operation);
  if (named === undefined) {
    named = [operation, ...Object.values(fragments)].some(namesLanguages);
    known.set(operation, named);
  }
  return named ? null : language;
}

function namesLanguages(part: OperationDefinitionNode | FragmentDefinitionNode): boolean {
  let found = false;
  visit(part, {
    [Kind.FIELD]: ({ name }) => {
      found ||= isLanguage(name.value);
    },
  });
  return found;
}
