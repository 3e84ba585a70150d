import type { Judged } from './calibration.ts';
import type { Rate } from './rates.ts';

/** What would happen if every answer at least this sure were dispatched without a person. */
export interface RiskPoint {
  /** Lowest confidence dispatched, 0..1. */
  readonly threshold: number;
  /** Answers dispatched, of all. */
  readonly coverage: Rate;
  /** Wrong ones among those dispatched. */
  readonly risk: Rate;
}

/**
 * The risk–coverage curve (El-Yaniv & Wiener 2010), from the surest answers to all of them. Answers of equal
 * confidence are dispatched together.
 *
 * @param most points kept at most, spread evenly over coverage; the last one, where all is dispatched, is always there
 */
export function riskCoverage(judged: readonly Judged[], most = 100): RiskPoint[] {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  const points: RiskPoint[] = [];
  let wrong = 0;
  let next = sorted.length / most;
  sorted.forEach(({ confidence, right }, i) => {
    if (!right) wrong++;
    const count = i + 1;
    if (sorted[count]?.confidence === confidence || (count < next && count < sorted.length)) return;
    points.push({
      threshold: confidence,
      coverage: { hits: count, of: sorted.length },
      risk: { hits: wrong, of: count },
    });
    while (next <= count) next += sorted.length / most;
  });
  return points;
}
