import { HeaderMap } from '@apollo/server';
import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import { GraphQLError, Kind, visit } from 'graphql';
import type { DocumentNode, ExecutionResult, FormattedExecutionResult } from 'graphql';
import { CodedError } from './coded-error.js';
import type { ErrorCode } from './coded-error.js';
import { DocumentExecutor } from './document-executor.js';
import type { ErrorPresenter } from './error-presenter.js';
import { keepableDocument, keepableVariables } from './limits/keepable-text.js';
import type { MutationRate } from './limits/mutation-rate.js';
import type { OnceOnly } from './once-only.js';
import type { RegisteredDocuments } from './registered-documents.js';
import type { RequestContext } from './request-context.js';

export interface OperationRules {
  readonly presenter: ErrorPresenter;
  readonly rate: MutationRate;
  readonly onceOnly: OnceOnly;
  readonly documents: RegisteredDocuments;
  /** Whether strangers may ask for the schema, and signed-in browsers send any document: while developing. */
  readonly open: boolean;
}

type Resolved = GraphQLRequestContext<RequestContext> & { readonly document: DocumentNode };

const statusOf: Partial<Record<ErrorCode, number>> = { RATE_LIMITED: 429, DOCUMENT_NOT_REGISTERED: 403 };

/**
 * What happens to each operation between Apollo's parsing and its answer: who may ask for what, how often, once only,
 * and the execution by compiled functions.
 */
export class OperationPlugin implements ApolloServerPlugin<RequestContext> {
  private executor: DocumentExecutor | undefined;
  private readonly introspecting = new WeakMap<DocumentNode, boolean>();

  constructor(private readonly rules: OperationRules) {}

  serverWillStart({ schema }: { schema: DocumentExecutor['schema'] }): Promise<void> {
    this.executor = new DocumentExecutor(schema);
    return Promise.resolve();
  }

  requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return Promise.resolve({
      didResolveOperation: (request) => {
        this.admit(request as Resolved);
        return Promise.resolve();
      },
      responseForOperation: (request) => this.respondOrRefuse(request as Resolved),
      willSendResponse: (request) => {
        soften(request);
        return Promise.resolve();
      },
    });
  }

  private admit({ contextValue: { actor, request }, document, operation, queryHash, request: asked }: Resolved): void {
    const { open, documents, rate } = this.rules;
    const registered = documents.has(queryHash ?? '');
    if (!keepableVariables(asked.variables) || (!registered && !keepableDocument(document))) throw refusal('BAD_INPUT');
    if (!open && actor.personId !== null && !registered) throw refusal('DOCUMENT_NOT_REGISTERED');
    if (!open && !actor.mayIntrospect && this.introspects(document)) throw refusal('INTROSPECTION_CLOSED');
    if (operation?.operation !== 'mutation') return;
    const within = rate.take(actor.personId ?? `address ${request.address}`);
    if (!within) throw refusal('RATE_LIMITED');
  }

  /** Apollo would mask what is thrown here beyond recognition. */
  private async respondOrRefuse(request: Resolved): Promise<GraphQLResponse> {
    try {
      return await this.respond(request);
    } catch (error) {
      const graphql = new GraphQLError(String(error), { originalError: error as Error });
      const formatted = this.rules.presenter.present(graphql, request.contextValue.language);
      const status = formatted.extensions?.code === 'INTERNAL' ? 500 : 400;
      return { ...wire({ errors: [formatted] }), http: { status, headers: new HeaderMap() } };
    }
  }

  private async respond(request: Resolved): Promise<GraphQLResponse> {
    const { contextValue: context, operation, queryHash } = request;
    const { operationName, variables } = request.request;
    const { personId } = context.actor;
    if (operation?.operation !== 'mutation' || context.idempotencyKey === null || personId === null) {
      return wire(await this.execute(request));
    }
    const once = {
      personId,
      key: context.idempotencyKey,
      request: [queryHash, operationName ?? null, variables ?? null],
    };
    try {
      const answer = await this.rules.onceOnly.run(once, async () => {
        const result = await this.execute(request);
        return { answer: JSON.stringify(result), keep: !result.errors };
      });
      return wire(JSON.parse(answer) as FormattedExecutionResult);
    } catch (error) {
      // Apollo takes everything that is thrown here for a fault of the server; a key that does not fit is none.
      if (!(error instanceof CodedError)) throw error;
      const wrapped = new GraphQLError(error.message, { originalError: error });
      return wire({ errors: [this.rules.presenter.present(wrapped, context.language)] });
    }
  }

  private async execute({ contextValue, document, request, queryHash }: Resolved): Promise<FormattedExecutionResult> {
    const { executor, rules } = this;
    if (!executor) throw new Error('The schema is not there yet');
    const operationName = request.operationName ?? undefined;
    const registered = queryHash !== undefined && rules.documents.has(queryHash);
    if (registered) executor.compileOnce(document, operationName);
    const result: ExecutionResult = await executor.run({
      document,
      operationName,
      variables: request.variables,
      context: contextValue,
    });
    if (!result.errors) return result as FormattedExecutionResult;
    const errors = result.errors.map((error) => rules.presenter.present(error, contextValue.language));
    return 'data' in result ? { errors, data: result.data } : { errors };
  }

  private introspects(document: DocumentNode): boolean {
    const known = this.introspecting.get(document);
    if (known !== undefined) return known;
    let found = false;
    visit(document, {
      [Kind.FIELD]({ name: { value } }) {
        if (value === '__schema' || value === '__type') found = true;
      },
    });
    this.introspecting.set(document, found);
    return found;
  }
}

function refusal(code: ErrorCode): GraphQLError {
  return new GraphQLError(code, {
    extensions: { code, http: { status: statusOf[code] ?? 400, headers: new HeaderMap() } },
  });
}

function wire(singleResult: FormattedExecutionResult): GraphQLResponse {
  const status = 'data' in singleResult ? undefined : 400;
  return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}

/**
 * GraphQL over HTTP: with `application/json` a well-formed request is answered with 200 even when its document has
 * faults; the newer media type says 400.
 */
function soften({ request, response, source }: GraphQLRequestContext<RequestContext>): void {
  const modern = request.http?.headers.get('accept')?.includes('application/graphql-response+json');
  if (!modern && source !== undefined && response.http.status === 400) response.http.status = 200;
}
