import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RouterError } from '../errors.ts';
import { decodeModel, encodeModel } from './codec.ts';
import { quantise } from './quantise.ts';
import { sparseWeights } from './weights.ts';

const header = {
  id: 'toy',
  catalogue: { id: 'toy', version: '0' },
  classes: { entries: ['basic-001', 'basic-002', 'reclaimed-001'], outside: ['x'], departments: [] },
  segmenter: 'none',
  segmentWeights: { title: 2, request: 1, wish: 1, aside: 1, courtesy: 0, plain: 1 },
  calibration: {
    entry: { intercept: 0, coefficients: { top: 1 } },
    outside: { intercept: 0, coefficients: { outside: 1 } },
    outsideShare: 0.2,
  },
  thresholds: { routed: 0.9, outside: 0.9 },
  channels: {},
  provenance: { data: '', tickets: 0, terms: 0, options: {}, metrics: {} },
};

function toy(weights: number[]): Uint8Array {
  const features = weights.length / 4;
  const body = quantise(
    {
      hashes: Uint32Array.from({ length: features }, (_, i) => i * 1_000_003),
      idf: Float32Array.from({ length: features }, () => 2.5),
      isTerm: Uint8Array.from({ length: features }, (_, i) => i % 2),
    },
    sparseWeights(Float32Array.from(weights), Float32Array.from([0.5, 0, -0.5, 1])),
    { keep: 4, floor: 0.01, centred: 4 },
  );
  return encodeModel(header, body);
}

const weights = [5, 0, 0, 0, 0, -3, 0, 0.5, 1, 1, 1, 9];

describe('model file', () => {
  it('gives back what was written, within one eight-bit step', () => {
    const model = decodeModel(toy(weights));
    expect(model.header.classes).toEqual(header.classes);
    expect(model.hashes).toHaveLength(3);
    const first = model.quantised[model.rowStart[0]!]! * model.rowScale[0]!;
    expect(first).toBeCloseTo(5, 1);
    expect(Array.from(model.bias)).toEqual([0.5, 0, -0.5, 1]);
  });

  it('notices the file cut short anywhere', () => {
    const file = toy(weights);
    for (let length = 0; length < file.length; length++) {
      expect(() => decodeModel(file.subarray(0, length))).toThrow(RouterError);
    }
  });

  it('notices any one byte changed', () => {
    const file = toy(weights);
    for (let at = 0; at < file.length; at++) {
      const broken = file.slice();
      broken[at] = broken[at]! ^ 0x55;
      expect(() => decodeModel(broken)).toThrow(RouterError);
    }
  });

  it('answers any bytes with a typed error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => decodeModel(bytes)).toThrow(RouterError);
      }),
    );
  });
});

describe('quantise', () => {
  it('drops what all classes share: only differences reach the softmax', () => {
    const model = decodeModel(toy([3, 3, 3, 8]));
    expect(Array.from(model.columns)).toEqual([3]);
  });
});
