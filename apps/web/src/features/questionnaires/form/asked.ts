/** Answers by key of the question, each a list of texts. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** A condition as the API answers it: a statement, or parts of which all or any must hold. */
export interface Condition {
  readonly question?: string | null | undefined;
  readonly has?: boolean | null | undefined;
  readonly value?: string | null | undefined;
  readonly all?: readonly Condition[] | null | undefined;
  readonly any?: readonly Condition[] | null | undefined;
}

interface Conditional {
  readonly key: string;
  readonly condition?: Condition | null | undefined;
}

/**
 * Keys of the questions that are asked. A question that is not asked counts as not answered; one whose condition leads
 * back to itself, which no published version has, counts as not asked.
 */
export function askedAmong(questions: readonly Conditional[], answers: Answers): ReadonlySet<string> {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const known = new Map<string, boolean>();
  const asked = (key: string): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, false);
    const question = byKey.get(key);
    const now = question !== undefined && (!question.condition || holds(question.condition));
    known.set(key, now);
    return now;
  };
  const holds = ({ question, has, value, all, any }: Condition): boolean => {
    if (all) return all.every(holds);
    if (any) return any.some(holds);
    const given = question && asked(question) ? (answers[question] ?? []) : [];
    return (value ? given.includes(value) : given.length > 0) === (has ?? true);
  };
  return new Set(questions.filter(({ key }) => asked(key)).map(({ key }) => key));
}
