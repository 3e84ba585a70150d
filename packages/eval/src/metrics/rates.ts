/** A count of successes among trials. */
export interface Rate {
  readonly hits: number;
  readonly of: number;
}

export const rate = (trials: readonly boolean[]): Rate => ({
  hits: trials.filter(Boolean).length,
  of: trials.length,
});

export const share = ({ hits, of }: Rate): number => (of === 0 ? Number.NaN : hits / of);

/** Wilson's 95 % score interval (Wilson 1927), within [0, 1]; the whole of it where there were no trials. */
export function interval({ hits, of }: Rate): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.959963984540054;
  const p = hits / of;
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const centre = p + (z * z) / (2 * of);
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
