import type { Correction } from '../ticket/correction.ts';

export interface CorrectionWeightOptions {
  /** How many tickets the newest correction counts as, above 0. Omitted: 3. */
  readonly weight?: number;
  /** A correction counts half for every so many days before the newest one, above 0. Omitted: age does not matter. */
  readonly halfLife?: number;
}

/** An officer vouches for a correction, and it says where the model was wrong. */
export const CORRECTION_WEIGHT = 3;

const DAY = 86_400_000;
/** However old, a correction still counts a little, and weights stay above 0. */
const LEAST = 1e-6;

/**
 * How many tickets each correction counts as: `weight · 2^(−age / halfLife)`, age in days before the newest `when`
 * among them. No clock is read, so that the same file always gives the same model. Corrections without `when` count whole.
 *
 * @example
 * correctionWeights([{ …, when: '2025-03-31' }, { …, when: '2025-03-01' }], { halfLife: 30 }) // [3, 1.5]
 */
export function correctionWeights(
  corrections: readonly Pick<Correction, 'when'>[],
  { weight = CORRECTION_WEIGHT, halfLife }: CorrectionWeightOptions = {},
): number[] {
  const days = corrections.map(({ when }) => (when === undefined ? null : dayOf(when)));
  const newest = days.reduce<number>(
    (latest, day) => Math.max(latest, day ?? latest),
    Number.NEGATIVE_INFINITY,
  );
  return days.map((day) => {
    if (day === null || halfLife === undefined) return weight;
    return Math.max(LEAST, weight * 2 ** ((day - newest) / halfLife));
  });
}

/** Days since 1970 of the date as written, whatever time and zone stand behind it. */
const dayOf = (when: string): number => Date.parse(`${when.slice(0, 10)}T00:00:00Z`) / DAY;
