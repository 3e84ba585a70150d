/** A confidence and whether the answer was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * The lowest confidence from which answers are right at least `precision` of the time, ties taken together;
 * 1 (never by itself) where no threshold reaches it.
 */
export function thresholdFor(judged: readonly Judged[], precision: number): number {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best = 1;
  sorted.forEach((one, i) => {
    if (one.right) right++;
    const next = sorted[i + 1];
    if (next !== undefined && next.confidence === one.confidence) return;
    if (right / (i + 1) >= precision) best = one.confidence;
  });
  return best;
}
