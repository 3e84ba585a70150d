import type { FeatureVector } from '../features/extract.ts';

/** Weights before they are quantised: rows are features, columns classes in ascending order; what is not named is 0. */
export interface Weights {
  /** `rowStart[f]..rowStart[f+1]` are feature `f`'s weights. */
  readonly rowStart: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: Float32Array;
  readonly bias: Float32Array;
}

/** The weights of a dense matrix, row per feature, that are not 0. */
export function sparseWeights(matrix: Float32Array, bias: Float32Array): Weights {
  const classes = bias.length;
  const rows = matrix.length / classes;
  const rowStart = new Uint32Array(rows + 1);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < classes; c++) if (matrix[row * classes + c] !== 0) count++;
    rowStart[row + 1] = count;
  }
  const columns = new Uint16Array(count);
  const values = new Float32Array(count);
  let at = 0;
  for (let i = 0; i < matrix.length; i++) {
    if (matrix[i] === 0) continue;
    columns[at] = i % classes;
    values[at++] = matrix[i]!;
  }
  return { rowStart, columns, values, bias };
}

/** Two sets of columns as one, the second behind the first; both have the same rows. */
export function besideWeights(left: Weights, right: Weights): Weights {
  const rows = left.rowStart.length - 1;
  const rowStart = new Uint32Array(rows + 1);
  const columns = new Uint16Array(left.columns.length + right.columns.length);
  const values = new Float32Array(columns.length);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (const [part, shift] of [
      [left, 0],
      [right, left.bias.length],
    ] as const) {
      for (let i = part.rowStart[row]!; i < part.rowStart[row + 1]!; i++) {
        columns[at] = part.columns[i]! + shift;
        values[at++] = part.values[i]!;
      }
    }
    rowStart[row + 1] = at;
  }
  return { rowStart, columns, values, bias: Float32Array.from([...left.bias, ...right.bias]) };
}

/** Adds `value` times a feature's weights to the logits. */
export function addFeature(weights: Weights, feature: number, value: number, logits: Float64Array): void {
  const stop = weights.rowStart[feature + 1]!;
  for (let at = weights.rowStart[feature]!; at < stop; at++) {
    const c = weights.columns[at]!;
    logits[c] = logits[c]! + value * weights.values[at]!;
  }
}

/** Adds a feature vector's weights to the logits. */
export function addVector(
  weights: Weights,
  { ids, values, size }: Pick<FeatureVector, 'ids' | 'values' | 'size'>,
  logits: Float64Array,
): void {
  for (let i = 0; i < size; i++) addFeature(weights, ids[i]!, values[i]!, logits);
}
