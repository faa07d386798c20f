import type { OrganisationKind, OrganisationRight, RightAnswer, Standing } from './organisation-kinds.js';
import { organisationRights } from './organisation-kinds.js';

/** One line of the table of rights (`data/rights.json`). */
export interface RightsRule {
  /** Stable name, for example `commission-general-statement`. */
  readonly key: string;
  /** Slugs of bodies; a body without lines of its own has those of the body above it. */
  readonly bodies: readonly string[];
  readonly kinds: readonly OrganisationKind[];
  /** Standings that the line is for; empty for those in which standing makes no difference. */
  readonly standings: readonly Standing[];
  readonly right: OrganisationRight;
  readonly answer: RightAnswer;
  /** Most words of a written statement; null where there is no limit or no statement. */
  readonly words: number | null;
  /** Days before the session by which it is to be asked for; null where none are named. */
  readonly days: number | null;
  /** The rule as it is cited: the instrument, and its paragraph or rule number. */
  readonly instrument: string;
  readonly paragraph: string;
  /** Where it was read. */
  readonly source: string;
  /** False where it was not seen in print and is to be compared. */
  readonly confirmed: boolean;
}

/** Who asks: an organization on a day, for a session of a body. */
export interface RightsSubject {
  readonly kind: OrganisationKind;
  readonly standing: Standing;
  /** Whether the conference in question has accorded it observer status. */
  readonly accredited: boolean;
  /** Slugs of the body and of the bodies above it, its own first. */
  readonly bodies: readonly string[];
}

/** A right with what decided it; null where no rule gives it, which means no. */
export interface DerivedRight {
  readonly right: OrganisationRight;
  readonly answer: RightAnswer;
  readonly words: number | null;
  readonly days: number | null;
  readonly rule: RightsRule | null;
}

/**
 * CIV-1, CIV-2 What an organization may do in a body, one answer for each right. The first line that fits decides; a
 * right that no line gives is not had. An organization that is accredited has what accreditation is asked for.
 */
export function rightsOf(rules: readonly RightsRule[], subject: RightsSubject): DerivedRight[] {
  const body = subject.bodies.find((slug) => rules.some(({ bodies }) => bodies.includes(slug)));
  const lines = rules.filter(({ bodies }) => body !== undefined && bodies.includes(body));
  return organisationRights.map((right) => {
    const rule = lines.find((line) => line.right === right && fits(line, subject)) ?? null;
    if (!rule) return { right, answer: 'NO', words: null, days: null, rule };
    const answer = rule.answer === 'IF_ACCREDITED' && subject.accredited ? 'YES' : rule.answer;
    return { right, answer, words: rule.words, days: rule.days, rule };
  });
}

/** One of the rights. */
export function rightOf(rules: readonly RightsRule[], subject: RightsSubject, right: OrganisationRight): DerivedRight {
  const found = rightsOf(rules, subject).find((derived) => derived.right === right);
  if (!found) throw new Error(`${right} is no right of organizations`);
  return found;
}

/** CIV-3 Whether it can be used now, without anybody deciding first. */
export function isHeld({ answer }: DerivedRight): boolean {
  return answer === 'YES';
}

function fits({ kinds, standings }: RightsRule, { kind, standing }: RightsSubject): boolean {
  return kinds.includes(kind) && (standings.length === 0 || standings.includes(standing));
}
