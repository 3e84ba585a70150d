import { interval, type Rate, share } from '../metrics/rates.ts';
import type { Report } from '../report.ts';

/** A report as JSON. Every rate carries its share and Wilson's 95 % interval; what can't be had is null. */
export function formatJson(report: Report): string {
  return `${JSON.stringify(report, (_key, value: unknown) => (isRate(value) ? measured(value) : value), 1)}\n`;
}

function measured(one: Rate): Rate & { share: number; low: number; high: number } {
  return { hits: one.hits, of: one.of, share: share(one), ...interval(one) };
}

function isRate(value: unknown): value is Rate {
  return (
    typeof value === 'object' && value !== null && 'hits' in value && 'of' in value && !('share' in value)
  );
}
