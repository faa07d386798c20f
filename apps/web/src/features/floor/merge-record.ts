/** A line of a meeting's record; `number` rises by one from 1 without gaps. */
export interface RecordLine {
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly sentence: string;
}

export interface MergedRecord {
  /** Lines in order, from 1, without a gap. */
  readonly lines: readonly RecordLine[];
  /** Whether lines arrived that lie behind a gap; what is missing begins after the last of `lines`. */
  readonly gap: boolean;
}

/** Adds lines that arrived to those that are known; lines behind a gap wait until the gap is filled. */
export function mergeRecord(known: readonly RecordLine[], arrived: readonly RecordLine[]): MergedRecord {
  const lines = [...known];
  let gap = false;
  for (const line of [...arrived].toSorted((one, other) => one.number - other.number)) {
    if (line.number <= lines.length) continue;
    if (line.number === lines.length + 1) lines.push(line);
    else gap = true;
  }
  return lines.length === known.length ? { lines: known, gap } : { lines, gap };
}
