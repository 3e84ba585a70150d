import { scaleCode, scaleOfCode } from './codec.ts';
import type { Model } from './schema.ts';

/**
 * Keeps the weights that matter, eight bits each: per feature the largest `keep` in size, of those none below
 * `floor`. Features left without a weight are dropped.
 *
 * Before that each row is moved so that its median is nothing: the softmax does not see what all classes share, and
 * the many classes that a feature merely does not speak for need no weight.
 *
 * @param matrix weights, row per feature, `classes` columns; its rows are moved in place
 */
export function quantise(
  features: { readonly hashes: Uint32Array; readonly idf: Float32Array; readonly isTerm: Uint8Array },
  matrix: Float32Array,
  bias: Float32Array,
  options: {
    readonly keep: number;
    readonly floor: number;
    /** The first so many columns are one softmax and are moved together. */
    readonly centred: number;
  },
): Omit<Model, 'header'> {
  const classes = bias.length;
  const kept: number[] = [];
  const rowStart: number[] = [0];
  const columns: number[] = [];
  const quantised: number[] = [];
  const rowScale: number[] = [];
  const candidates: number[] = [];
  for (let f = 0; f < features.hashes.length; f++) {
    const at = f * classes;
    centre(matrix.subarray(at, at + options.centred));
    candidates.length = 0;
    for (let c = 0; c < classes; c++) if (Math.abs(matrix[at + c]!) >= options.floor) candidates.push(c);
    candidates.sort((a, b) => Math.abs(matrix[at + b]!) - Math.abs(matrix[at + a]!) || a - b);
    candidates.length = Math.min(candidates.length, options.keep);
    if (candidates.length === 0) continue;
    const scale = scaleOfCode(scaleCode(Math.abs(matrix[at + candidates[0]!]!) / 127));
    candidates.sort((a, b) => a - b);
    let any = false;
    for (const c of candidates) {
      const q = Math.round(matrix[at + c]! / scale);
      if (q === 0) continue;
      columns.push(c);
      quantised.push(q);
      any = true;
    }
    if (!any) continue;
    kept.push(f);
    rowScale.push(scale);
    rowStart.push(columns.length);
  }
  return {
    hashes: Uint32Array.from(kept, (f) => features.hashes[f]!),
    idf: Float32Array.from(kept, (f) => features.idf[f]!),
    isTerm: Uint8Array.from(kept, (f) => features.isTerm[f]!),
    rowStart: Uint32Array.from(rowStart),
    columns: Uint16Array.from(columns),
    quantised: Int8Array.from(quantised),
    rowScale: Float32Array.from(rowScale),
    bias,
  };
}

function centre(row: Float32Array): void {
  const median = row.slice().sort()[row.length >> 1]!;
  for (let c = 0; c < row.length; c++) row[c] = row[c]! - median;
}
