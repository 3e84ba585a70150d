import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countPriors } from './count-priors.ts';
import { distributionOf, logPriors, underPriors } from './distribution.ts';

const classes = { entries: ['basic-001', 'basic-002', 'reclaimed-001'], outside: ['x', 'y'] };
const ticket = (entry: string | null, also: string[] = []) => ({
  id: '1',
  text: '',
  entry,
  also,
  style: '',
  split: '',
});

it('counts each ticket once, shared among the entries that are right for it', () => {
  const priors = countPriors([ticket('basic-001', ['basic-002']), ticket('basic-001'), ticket(null)]);
  expect(priors.entries).toEqual({ 'basic-001': 1.5, 'basic-002': 0.5 });
  expect(priors.outside).toBeCloseTo(2 / 5);
});

it('moves nothing where the priors are the model’s own', () => {
  const even = { entries: { 'basic-001': 1, 'basic-002': 1, 'reclaimed-001': 1 }, outside: 0.2 };
  for (const log of logPriors(even, classes, 0.2, 1)) expect(log).toBeCloseTo(0, 12);
});

it('keeps probabilities that sum to one, and moves towards what the priors favour', () => {
  const logits = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 5, maxLength: 5 });
  const favour = logPriors({ entries: { 'basic-002': 9, 'basic-001': 1 }, outside: 0.2 }, classes, 0.2, 0.5);
  fc.assert(
    fc.property(logits, (values) => {
      const before = distributionOf(Float64Array.from(values), 3);
      const old = before.p[1]!;
      const { distribution } = underPriors(before, favour);
      expect(distribution.p.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      expect(distribution.p[1]!).toBeGreaterThanOrEqual(old - 1e-12);
      const ranked = distribution.ranked.map((column) => distribution.p[column]!);
      expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    }),
  );
});
