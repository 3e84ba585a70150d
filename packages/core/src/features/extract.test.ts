import { expect, it } from 'vitest';
import { FeatureExtractor } from './extract.ts';
import { FeatureTable } from './feature-table.ts';
import { GRAM_SEED, hashOf } from './hashing.ts';
import { readText } from './read-text.ts';

const weights = { title: 2, request: 1.5, wish: 1.3, aside: 0.5, courtesy: 0, plain: 1 };
const grams = ['路灯', '修路', '您好'];
const table = new FeatureTable(Uint32Array.from(grams, (gram) => hashOf(gram, GRAM_SEED)));
const extractor = new FeatureExtractor(table, Float32Array.from([1, 1, 1]), weights);

function read(text: string): Record<string, number> {
  const vector = extractor.extract(readText(text, null));
  return Object.fromEntries(
    Array.from({ length: vector.size }, (_, i) => [grams[vector.ids[i]!], vector.values[i]!]),
  );
}

it('scales the vector to length 1, whatever the text', () => {
  const values = Object.values(read('路灯坏了,路灯没人修路也没修路'));
  expect(Math.hypot(...values)).toBeCloseTo(1, 6);
});

it('lets a request count more than the story around it', () => {
  const values = read('路灯坏了,请求修路');
  expect(values.修路).toBeGreaterThan(values.路灯!);
});

it('does not read clauses of weight 0', () => {
  expect(read('您好,路灯')).toEqual({ 路灯: 1 });
});

it('never joins characters across punctuation', () => {
  expect(read('路,灯')).toEqual({});
});
