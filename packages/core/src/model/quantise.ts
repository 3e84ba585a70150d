import { scaleCode, scaleOfCode } from './codec.ts';
import type { Model } from './schema.ts';
import type { Weights } from './weights.ts';

/**
 * Keeps the weights that matter, eight bits each: per feature the largest `keep` in size, of those none below
 * `floor`. Features left without a weight are dropped.
 *
 * Before that each full row is moved so that its median is nothing: the softmax does not see what all classes share,
 * and the many classes that a feature merely does not speak for need no weight.
 */
export function quantise(
  features: { readonly hashes: Uint32Array; readonly idf: Float32Array; readonly isTerm: Uint8Array },
  weights: Weights,
  options: {
    readonly keep: number;
    readonly floor: number;
    /** The first so many columns are one softmax and are moved together. */
    readonly centred: number;
  },
): Omit<Model, 'header'> {
  const kept: number[] = [];
  const rowStart: number[] = [0];
  const columns: number[] = [];
  const quantised: number[] = [];
  const rowScale: number[] = [];
  for (let f = 0; f < features.hashes.length; f++) {
    const from = weights.rowStart[f]!;
    const own = weights.columns.subarray(from, weights.rowStart[f + 1]!);
    const row = weights.values.slice(from, weights.rowStart[f + 1]!);
    if (options.centred > 0 && own[options.centred - 1] === options.centred - 1) {
      centre(row.subarray(0, options.centred));
    }
    const candidates = [...own.keys()].filter((i) => Math.abs(row[i]!) >= options.floor);
    candidates.sort((a, b) => Math.abs(row[b]!) - Math.abs(row[a]!) || a - b);
    candidates.length = Math.min(candidates.length, options.keep);
    if (candidates.length === 0) continue;
    const scale = scaleOfCode(scaleCode(Math.abs(row[candidates[0]!]!) / 127));
    candidates.sort((a, b) => a - b);
    let any = false;
    for (const i of candidates) {
      const q = Math.round(row[i]! / scale);
      if (q === 0) continue;
      columns.push(own[i]!);
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
    bias: weights.bias,
  };
}

function centre(row: Float32Array): void {
  const median = row.slice().sort()[row.length >> 1]!;
  for (let c = 0; c < row.length; c++) row[c] = row[c]! - median;
}
