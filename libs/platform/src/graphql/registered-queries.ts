import { GraphQLError, Kind, parse, specifiedRules, validate, visit } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { DocumentExecutor } from './document-executor.js';
import type { ErrorPresenter } from './error-presenter.js';
import { keepableVariables } from './limits/keepable-text.js';
import type { RequestContext } from './request-context.js';

/** A registered query, parsed, validated and compiled once. */
export interface RegisteredQuery {
  /** Name of its operation; undefined where it has none. */
  readonly name: string | undefined;
  readonly document: DocumentNode;
}

const mostQueries = 1_000;

/**
 * Executes registered queries without Apollo Server's pipeline, which costs more than many an answer: their text is
 * ours and known to be sound. Everything else (mutations, documents that are sent, faults in variables) is Apollo's.
 */
export class RegisteredQueries {
  private readonly executor: DocumentExecutor;
  private readonly known = new Map<string, RegisteredQuery | null>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly presenter: ErrorPresenter,
  ) {
    this.executor = new DocumentExecutor(schema);
  }

  /** Null where the document is not one valid query, or asks for the schema. */
  of(hash: string, text: string): RegisteredQuery | null {
    const known = this.known.get(hash);
    if (known !== undefined) return known;
    const query = this.prepare(text);
    if (this.known.size >= mostQueries) this.known.clear();
    this.known.set(hash, query);
    return query;
  }

  /** @returns null where nothing was executed: the variables do not fit, and Apollo says what is wrong with them */
  async run(
    { document }: RegisteredQuery,
    context: RequestContext,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<string | null> {
    if (!keepableVariables(variables)) return null;
    const result = await this.executor.run({ document, variables, context });
    if (!('data' in result)) return null;
    if (!result.errors) return JSON.stringify(result);
    const errors = result.errors.map((error) =>
      this.presenter.present(
        error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error }),
        context.language,
      ),
    );
    return JSON.stringify({ errors, data: result.data });
  }

  private prepare(text: string): RegisteredQuery | null {
    const document = parse(text);
    const operations = document.definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
    if (operations.length !== 1 || operations[0]?.operation !== 'query' || introspects(document)) return null;
    if (validate(this.schema, document, specifiedRules, { maxErrors: 1 }).length > 0) return null;
    this.executor.compileOnce(document);
    return { name: operations[0].name?.value, document };
  }
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]({ name: { value } }) {
      found ||= value === '__schema' || value === '__type';
    },
  });
  return found;
}
