import type { Estimate } from '../metrics/bootstrap.ts';
import { interval, type Rate, share } from '../metrics/rates.ts';

const ABSENT = '—';

/** `87.9%`; a dash where there is nothing to count. */
export const percent = (value: number): string =>
  Number.isNaN(value) ? ABSENT : `${(value * 100).toFixed(1)}%`;

export const percentOf = (one: Rate): string => percent(share(one));

/** `85.9–89.7`, in per cent; a dash where there were no trials. */
export function intervalOf(one: Rate): string {
  if (one.of === 0) return ABSENT;
  const { low, high } = interval(one);
  return `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}`;
}

/** `87.9% [85.9–89.7]`. */
export const withInterval = (one: Rate): string =>
  one.of === 0 ? ABSENT : `${percentOf(one)} [${intervalOf(one)}]`;

/** An estimate to three digits, `0.980`. */
export const number = (value: number): string => (Number.isNaN(value) ? ABSENT : value.toFixed(3));

/** `0.974–0.986`. */
export const rangeOf = ({ low, high }: Estimate): string =>
  Number.isNaN(low) ? ABSENT : `${low.toFixed(3)}–${high.toFixed(3)}`;

/** An estimated share's interval in per cent, `74.1–78.9`. */
export const percentRangeOf = ({ low, high }: Estimate): string =>
  Number.isNaN(low) ? ABSENT : `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}`;
