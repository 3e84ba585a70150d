import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thresholdFor } from './thresholds.ts';

const judged = fc.array(
  fc.record({ confidence: fc.integer({ min: 0, max: 10 }).map((n) => n / 10), right: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

it('promises the wanted precision on the tickets it was chosen from, ties included', () => {
  fc.assert(
    fc.property(judged, fc.constantFrom(0.5, 0.9, 0.95), (all, precision) => {
      const threshold = thresholdFor(all, precision);
      const routed = all.filter(({ confidence }) => confidence >= threshold);
      const right = routed.filter((one) => one.right).length;
      if (threshold < 1) expect(right / routed.length).toBeGreaterThanOrEqual(precision);
    }),
  );
});

it('takes the lowest threshold that keeps it', () => {
  const all = [0.9, 0.8, 0.7, 0.2].map((confidence) => ({ confidence, right: confidence > 0.5 }));
  expect(thresholdFor(all, 0.95)).toBe(0.7);
});
