/**
 * What a rule answers: the accepted value, or the refusal with the rule that decided.
 * Expected refusals travel as data from the rule to the screen; exceptions are for what nobody expects.
 */
export type Decision<T, Code extends string = string> = Accepted<T> | Refused<Code>;

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

/** `params` fill the placeholders of the code's sentence in the reader's language; they hold facts, never prose. */
export interface Refused<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly rule: string;
  readonly params?: RefusalParams;
  /** Input fields at fault, where the refusal concerns input. */
  readonly fields?: readonly FaultyField[];
}

/** One faulty input field; its sentence is in the catalogue under `fault.<code>`. */
export interface FaultyField {
  /** Path in the arguments, for example `input.email`. */
  readonly path: string;
  readonly code: string;
  readonly params?: RefusalParams;
}

export type RefusalParams = Readonly<Record<string, string | number>>;

export function accept(): Accepted<undefined>;
export function accept<T>(value: T): Accepted<T>;
export function accept<T>(value?: T): Accepted<T | undefined> {
  return { ok: true, value };
}

/** @param rule id in the library's RULES.md, for example `FLR-7` */
export function refuse<Code extends string>(code: Code, rule: string, params?: RefusalParams): Refused<Code> {
  return params === undefined ? { ok: false, code, rule } : { ok: false, code, rule, params };
}
