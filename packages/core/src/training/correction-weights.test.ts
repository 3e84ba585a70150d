import fc from 'fast-check';
import { expect, it } from 'vitest';
import { correctionWeights } from './correction-weights.ts';

const on = (...dates: (string | undefined)[]) => dates.map((when) => (when === undefined ? {} : { when }));

it('counts each correction as three tickets unless told otherwise', () => {
  expect(correctionWeights(on('2025-03-31', '2001-01-01', undefined))).toEqual([3, 3, 3]);
  expect(correctionWeights(on('2025-03-31'), { weight: 0.5 })).toEqual([0.5]);
});

it('halves a correction for every half-life before the newest; one without a date counts whole', () => {
  const dates = on('2025-03-01', '2025-03-31', undefined, '2025-01-30');
  expect(correctionWeights(dates, { weight: 4, halfLife: 30 })).toEqual([2, 4, 4, 1]);
});

it('goes by the date as written, whatever the hour and zone', () => {
  const dates = on('2025-03-31T23:59:00+08:00', '2025-03-31', '2025-03-30T00:00:00Z');
  expect(correctionWeights(dates, { weight: 2, halfLife: 1 })).toEqual([2, 2, 1]);
});

it('does not move when all dates do, and stays above nothing', () => {
  const day = fc.integer({ min: 0, max: 20_000 });
  const iso = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1 }),
      day,
      fc.integer({ min: 1, max: 400 }),
      (days, shift, halfLife) => {
        const weights = correctionWeights(on(...days.map(iso)), { halfLife });
        expect(correctionWeights(on(...days.map((at) => iso(at + shift))), { halfLife })).toEqual(weights);
        expect(Math.max(...weights)).toBe(3);
        for (const weight of weights) expect(weight).toBeGreaterThan(0);
      },
    ),
  );
});
