import { describe, expect, it } from 'vitest';
import { createRandom } from '../training/random.ts';
import { fitTrust, trusted } from './trust.ts';

/** A stream whose real log-odds of being outside are `scale · z + shift` where the router says `z`. */
function stream(
  scale: number,
  shift: number,
  count: number,
): { outsideConfidence: number; outside: boolean }[] {
  const random = createRandom(11);
  return Array.from({ length: count }, () => {
    const z = random() * 12 - 6;
    const p = 1 / (1 + Math.exp(-(scale * z + shift)));
    return { outsideConfidence: 1 / (1 + Math.exp(-z)), outside: random() < p };
  });
}

describe('fitTrust', () => {
  it('finds back how far a stream bears out what is said of it', () => {
    const trust = fitTrust(stream(0.5, -1, 20_000))!;
    expect(trust.scale).toBeCloseTo(0.5, 1);
    expect(trust.shift).toBeCloseTo(-1, 1);
  });

  it('learns nothing from too few tickets of either kind', () => {
    const few = stream(0.5, -1, 400).filter(({ outside }) => !outside);
    expect(fitTrust([...few, { outsideConfidence: 0.9, outside: true }])).toBeUndefined();
  });

  it('learns nothing where what is said runs against what is', () => {
    expect(fitTrust(stream(-1, 0, 2000))).toBeUndefined();
  });
});

describe('trusted', () => {
  it('leaves log-odds alone where nothing is known of the stream', () => {
    expect(trusted(30, undefined)).toBe(30);
  });

  it('keeps their order, and bounds them', () => {
    const trust = { scale: 0.4, shift: -1 };
    expect(trusted(1, trust)).toBeLessThan(trusted(2, trust));
    expect(trusted(50, trust)).toBe(trusted(500, trust));
  });
});
