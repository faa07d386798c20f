import {
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode, ValueNode } from 'graphql';
import { DocumentExecutor } from '../graphql/document-executor.js';
import { documentLimits, documentLimitsRule } from '../graphql/limits/document-limits.rule.js';
import { documentHash } from '../graphql/registered-documents.js';
import type { RegisteredDocuments } from '../graphql/registered-documents.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { LiveSubscription } from './live-hub.js';
import type { LiveSources } from './live-source.js';

/** What a client sends to follow something. */
export interface SubscribeMessage {
  readonly query?: string | null;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

interface Read {
  readonly hash: string;
  readonly document: DocumentNode;
}

const keptDocuments = 300;
const maxTokens = 6_000;

/** Reads subscribe messages: registered or sent document, validation, arguments, access. */
export class SubscriptionReader {
  private readonly executor: DocumentExecutor;
  private readonly kept = new Map<string, Read>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly sources: LiveSources,
    private readonly documents: RegisteredDocuments,
  ) {
    this.executor = new DocumentExecutor(schema);
  }

  /**
   * @param onlyRegistered whether only registered documents are taken
   * @throws GraphQLError, CodedError
   */
  async read(message: SubscribeMessage, context: RequestContext, onlyRegistered: boolean): Promise<LiveSubscription> {
    const { hash, document } = this.documentOf(message, onlyRegistered);
    const operationName = message.operationName ?? undefined;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') throw coded('BAD_REQUEST', 'Only subscriptions are taken here');
    const field = rootField(operation);
    const source = this.sources.of(field.name.value);
    const definition = this.schema.getSubscriptionType()?.getFields()[field.name.value];
    if (!source || !definition) throw coded('BAD_REQUEST', `Nothing to follow at ${field.name.value}`);
    const sent = message.variables ?? {};
    const { coerced, errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], sent);
    if (!coerced) throw errors?.[0] ?? coded('BAD_INPUT', 'variables');
    const args = getArgumentValues(definition, field, coerced);
    this.executor.compileOnce(document, operationName);
    return {
      source,
      audience: await source.authorise(args as never, context),
      args,
      document,
      documentHash: hash,
      operationName,
      variables: coerced,
      sharedVariables: withoutCursor(coerced, field, source.cursorArguments),
      executor: this.executor,
      context,
    };
  }

  private documentOf({ query, extensions }: SubscribeMessage, onlyRegistered: boolean): Read {
    const named = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery
      ?.sha256Hash;
    const hash = query ? documentHash(query) : named;
    if (typeof hash !== 'string') throw coded('BAD_REQUEST', 'A document or the hash of a registered one is needed');
    const known = this.kept.get(hash);
    const registered = this.documents.text(hash);
    if (onlyRegistered && registered === undefined) throw coded('DOCUMENT_NOT_REGISTERED', 'not registered');
    if (known) return known;
    const text = query || registered;
    if (!text) throw coded('DOCUMENT_UNKNOWN', 'unknown document');
    const document = parse(text, { maxTokens });
    const rules = [...specifiedRules, documentLimitsRule(documentLimits, () => registered !== undefined)];
    const [fault] = validate(this.schema, document, rules, { maxErrors: 1 });
    if (fault) throw fault.extensions.code ? fault : coded('VALIDATION_FAILED', fault.message);
    if (this.kept.size >= keptDocuments) this.kept.delete(this.kept.keys().next().value ?? '');
    const read = { hash, document };
    this.kept.set(hash, read);
    return read;
  }
}

function coded(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The one field of a subscription; validation lets no second one pass. */
function rootField(operation: OperationDefinitionNode): FieldNode {
  const [first] = operation.selectionSet.selections;
  if (first?.kind !== Kind.FIELD) throw coded('BAD_REQUEST', 'The subscription must name its field directly');
  return first;
}

/** Variables without those that say where a follower stands. */
function withoutCursor(
  variables: Readonly<Record<string, unknown>>,
  field: FieldNode,
  cursorArguments: readonly string[],
): Record<string, unknown> {
  const names = (field.arguments ?? [])
    .filter(({ name }) => cursorArguments.includes(name.value))
    .map(({ value }: { value: ValueNode }) => (value.kind === Kind.VARIABLE ? value.name.value : ''));
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !names.includes(name)));
}
