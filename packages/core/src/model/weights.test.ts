import { expect, it } from 'vitest';
import { addFeature, besideWeights, sparseWeights } from './weights.ts';

const dense = [1, 0, -2, 0, 0, 0, 0, 3, 0.5];
const left = sparseWeights(Float32Array.from(dense), Float32Array.from([0, 0, 0]));

function rows(weights: ReturnType<typeof sparseWeights>, count: number): number[][] {
  return Array.from({ length: count }, (_, feature) => {
    const logits = new Float64Array(weights.bias.length);
    addFeature(weights, feature, 1, logits);
    return [...logits];
  });
}

it('says what the dense matrix said', () => {
  expect(rows(left, 3).flat()).toEqual(dense);
  expect(left.values).toHaveLength(4);
});

it('puts two sets of columns side by side', () => {
  const right = sparseWeights(Float32Array.from([7, 0, 9]), Float32Array.from([1]));
  const joined = besideWeights(left, right);
  expect(rows(joined, 3)).toEqual([
    [1, 0, -2, 7],
    [0, 0, 0, 0],
    [0, 3, 0.5, 9],
  ]);
  expect([...joined.bias]).toEqual([0, 0, 0, 1]);
});
