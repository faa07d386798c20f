import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { diff } from '@graphql-inspector/core';
import { buildSchema, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { projectRoot } from '#platform/launchers';

const FOLDER = path.join(projectRoot, 'graphql');
/** Another ending than the one that the server reads, or each type would be defined twice. */
export const PRINTED_FILE = path.join(FOLDER, 'printed-schema.gql');

/** How a change of the contract meets those who use it already. */
export type Gravity = 'BREAKING' | 'DANGEROUS' | 'NON_BREAKING';

export interface ContractChange {
  readonly gravity: Gravity;
  readonly message: string;
}

/** The contract of this checkout: all SDL files together. @throws GraphQLError when they do not fit */
export function readContract(): GraphQLSchema {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));
  return buildSchema(
    files
      .toSorted()
      .map((file) => readFileSync(path.join(FOLDER, file), 'utf8'))
      .join('\n'),
  );
}

/** The whole schema as one sorted text, the same for the same contract in whatever order it is written. */
export function print(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** What changed from an accepted contract (as printed) to the present one, the gravest first. */
export async function changesSince(accepted: string, present: GraphQLSchema): Promise<ContractChange[]> {
  const changes = await diff(buildSchema(accepted), present);
  const order: readonly Gravity[] = ['BREAKING', 'DANGEROUS', 'NON_BREAKING'];
  return changes
    .map(({ criticality, message }) => ({ gravity: criticality.level as Gravity, message }))
    .toSorted((one, other) => order.indexOf(one.gravity) - order.indexOf(other.gravity));
}
