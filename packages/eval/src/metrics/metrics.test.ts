import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc } from './auroc.ts';
import { calibrationError, coverageAt } from './calibration.ts';
import { interval, rate, share } from './rates.ts';

const scored = fc.array(fc.record({ score: fc.integer({ min: 0, max: 20 }), positive: fc.boolean() }), {
  minLength: 2,
  maxLength: 60,
});

describe('auroc', () => {
  it('is 1 where all positives score above all negatives, 1/2 where all tie', () => {
    expect(
      auroc([
        { score: 2, positive: true },
        { score: 1, positive: false },
      ]),
    ).toBe(1);
    expect(
      auroc([
        { score: 1, positive: true },
        { score: 1, positive: false },
      ]),
    ).toBe(0.5);
  });

  it('is the share of pairs in order, ties half', () => {
    fc.assert(
      fc.property(scored, (all) => {
        const pairs = all
          .filter((one) => one.positive)
          .flatMap((p) =>
            all
              .filter((one) => !one.positive)
              .map((n) => (p.score > n.score ? 1 : p.score === n.score ? 0.5 : 0)),
          );
        if (pairs.length === 0) expect(auroc(all)).toBeNaN();
        else
          expect(auroc(all)).toBeCloseTo(pairs.reduce((sum: number, one) => sum + one, 0) / pairs.length, 9);
      }),
    );
  });
});

describe('rates', () => {
  it('holds the rate within its interval, and the interval within [0, 1]', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 80 }), (trials) => {
        const one = rate(trials);
        const { low, high } = interval(one);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share(one) + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share(one) - 1e-12);
      }),
    );
  });

  it('agrees with the textbook: 8 of 10 lies within 49 and 94 %', () => {
    const { low, high } = interval({ hits: 8, of: 10 });
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });
});

describe('calibration', () => {
  it('is nothing where confidence is what comes true, and the gap where it is not', () => {
    const half = Array.from({ length: 30 }, (_, i) => ({ confidence: 0.5, right: i % 2 === 0 }));
    expect(calibrationError(half, 15)).toBeCloseTo(0, 9);
    const never = half.map(({ confidence }) => ({ confidence, right: false }));
    expect(calibrationError(never)).toBeCloseTo(0.5, 9);
  });

  it('covers what can be routed at a precision', () => {
    const judged = [0.9, 0.8, 0.7, 0.6].map((confidence, i) => ({ confidence, right: i !== 2 }));
    expect(coverageAt(judged, 1)).toBe(0.5);
    expect(coverageAt(judged, 0.75)).toBe(1);
  });
});
