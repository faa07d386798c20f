import { Kind, parse } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** A field of a document without anything that depends on the request. */
export interface PlainField {
  readonly name: string;
  /** Name in the answer. */
  readonly key: string;
  /** Argument to the variable that fills it. */
  readonly variables: Readonly<Record<string, string>>;
  /** Empty for fields without a selection. */
  readonly fields: readonly PlainField[];
}

/** The one query of a document. */
export interface PlainQuery {
  readonly fields: readonly PlainField[];
  /** Variables without a default value, which alone a plain query may have. */
  readonly variables: readonly string[];
}

/** Signals that a document is not plain. */
class NotPlain extends Error {}

/**
 * What a hot reader takes: one query without directives, default values and literal arguments. Fragments are spread and
 * fields of the same name merged, in the order in which GraphQL answers them.
 * @returns undefined for any other document
 */
export function plainQuery(text: string): PlainQuery | undefined {
  try {
    return read(parse(text, { noLocation: true }));
  } catch {
    return undefined;
  }
}

function read({ definitions }: DocumentNode): PlainQuery {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [query] = operations;
  if (!query || operations.length > 1 || query.operation !== 'query' || query.directives?.length) throw new NotPlain();
  const variables = (query.variableDefinitions ?? []).map(({ variable, defaultValue, directives }) => {
    if (defaultValue || directives?.length) throw new NotPlain();
    return variable.name.value;
  });
  return { fields: merge(collect(query.selectionSet, fragments), fragments), variables };
}

/** Fields in their order, fragments spread. */
function collect(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): FieldNode[] {
  return set.selections.flatMap((selection): FieldNode[] => {
    if (selection.directives?.length) throw new NotPlain();
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    if (!fragment || fragment.directives?.length) throw new NotPlain();
    return collect(fragment.selectionSet, fragments);
  });
}

function merge(nodes: readonly FieldNode[], fragments: ReadonlyMap<string, FragmentDefinitionNode>): PlainField[] {
  const groups = Map.groupBy(nodes, (node) => node.alias?.value ?? node.name.value);
  return [...groups].map(([key, [first, ...others]]) => {
    if (!first) throw new NotPlain();
    const below = [first, ...others].flatMap(({ selectionSet }) =>
      selectionSet ? collect(selectionSet, fragments) : [],
    );
    return { name: first.name.value, key, variables: variablesOf(first), fields: merge(below, fragments) };
  });
}

function variablesOf({ arguments: given = [] }: FieldNode): Record<string, string> {
  return Object.fromEntries(
    given.map(({ name, value }) => {
      if (value.kind !== Kind.VARIABLE) throw new NotPlain();
      return [name.value, value.name.value];
    }),
  );
}
