import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;
const dayForm = /^\d{4}-\d\d-\d\d$/;

/** Instants travel as text and arrive in resolvers as text in UTC with milliseconds. */
export const dateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601 with milliseconds: `2021-04-12T08:00:00.000Z`.',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError('A DateTime must be an instant');
  },
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** Days travel and arrive as `YYYY-MM-DD`. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day without a zone, ISO 8601: `2021-04-12`.',
  serialize: (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError('A Date must be a day');
  },
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

function parseInstant(value: unknown): string {
  const milliseconds = typeof value === 'string' && instantForm.test(value) ? Date.parse(value) : Number.NaN;
  // Date.parse takes 31 February for 3 March; a day that does not exist is refused.
  if (Number.isNaN(milliseconds) || !dayExists((value as string).slice(0, 10)))
    throw new GraphQLError('A DateTime is an instant with its zone, for example 2021-04-12T08:00:00Z');
  return new Date(milliseconds).toISOString();
}

function parseDay(value: unknown): string {
  if (typeof value === 'string' && dayForm.test(value) && dayExists(value)) return value;
  throw new GraphQLError('A Date is a calendar day, for example 2021-04-12');
}

function dayExists(day: string): boolean {
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(day);
}
