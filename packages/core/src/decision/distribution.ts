import type { Priors } from '../model/schema.ts';

/** Log-prior per class, to be added to the logits. */
export type LogPriors = Float64Array;

/**
 * Log-priors relative to the model's own, which treats all entries alike.
 *
 * Entries the priors do not name get the smallest weight they name. Outside topics share one shift.
 *
 * @param base share of tickets outside the lists that the model's calibration was fitted on, 0..1 exclusive
 * @param strength how far to follow the counts among entries: 0 not at all, 1 wholly
 */
export function logPriors(
  priors: Priors,
  classes: { readonly entries: readonly string[]; readonly outside: readonly string[] },
  base: number,
  strength: number,
): LogPriors {
  const named = Object.values(priors.entries);
  const least = named.length > 0 ? Math.min(...named) : 1;
  const weights = classes.entries.map((id) => priors.entries[id] ?? least);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  const inside = Math.log((1 - priors.outside) / (1 - base));
  const outside = Math.log(priors.outside / base);
  return Float64Array.from([
    ...weights.map((weight) => strength * Math.log(weight / mean) + inside),
    ...classes.outside.map(() => outside),
  ]);
}

/** What a scored text looks like before calibration. */
export interface Distribution {
  /** Probability per class by the softmax, entries first; not calibrated. */
  readonly p: Float64Array;
  readonly entries: number;
  /** Mass of all outside topics together. */
  readonly outside: number;
  /** The columns of the best few entries, best first. */
  readonly ranked: readonly number[];
}

/** How many entries are ranked: the best guess, four alternatives, and some to look for families in. */
const RANKED = 8;

/** Softmax of the logits, with the entries ranked. `logits` becomes the probabilities. */
export function distributionOf(logits: Float64Array, entries: number): Distribution {
  softmaxInPlace(logits);
  return summed(logits, entries);
}

/** Turns logits into probabilities. */
export function softmaxInPlace(logits: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < logits.length; c++) if (logits[c]! > top) top = logits[c]!;
  let sum = 0;
  for (let c = 0; c < logits.length; c++) {
    const e = Math.exp(logits[c]! - top);
    logits[c] = e;
    sum += e;
  }
  for (let c = 0; c < logits.length; c++) logits[c] = logits[c]! / sum;
}

function summed(p: Float64Array, entries: number): Distribution {
  let outside = 0;
  for (let c = entries; c < p.length; c++) outside += p[c]!;
  return { p, entries, outside, ranked: rank(p, entries, RANKED) };
}

/**
 * The distribution under other priors (Bayes' rule; Saerens et al. 2002, eq. 2.4), with how far the log-odds of
 * “outside” moved by it. `distribution.p` is overwritten.
 */
export function underPriors(
  distribution: Distribution,
  priors: LogPriors,
): { readonly distribution: Distribution; readonly shift: number } {
  const { p, entries, outside } = distribution;
  const before = logOdds(outside);
  let sum = 0;
  for (let c = 0; c < p.length; c++) {
    p[c] = p[c]! * Math.exp(priors[c]!);
    sum += p[c]!;
  }
  for (let c = 0; c < p.length; c++) p[c] = p[c]! / sum;
  const moved = summed(p, entries);
  return { distribution: moved, shift: logOdds(moved.outside) - before };
}

const SMALLEST = 1e-9;

/** ln(p / (1 − p)), finite for any p in [0, 1]. */
export function logOdds(p: number): number {
  const clipped = Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
  return Math.log(clipped / (1 - clipped));
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
