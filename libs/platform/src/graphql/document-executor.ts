import { execute, Kind } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';

export interface Execution {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly context: unknown;
  /** Value of the root type, for changes sent to followers. */
  readonly root?: unknown;
}

type Runner = (execution: Execution) => Promise<ExecutionResult> | ExecutionResult;

/**
 * Executes parsed and validated documents, compiled to plain functions when they come a second time: a document that is
 * seen once is not worth it, and thousands of different ones must not buy compilation. What is compiled lives as long
 * as the parsed document.
 */
export class DocumentExecutor {
  private readonly runners = new WeakMap<DocumentNode, Map<string, Runner>>();
  private readonly seen = new WeakSet<DocumentNode>();

  constructor(readonly schema: GraphQLSchema) {}

  run(execution: Execution): Promise<ExecutionResult> | ExecutionResult {
    const { document, operationName } = execution;
    const known = this.runners.get(document)?.get(operationName ?? '');
    if (known) return known(execution);
    if (this.seen.has(document)) return this.compile(document, operationName ?? undefined)(execution);
    this.seen.add(document);
    return this.interpret(execution);
  }

  /** Compiles at the first use already; for documents that are known to come again. */
  compileOnce(document: DocumentNode, operationName?: string): void {
    if (!this.runners.get(document)?.has(operationName ?? '')) this.compile(document, operationName);
  }

  private compile(document: DocumentNode, operationName?: string): Runner {
    const runner = this.compiled(document, operationName) ?? ((execution) => this.interpret(execution));
    const runners = this.runners.get(document) ?? new Map<string, Runner>();
    this.runners.set(document, runners.set(operationName ?? '', runner));
    return runner;
  }

  private compiled(document: DocumentNode, operationName?: string): Runner | undefined {
    if (usesDirectivesOnFragments(document)) return undefined;
    const compiled = compileQuery(this.schema, document, operationName) as CompiledQuery | ExecutionResult;
    if (!isCompiledQuery(compiled)) return undefined;
    return (execution) => {
      const { root = {}, context, variables } = execution;
      const result = compiled.query(root, context, variables ?? {});
      // Variables did not fit and nothing was executed; graphql-js says better what is wrong with them.
      return 'then' in result || 'data' in result ? result : this.interpret(execution);
    };
  }

  private interpret({
    document,
    operationName,
    variables,
    context,
    root,
  }: Execution): Promise<ExecutionResult> | ExecutionResult {
    return execute({
      schema: this.schema,
      document,
      operationName: operationName ?? undefined,
      variableValues: variables ?? undefined,
      contextValue: context,
      rootValue: root,
    });
  }
}

/** `@skip` and `@include` on fragments are left to graphql-js, whose answer the compiled one does not always match. */
function usesDirectivesOnFragments(document: DocumentNode): boolean {
  return document.definitions.some((definition) => 'selectionSet' in definition && hasDirectedFragment(definition));
}

function hasDirectedFragment(node: Pick<OperationDefinitionNode, 'selectionSet'>): boolean {
  return node.selectionSet.selections.some((selection) => {
    const isFragment = selection.kind !== Kind.FIELD;
    if (isFragment && selection.directives?.length) return true;
    return 'selectionSet' in selection && selection.selectionSet
      ? hasDirectedFragment({ selectionSet: selection.selectionSet })
      : false;
  });
}
