import { createRandom } from '@duty-router/core/train';

/** A statistic that is no plain rate, with its 95 % interval; all three NaN where it can't be had. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 400;
const SEED = 20_240_601;

/**
 * A statistic over observations and its 95 % percentile interval by bootstrap (Efron 1979), widened to hold the value
 * itself. Deterministic: the resamples come from a fixed seed. Resamples on which the statistic is NaN are left out.
 *
 * @param resamples omitted: 400, enough for the second digit of an interval's ends
 */
export function bootstrap<Item>(
  items: readonly Item[],
  statistic: (items: readonly Item[]) => number,
  resamples = RESAMPLES,
): Estimate {
  const value = statistic(items);
  if (Number.isNaN(value)) return { value, low: Number.NaN, high: Number.NaN };
  const random = createRandom(SEED);
  const values: number[] = [];
  for (let r = 0; r < resamples; r++) {
    const drawn = statistic(items.map(() => items[Math.floor(random() * items.length)]!));
    if (!Number.isNaN(drawn)) values.push(drawn);
  }
  values.sort((a, b) => a - b);
  const at = (quantile: number): number => values[Math.round(quantile * (values.length - 1))] ?? value;
  return { value, low: Math.min(value, at(0.025)), high: Math.max(value, at(0.975)) };
}
