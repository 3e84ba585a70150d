import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../training/random.ts';
import { estimatePriors, type Posteriors } from './estimate-priors.ts';

const entries = ['basic-001', 'basic-002', 'reclaimed-001'];
const own = { entries: Object.fromEntries(entries.map((id) => [id, 1])), outside: 0.25 };

/**
 * Posteriors that are exactly right under `own`: each text shows one of as many signs as there are classes, and
 * shows that of its own class with probability `telling`.
 *
 * @param mix share of each entry, then of outside
 */
function drawn(mix: readonly number[], texts: number, telling: number, seed: number): Posteriors[] {
  const random = createRandom(seed);
  const draw = (shares: readonly number[]): number => {
    let left = random();
    for (let k = 0; k < shares.length - 1; k++) {
      left -= shares[k]!;
      if (left < 0) return k;
    }
    return shares.length - 1;
  };
  const shows = (klass: number, sign: number): number =>
    klass === sign ? telling : (1 - telling) / (mix.length - 1);
  return Array.from({ length: texts }, () => {
    const klass = draw(mix);
    const sign = draw(mix.map((_, k) => shows(klass, k)));
    // Under `own` all four classes weigh a quarter.
    const p = Float32Array.from(mix, (_, k) => shows(k, sign));
    return { entries, p, outside: p[mix.length - 1]! };
  });
}

const sharesOf = ({ priors }: ReturnType<typeof estimatePriors>): number[] => [
  ...Object.values(priors.entries),
  priors.outside,
];

const posterior: fc.Arbitrary<Posteriors> = fc
  .tuple(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), fc.nat(1000))
  .map(([values, away]) => {
    const sum = values.reduce((all, value) => all + value, 0) || 1;
    return { entries, p: Float32Array.from(values, (value) => value / sum), outside: away / 1000 };
  });

describe('estimated priors', () => {
  it.each([[[0.7, 0.1, 0.15, 0.05]], [[0.05, 0.05, 0.3, 0.6]], [[0.25, 0.25, 0.25, 0.25]]])(
    'recover a known mix %j',
    (mix) => {
      const estimate = estimatePriors(drawn(mix, 20_000, 0.7, 7), own);
      expect(estimate.converged).toBe(true);
      sharesOf(estimate).forEach((share, k) => {
        expect(Math.abs(share - mix[k]!)).toBeLessThan(0.02);
      });
    },
  );

  it('are nearer to the mix than what the posteriors say on average, which leans to the model’s own', () => {
    const mix = [0.8, 0.05, 0.05, 0.1];
    const texts = drawn(mix, 20_000, 0.6, 3);
    const naive = texts.reduce((sum, { p }) => sum + p[0]!, 0) / texts.length;
    expect(naive).toBeLessThan(0.6);
    // Signs this vague are pulled towards `own` by the usual pseudo-count; here the texts alone are to speak.
    const [share] = sharesOf(estimatePriors(texts, own, { pseudoCount: 1 }));
    expect(Math.abs(share! - 0.8)).toBeLessThan(0.02);
  });

  it('add up to one, leave nothing at nothing, and never change for the same texts', () => {
    fc.assert(
      fc.property(fc.array(posterior, { maxLength: 30 }), fc.integer({ min: 1, max: 200 }), (texts, a) => {
        const options = { pseudoCount: a, mostRounds: 20 };
        const estimate = estimatePriors(texts, own, options);
        const shares = sharesOf(estimate);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const share of shares) expect(share).toBeGreaterThan(0);
        expect(estimatePriors(texts, own, options)).toEqual(estimate);
        const reversed = sharesOf(estimatePriors([...texts].reverse(), own, options));
        reversed.forEach((share, k) => {
          expect(share).toBeCloseTo(shares[k]!, 9);
        });
      }),
    );
  });

  it('keep for an entry never met its part of the pseudo-count', () => {
    const p = Float32Array.from([1, 0, 0, 0]);
    const texts = Array.from({ length: 96 }, () => ({ entries, p, outside: 0 }));
    const { priors } = estimatePriors(texts, own, { pseudoCount: 4, tolerance: 0 });
    expect(priors.entries).toEqual({ 'basic-001': 0.97, 'basic-002': 0.01, 'reclaimed-001': 0.01 });
    const toward = { entries: { 'basic-002': 3, 'basic-001': 1 }, outside: 0.5 };
    const drawnTo = estimatePriors(texts, own, { pseudoCount: 10, toward, tolerance: 0 });
    expect(drawnTo.priors.entries['basic-002']).toBeCloseTo((10 * 0.5 * 0.6) / 106, 9);
  });

  it('count a text as one even where the bare softmax leaves its entries next to nothing, or nothing', () => {
    for (const rest of [1e-9, 1e-20, 0]) {
      const p = Float32Array.from([rest, 0, 0, 1]);
      const [first, ...others] = sharesOf(
        estimatePriors([{ entries, p, outside: 0.1 }], own, { pseudoCount: 1, mostRounds: 1 }),
      );
      const expected = rest > 0 ? 0.9 : 0.3;
      expect(first).toBeCloseTo((expected + 0.25) / 2, 1);
      expect(others.reduce((sum, share) => sum + share, first!)).toBeCloseTo(1, 9);
    }
  });

  it('are what they are drawn towards where there is no text', () => {
    expect(sharesOf(estimatePriors([], own))).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('stop at the wanted round and say that they had not settled', () => {
    const estimate = estimatePriors(drawn([0.7, 0.1, 0.1, 0.1], 500, 0.5, 1), own, {
      mostRounds: 2,
      tolerance: 0,
    });
    expect(estimate).toMatchObject({ rounds: 2, converged: false, texts: 500 });
  });

  it.each([{ pseudoCount: 0 }, { pseudoCount: Number.NaN }, { tolerance: -1 }, { mostRounds: 0.5 }])(
    'refuse %j',
    (options) => {
      expect(() => estimatePriors([], own, options)).toThrow(
        expect.objectContaining({ code: 'options-invalid' }),
      );
    },
  );

  it('refuse posteriors over other entries', () => {
    const foreign = { entries: ['basic-009'], p: Float32Array.from([0.5, 0.5]), outside: 0.5 };
    expect(() => estimatePriors([foreign], own)).toThrow(
      expect.objectContaining({ code: 'options-invalid' }),
    );
  });
});
