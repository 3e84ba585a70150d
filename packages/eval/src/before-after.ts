import type { Evaluation } from './evaluate.ts';
import { interval, type Rate, share } from './metrics/rates.ts';

/** Two models on the same tickets, and on the corrections that the later one has learned. */
export interface BeforeAfter {
  readonly before: Evaluation;
  readonly after: Evaluation;
  /** Of the corrections, those that each gets right. */
  readonly corrections: { readonly before: Rate; readonly after: Rate };
}

/**
 * The later top-1 lies below the 95 % interval of the earlier one: more than chance, were the tickets drawn anew.
 * False where no ticket lies inside the lists.
 */
export function fallsBelow({ before, after }: Pick<BeforeAfter, 'before' | 'after'>): boolean {
  if (before.overall.top1.of === 0) return false;
  return share(after.overall.top1) < interval(before.overall.top1).low;
}
