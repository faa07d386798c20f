import { isDeepStrictEqual } from 'node:util';

type Form = Readonly<Record<string, unknown>>;

function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * PostGraphile's answer in the product's form: `nodes` become the list itself, two columns of a text become one, `of`
 * stands for what is in it, `with` is part of what it is in, instants have milliseconds and end in Z.
 */
export function inOurForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOurForm);
  if (typeof value === 'string') return instant.test(value) ? new Date(value).toISOString() : value;
  if (!isForm(value)) return value;
  if ('nodes' in value) return inOurForm(value['nodes']);
  if ('of' in value) return inOurForm(value['of']);
  const form: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    const column = /^(\w+)Text$/.exec(name)?.[1];
    if (name === 'with') Object.assign(form, inOurForm(content));
    else if (column) form[column] = content === null ? null : { text: content, language: value[`${column}Language`] };
    else if (!(name.endsWith('Language') && `${name.slice(0, -8)}Text` in value)) form[name] = inOurForm(content);
  }
  return form;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Lists whose order a server could not be asked for are brought into one: documents by symbol, meetings by time. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder).toSorted(byOrder);
  if (!isForm(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, inOneOrder(content)]));
}

function byOrder(one: unknown, other: unknown): number {
  const [a, b] = [orderOf(one), orderOf(other)];
  return a < b ? -1 : Number(a > b);
}

function orderOf(value: unknown): string {
  if (!isForm(value)) return '';
  if ('symbol' in value) return String(value['symbol']);
  return 'startsAt' in value ? `${String(value['startsAt'])} ${String(value['id'])}` : '';
}

/** @throws naming the first server whose answer is not that of the first one, and the place where they part */
export function assertAgree(about: string, answers: Readonly<Record<string, unknown>>): void {
  const [[reference, expected] = ['', null], ...others] = Object.entries(answers).map(
    ([name, answer]) => [name, inOneOrder(answer)] as const,
  );
  if (!isForm(expected) || Object.values(expected).some((content) => content === null || content === undefined))
    throw new Error(`${about}: ${reference} has no answer`);
  for (const [name, answer] of others) {
    if (!isDeepStrictEqual(answer, expected))
      throw new Error(`${about}: ${name} and ${reference} disagree ${firstDifference(answer, expected)}`);
  }
}

function firstDifference(one: unknown, other: unknown, place = 'data'): string {
  if (isForm(one) && isForm(other)) {
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
      if (!isDeepStrictEqual(one[name], other[name]))
        return firstDifference(one[name], other[name], `${place}.${name}`);
    }
  }
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    const at = one.findIndex((each, index) => !isDeepStrictEqual(each, other[index]));
    return firstDifference(one[at], other[at], `${place}[${at}]`);
  }
  return `at ${place}: ${brief(one)} and ${brief(other)}`;
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}
