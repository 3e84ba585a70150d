import { type Rate, rate } from './rates.ts';

/** A stated confidence and whether it came true. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Answers of like confidence: what they promised and what came of it. */
export interface ReliabilityBin {
  /** Mean stated confidence, 0..1. */
  readonly confidence: number;
  readonly right: Rate;
}

/** Bins of equal mass, by rising confidence; fewer where there are fewer observations. */
export function reliabilityBins(judged: readonly Judged[], bins = 15): ReliabilityBin[] {
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  const found: ReliabilityBin[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / bins),
      Math.floor(((bin + 1) * sorted.length) / bins),
    );
    if (part.length === 0) continue;
    found.push({
      confidence: part.reduce((sum, one) => sum + one.confidence, 0) / part.length,
      right: rate(part.map((one) => one.right)),
    });
  }
  return found;
}

/**
 * Expected calibration error over `bins` bins of equal mass (Naeini et al. 2015): how far, on average, the stated
 * confidence is from the share that came true. 0..1; NaN for no observations.
 */
export function calibrationError(judged: readonly Judged[], bins = 15): number {
  const error = reliabilityBins(judged, bins).reduce(
    (sum, { confidence, right: { hits, of } }) =>
      sum + (of / judged.length) * Math.abs(confidence - hits / of),
    0,
  );
  return judged.length === 0 ? Number.NaN : error;
}

/** Largest share of the tickets that, taken from the surest down, is right at least `precision` of the time. */
export function coverageAt(judged: readonly Judged[], precision: number): number {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best = 0;
  sorted.forEach((one, i) => {
    if (one.right) right++;
    const tied = sorted[i + 1]?.confidence === one.confidence;
    if (!tied && right / (i + 1) >= precision) best = i + 1;
  });
  return sorted.length === 0 ? Number.NaN : best / sorted.length;
}
