import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { changesSince, print, PRINTED_FILE, readContract, type ContractChange } from './contract.js';

const WORDS: Readonly<Record<ContractChange['gravity'], string>> = {
  BREAKING: 'BREAKING   ',
  DANGEROUS: 'dangerous  ',
  NON_BREAKING: 'harmless   ',
};

/**
 * `rostrum schema`: compares the SDL with the printed schema that was accepted last and reports each change.
 * `--write` accepts them; breaking ones only together with `--breaking`, so that nobody breaks a client unawares.
 */
export async function schema(options: readonly string[]): Promise<number> {
  const contract = readContract();
  const printed = print(contract);
  const accepted = existsSync(PRINTED_FILE) ? readFileSync(PRINTED_FILE, 'utf8') : printed;
  const changes = await changesSince(accepted, contract);
  for (const { gravity, message } of changes) console.log(`  ${WORDS[gravity]} ${message}`);
  const breaking = changes.filter(({ gravity }) => gravity === 'BREAKING').length;
  if (existsSync(PRINTED_FILE) && accepted === printed) {
    console.log('The printed schema is that of the SDL.');
    return 0;
  }
  if (!options.includes('--write')) {
    console.log('The printed schema is older than the SDL; "npm run schema -- --write" prints it anew.');
    return 1;
  }
  if (breaking > 0 && !options.includes('--breaking')) {
    console.log(`${breaking} changes break clients; add --breaking when that is meant.`);
    return 1;
  }
  writeFileSync(PRINTED_FILE, printed);
  console.log('graphql/printed-schema.gql was printed anew.');
  return 0;
}
