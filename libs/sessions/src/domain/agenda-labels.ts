/** An item with its place among its siblings, from 1. */
export interface AgendaPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
}

/** The printed label and the place in the whole agenda, from 1. */
export interface AgendaLabel {
  readonly id: string;
  readonly label: string;
  readonly ordinal: number;
}

/** Items, sub-items, and what stands below those: `5`, `5 (a)`, `5 (a) (i)`. */
export const agendaDepth = 3;

/** SES-23 Labels of the whole agenda, in the order in which it is printed. */
export function labelAgenda(places: readonly AgendaPlace[]): AgendaLabel[] {
  const children = Map.groupBy(places, ({ parentId }) => parentId);
  const labels: AgendaLabel[] = [];
  const walk = (parentId: string | null, prefix: string, depth: number): void => {
    const siblings = (children.get(parentId) ?? []).toSorted((a, b) => a.position - b.position);
    for (const { id, position } of siblings) {
      const label = prefix === '' ? String(position) : `${prefix} (${mark(position, depth)})`;
      labels.push({ id, label, ordinal: labels.length + 1 });
      walk(id, label, depth + 1);
    }
  };
  walk(null, '', 1);
  return labels;
}

function mark(position: number, depth: number): string {
  return depth === 2 ? letter(position) : roman(position);
}

/** a to z, then aa, ab, … */
function letter(position: number): string {
  const rest = Math.floor((position - 1) / 26);
  return (rest > 0 ? letter(rest) : '') + String.fromCharCode(97 + ((position - 1) % 26));
}

const romanParts = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(position: number): string {
  const part = romanParts.find(([value]) => value <= position);
  return part ? part[1] + roman(position - part[0]) : '';
}
