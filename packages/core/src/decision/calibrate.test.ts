import { expect, it } from 'vitest';
import { createRandom } from '../training/random.ts';
import { fitLogistic, probability } from './calibrate.ts';
import type { Signals } from './signals.ts';

const signals = (top: number): Signals => ({ top, margin: 0, outside: 0, crowd: 0, length: 0 });

it('finds back the curve that made the outcomes', () => {
  const random = createRandom(7);
  const outcomes = Array.from({ length: 20_000 }, () => {
    const top = random() * 8 - 4;
    return { signals: signals(top), true: random() < 1 / (1 + Math.exp(-(1.5 * top - 0.5))) };
  });
  const fitted = fitLogistic(outcomes, ['top']);
  expect(fitted.intercept).toBeCloseTo(-0.5, 1);
  expect(fitted.coefficients.top).toBeCloseTo(1.5, 1);
  expect(probability(fitted, signals(3))).toBeGreaterThan(0.95);
});

it('stays finite where the outcomes are perfectly separable', () => {
  const outcomes = [-2, -1, 1, 2].map((top) => ({ signals: signals(top), true: top > 0 }));
  const fitted = fitLogistic(outcomes, ['top']);
  expect(Number.isFinite(fitted.coefficients.top)).toBe(true);
});
