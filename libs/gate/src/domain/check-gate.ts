import { accept, languages, storedText } from '#kernel';
import type { FaultyField, Language, TranslatedText } from '#kernel';
import type { ParticipantCategory } from '#registration';
import type { GateDecision } from './gate-refusal.js';

export interface GateInput {
  readonly name: { readonly [L in Language]?: string | null };
  readonly roomId?: string | null;
  readonly categories: readonly ParticipantCategory[];
  readonly hallOnly: boolean;
  readonly floating: boolean;
  readonly capacity?: number | null;
  readonly undoMinutes: number;
  readonly closed: boolean;
}

export interface CheckedGate extends Omit<GateInput, 'name' | 'roomId' | 'capacity'> {
  readonly name: TranslatedText;
  readonly roomId: string | null;
  readonly capacity: number | null;
}

export interface FloatingRule {
  readonly category: ParticipantCategory;
  readonly places: number;
}

const longestName = 100;
export const limits = { capacity: 100_000, undoMinutes: 1440, floating: 50 } as const;

/** GAT-14 A gate as it is kept. @param original the language that it was written in */
export function checkGate(input: GateInput, original: Language | null): GateDecision<CheckedGate> {
  const faults: FaultyField[] = [];
  const given = languages
    .map((language) => [language, storedText(input.name[language] ?? '')] as const)
    .filter(([, text]) => text !== '');
  const first = given.find(([language]) => language === (original ?? 'en')) ?? given[0];
  if (!first) faults.push({ path: 'input.name', code: 'NONE_GIVEN' });
  if (given.some(([, text]) => [...text].length > longestName))
    faults.push({ path: 'input.name', code: 'TOO_LONG', params: { most: longestName } });
  const within = (path: string, value: number, [least, most]: readonly [number, number]): void => {
    if (value < least || value > most) faults.push({ path, code: 'OUT_OF_RANGE', params: { least, most } });
  };
  if (typeof input.capacity === 'number') within('input.capacity', input.capacity, [1, limits.capacity]);
  within('input.undoMinutes', input.undoMinutes, [0, limits.undoMinutes]);
  if (!first || faults.length > 0) return { ok: false, code: 'GATE_FAULTY', rule: 'GAT-14', fields: faults };
  return accept({
    ...input,
    name: { ...Object.fromEntries(given), original: first[0] },
    roomId: input.roomId ?? null,
    categories: [...new Set(input.categories)],
    capacity: input.capacity ?? null,
  });
}

/** GAT-14 Each category once, numbers that a delegation can have. */
export function checkFloating(rules: readonly FloatingRule[]): GateDecision<readonly FloatingRule[]> {
  const faults: FaultyField[] = rules.flatMap(({ category, places }, index) => [
    ...(places < 0 || places > limits.floating
      ? [{ path: `rules.${index}.places`, code: 'OUT_OF_RANGE', params: { least: 0, most: limits.floating } }]
      : []),
    ...(rules.findIndex((other) => other.category === category) < index
      ? [{ path: `rules.${index}.category`, code: 'GIVEN_TWICE' }]
      : []),
  ]);
  return faults.length > 0 ? { ok: false, code: 'GATE_FAULTY', rule: 'GAT-14', fields: faults } : accept(rules);
}
