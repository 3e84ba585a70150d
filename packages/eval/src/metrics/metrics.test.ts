import { createRandom } from '@duty-router/core/train';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc } from './auroc.ts';
import { bootstrap } from './bootstrap.ts';
import { calibrationError, coverageAt, reliabilityBins } from './calibration.ts';
import { interval, rate, share } from './rates.ts';
import { riskCoverage } from './risk-coverage.ts';
import { shuffled } from './shuffled.ts';

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

const judgements = fc.array(
  fc.record({
    confidence: fc.integer({ min: 0, max: 20 }).map((value) => value / 20),
    right: fc.boolean(),
  }),
  { minLength: 1, maxLength: 200 },
);

describe('reliability bins', () => {
  it('hold every answer once, in masses that differ by one at most, by rising confidence', () => {
    fc.assert(
      fc.property(judgements, (judged) => {
        const bins = reliabilityBins(judged);
        const sizes = bins.map(({ right }) => right.of);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(judged.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        const stated = bins.map(({ confidence }) => confidence);
        stated.slice(1).forEach((one, i) => {
          expect(one).toBeGreaterThanOrEqual(stated[i]! - 1e-12);
        });
      }),
    );
  });
});

describe('the risk–coverage curve', () => {
  it('ends where all is dispatched, never splits a tie, and keeps to the number of points allowed', () => {
    fc.assert(
      fc.property(judgements, fc.integer({ min: 1, max: 120 }), (judged, most) => {
        const points = riskCoverage(judged, most);
        expect(points.length).toBeLessThanOrEqual(most);
        expect(points.at(-1)?.coverage).toEqual({ hits: judged.length, of: judged.length });
        for (const { threshold, coverage, risk } of points) {
          const dispatched = judged.filter(({ confidence }) => confidence >= threshold);
          expect(coverage.hits).toBe(dispatched.length);
          expect(risk).toEqual({ hits: dispatched.filter(({ right }) => !right).length, of: coverage.hits });
        }
      }),
    );
  });
});

describe('the bootstrap', () => {
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? Number.NaN : values.reduce((sum, one) => sum + one, 0) / values.length;

  it('gives the same interval again, around the value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }), (values) => {
        const once = bootstrap(values, mean, 60);
        expect(bootstrap(values, mean, 60)).toEqual(once);
        expect(once.low).toBeLessThanOrEqual(once.value);
        expect(once.high).toBeGreaterThanOrEqual(once.value);
      }),
    );
  });

  it('agrees with Wilson on a share, about', () => {
    const trials = Array.from({ length: 400 }, (_, i) => (i < 300 ? 1 : 0));
    const { low, high } = bootstrap(trials, mean);
    const wilson = interval({ hits: 300, of: 400 });
    expect(low).toBeCloseTo(wilson.low, 1);
    expect(high).toBeCloseTo(wilson.high, 1);
  });

  it('says nothing where there is nothing', () => {
    expect(bootstrap([], mean).low).toBeNaN();
  });
});

it('a shuffle keeps every item, and is the same for the same seed', () => {
  const items = [...'甲乙丙丁戊己庚辛'];
  expect(shuffled(items, createRandom(3))).toEqual(shuffled(items, createRandom(3)));
  expect(shuffled(items, createRandom(3)).sort()).toEqual([...items].sort());
});
