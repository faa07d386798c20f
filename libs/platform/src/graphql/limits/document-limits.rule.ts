import { getNamedType, getNullableType, GraphQLError, isCompositeType, isListType, Kind } from 'graphql';
import type {
  ASTVisitor,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql';

export interface DocumentLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  /** Objects that the answer may have, by estimate: sizes of nested lists multiplied. */
  readonly cost: number;
}

/** For documents that are not registered. The largest of the web application's own are far below. */
export const documentLimits: DocumentLimits = {
  depth: 12,
  aliases: 30,
  directives: 30,
  rootFields: 20,
  cost: 25_000,
};

/** Sizes of lists where neither argument nor schema says one. */
const usualListSize = 10;
const variableListSize = 100;
/** Fragments within fragments can make a small text endless; counting stops here. */
const mostFields = 20_000;

interface Counted {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
  cost: number;
}

interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly depth: number;
  /** How many objects of this kind there will be. */
  readonly times: number;
  /** Size of the page that the parent field asked for. */
  readonly page: number | undefined;
}

/**
 * Refuses documents that ask for too much, before anything is executed.
 * @param isExempt true for registered documents, whose text is ours
 */
export function documentLimitsRule(limits: DocumentLimits, isExempt: (text: string) => boolean) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      if (isExempt(context.getDocument().loc?.source.body ?? '')) return;
      const counted = count(context, operation);
      const rootFields = operation.selectionSet.selections.length;
      const over = (['depth', 'aliases', 'directives', 'cost'] as const).find((what) => counted[what] > limits[what]);
      if (over) refuse(context, operation, `${over} ${counted[over]}, at most ${limits[over]}`);
      else if (counted.fields > mostFields) refuse(context, operation, `more than ${mostFields} fields`);
      else if (rootFields > limits.rootFields) refuse(context, operation, `more than ${limits.rootFields} root fields`);
    },
  });
}

function refuse(context: ValidationContext, operation: OperationDefinitionNode, what: string): void {
  context.reportError(
    new GraphQLError(`The document is beyond the limits: ${what}`, {
      nodes: [operation],
      extensions: { code: 'TOO_COMPLEX' },
    }),
  );
}

function count(context: ValidationContext, operation: OperationDefinitionNode): Counted {
  const counted: Counted = { depth: 0, aliases: 0, directives: operation.directives?.length ?? 0, fields: 0, cost: 0 };
  const root = context.getSchema().getRootType(operation.operation) ?? undefined;
  walk(operation.selectionSet, { type: root, depth: 1, times: 1, page: undefined }, []);
  return counted;

  function walk(selections: SelectionSetNode, place: Place, fragments: readonly string[]): void {
    for (const selection of selections.selections) {
      if (counted.fields > mostFields) return;
      counted.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) visitField(selection, place, fragments);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, inFragment(place, selection.typeCondition?.name.value), fragments);
      } else {
        const fragment = context.getFragment(selection.name.value);
        if (fragment && !fragments.includes(fragment.name.value)) walkFragment(fragment, place, fragments);
      }
    }
  }

  function walkFragment(fragment: FragmentDefinitionNode, place: Place, fragments: readonly string[]): void {
    counted.fields += 1;
    walk(fragment.selectionSet, inFragment(place, fragment.typeCondition.name.value), [
      ...fragments,
      fragment.name.value,
    ]);
  }

  function inFragment(place: Place, condition: string | undefined): Place {
    return condition ? { ...place, type: context.getSchema().getType(condition) } : place;
  }

  function visitField(node: FieldNode, place: Place, fragments: readonly string[]): void {
    counted.fields += 1;
    counted.depth = Math.max(counted.depth, place.depth);
    if (node.alias) counted.aliases += 1;
    const field = (place.type as GraphQLObjectType | undefined)?.getFields?.()[node.name.value];
    if (!field) return;
    const asked = askedSize(node, field);
    const isList = isListType(getNullableType(field.type));
    const times = place.times * (isList ? (asked ?? place.page ?? usualListSize) : 1);
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return;
    counted.cost += times;
    walk(node.selectionSet, { type, depth: place.depth + 1, times, page: isList ? undefined : asked }, fragments);
  }
}

/** Size that the argument `limit` asks for, or that it has by default; undefined where the field has none. */
function askedSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
  const definition = field.args.find(({ name }) => name === 'limit');
  if (!definition) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === 'limit')?.value;
  if (given?.kind === Kind.INT) return Math.max(1, Number(given.value));
  if (given?.kind === Kind.VARIABLE) return variableListSize;
  return typeof definition.defaultValue === 'number' ? definition.defaultValue : usualListSize;
}
