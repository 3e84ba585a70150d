import type { Priors } from '../model/schema.ts';

/** Log-prior per class, to be added to the logits. */
export type LogPriors = Float64Array;

/**
 * Log-priors relative to the model's own, which treats all entries alike.
 *
 * Entries the priors do not name get the smallest weight they name. The share of “outside” is spread evenly over
 * the outside topics, and so is the share the model was trained to expect (`expectedOutside`).
 *
 * @param strength how far to follow the counts: 0 not at all, 1 wholly
 */
export function logPriors(
  priors: Priors,
  classes: { readonly entries: readonly string[]; readonly outside: readonly string[] },
  strength: number,
): LogPriors {
  const named = Object.values(priors.entries);
  const least = named.length > 0 ? Math.min(...named) : 1;
  const weights = classes.entries.map((id) => priors.entries[id] ?? least);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const count = classes.entries.length + classes.outside.length;
  const logs = new Float64Array(count);
  classes.entries.forEach((_, i) => {
    logs[i] = strength * Math.log((weights[i]! / total) * (1 - priors.outside) * count);
  });
  classes.outside.forEach((_, i) => {
    logs[classes.entries.length + i] = strength * Math.log((priors.outside / classes.outside.length) * count);
  });
  return logs;
}

/** What a scored text looks like before calibration. */
export interface Distribution {
  /** Probability per class by the softmax, entries first; not calibrated. */
  readonly p: Float64Array;
  readonly entries: number;
  /** Mass of all outside topics together. */
  readonly outside: number;
  /** Entry columns, best first; only the first few are exact. */
  readonly ranked: readonly number[];
}

/** How many entries are ranked: the best guess, four alternatives, and some to look for families in. */
export const RANKED = 8;

/** Softmax of the logits, with the entries ranked. `logits` becomes the probabilities. */
export function distributionOf(
  logits: Float64Array,
  entries: number,
  sharpness: number,
  priors: LogPriors | null,
): Distribution {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < logits.length; c++) {
    const z = logits[c]! * sharpness + (priors === null ? 0 : priors[c]!);
    logits[c] = z;
    if (z > top) top = z;
  }
  let sum = 0;
  for (let c = 0; c < logits.length; c++) {
    const e = Math.exp(logits[c]! - top);
    logits[c] = e;
    sum += e;
  }
  let outside = 0;
  for (let c = 0; c < logits.length; c++) {
    const p = logits[c]! / sum;
    logits[c] = p;
    if (c >= entries) outside += p;
  }
  return { p: logits, entries, outside, ranked: rank(logits, entries, RANKED) };
}

function rank(p: Float64Array, entries: number, want: number): number[] {
  const best: number[] = [];
  for (let c = 0; c < entries; c++) {
    if (best.length === want && p[c]! <= p[best[want - 1]!]!) continue;
    let at = best.length;
    while (at > 0 && p[best[at - 1]!]! < p[c]!) at--;
    best.splice(at, 0, c);
    if (best.length > want) best.pop();
  }
  return best;
}
