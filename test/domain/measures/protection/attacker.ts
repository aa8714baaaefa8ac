/**
 * Someone who knows every published number and which cells add up to it, and nothing else: exact linear algebra.
 * Each equation lists the unknown cells whose sum was published, by number.
 */
export function determined(equations: readonly (readonly number[])[], unknowns: number): number[] {
  const rows = reduced(
    equations.map((cells) => Array.from({ length: unknowns }, (_, at) => (cells.includes(at) ? 1n : 0n))),
  );
  // In reduced row echelon form a cell is determined exactly when some row speaks of it alone.
  return rows.flatMap((row) => {
    const cells = row.flatMap((entry, at) => (entry !== 0n ? [at] : []));
    return cells.length === 1 ? cells : [];
  });
}

/** Reduced row echelon form over the whole numbers, each row divided by what its entries have in common. */
function reduced(matrix: bigint[][]): bigint[][] {
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const pivot = matrix.findIndex((row, at) => at >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!];
    const top = matrix[rank]!;
    matrix.forEach((row, at) => {
      const factor = row[column]!;
      if (at === rank || factor === 0n) return;
      const eliminated = row.map((entry, k) => entry * top[column]! - top[k]! * factor);
      const common = eliminated.reduce((a, b) => gcd(a, b < 0n ? -b : b), 0n);
      matrix[at] = common > 1n ? eliminated.map((entry) => entry / common) : eliminated;
    });
    rank++;
  }
  return matrix.slice(0, rank);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
