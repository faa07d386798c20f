import { accept, refuse } from '#kernel';
import type { Decision, Language } from '#kernel';
import { countWords } from './count-words.js';
import { stateAfter } from './statement-rules.js';
import type {
  StatementLimit,
  StatementRefusal,
  StatementRules,
  StatementState,
  StatusOnDay,
} from './statement-rules.js';

export interface StatementToCheck {
  readonly state: StatementState;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly footnotes: readonly string[];
  readonly returnedAt: Date | null;
}

/** What a statement is checked against. */
export interface StatementFacts {
  readonly rules: StatementRules;
  /** Of the organization that submits, on the first day of the session. */
  readonly status: StatusOnDay;
  readonly invited: boolean;
  readonly now: Date;
}

const day = 86_400_000;

/** CIV-54 The limit of an organization; null where its status gives no right to written statements. */
export function limitOf(rules: StatementRules, status: StatusOnDay): StatementLimit | null {
  return rules.limits.find((limit) => limit.status === status) ?? null;
}

/** Everything that stands between a statement and its submission, in the order in which it is best mended. */
export function faultsOfStatement(
  statement: StatementToCheck,
  { rules, status, invited, now }: StatementFacts,
): Extract<Decision<never, StatementRefusal>, { ok: false }>[] {
  const limit = limitOf(rules, status);
  const { words } = countWords(statement, rules);
  return [
    limit === null && refuse('STATEMENT_STATUS', 'CIV-54', { status }),
    limit?.onInvitation && !invited && refuse('STATEMENT_INVITATION', 'CIV-55'),
    !inTime(statement, rules, now) &&
      refuse('STATEMENT_WINDOW', 'CIV-56', {
        opens: rules.opensAt.toISOString(),
        closes: rules.closesAt.toISOString(),
      }),
    !rules.languages.includes(statement.language) &&
      refuse('STATEMENT_LANGUAGE', 'CIV-57', { languages: rules.languages.join(', ').toUpperCase() }),
    (statement.title.trim() === '' || words === 0) && refuse('STATEMENT_WITHOUT_TEXT', 'CIV-58'),
    limit !== null &&
      words > limit.words &&
      refuse('STATEMENT_OVER_LENGTH', 'CIV-54', { words, most: limit.words, over: words - limit.words, status }),
  ].filter((fault) => typeof fault === 'object');
}

/** CIV-53 to CIV-58 */
export function submitStatement(
  statement: StatementToCheck,
  facts: StatementFacts,
): Decision<undefined, StatementRefusal> {
  if (stateAfter('submit', statement.state) === null)
    return refuse('STATEMENT_STATE', 'CIV-53', { state: statement.state });
  const [first] = faultsOfStatement(statement, facts);
  return first ?? accept();
}

/** CIV-56 A returned one has some days more. */
function inTime(
  { returnedAt, state }: StatementToCheck,
  { opensAt, closesAt, returnDays }: StatementRules,
  now: Date,
): boolean {
  if (now < opensAt) return false;
  if (now <= closesAt) return true;
  return state === 'RETURNED' && returnedAt !== null && now.getTime() <= returnedAt.getTime() + returnDays * day;
}
