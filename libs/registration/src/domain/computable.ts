/**
 * REG-38 Which of the hidden sums follow from the shown ones by adding and taking away: those that lie in their linear
 * span. Works modulo a prime, so that nothing is rounded; an accident of the prime could only hide more.
 * @param shown sums as rows of how often each part is counted, all of one length
 * @returns for each hidden sum, whether it can be computed
 */
export function computable(shown: readonly (readonly number[])[], hidden: readonly (readonly number[])[]): boolean[] {
  const basis: { readonly pivot: number; readonly row: Int32Array }[] = [];
  const reduced = (sum: readonly number[]): Int32Array => {
    const row = Int32Array.from(sum);
    for (const { pivot, row: other } of basis) {
      const factor = row[pivot] ?? 0;
      if (factor === 0) continue;
      for (let at = pivot; at < row.length; at += 1) row[at] = modulo((row[at] ?? 0) - factor * (other[at] ?? 0));
    }
    return row;
  };
  for (const sum of shown) {
    const row = reduced(sum);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const inverse = inverseOf(row[pivot] ?? 1);
    for (let at = pivot; at < row.length; at += 1) row[at] = modulo((row[at] ?? 0) * inverse);
    basis.push({ pivot, row });
    basis.sort((a, b) => a.pivot - b.pivot);
  }
  return hidden.map((sum) => reduced(sum).every((value) => value === 0));
}

/** Small enough that products stay exact in doubles. */
const prime = 46_337;

function modulo(value: number): number {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
}

/** By Fermat's little theorem. */
function inverseOf(value: number): number {
  let [result, base, exponent] = [1, modulo(value), prime - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = modulo(result * base);
    base = modulo(base * base);
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
