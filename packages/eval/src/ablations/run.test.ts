import { noSegmenter } from '@duty-router/core';
import { train } from '@duty-router/core/train';
import { expect, it } from 'vitest';
import { toyCatalogue, toyFamilies, toyLexicon, toyTickets } from '../../../core/src/fixtures/toy.ts';
import { runAblations } from './run.ts';

const input = {
  catalogue: toyCatalogue,
  lexicon: toyLexicon,
  families: toyFamilies,
  learned: toyTickets,
  tickets: toyTickets,
  model: train({ catalogue: toyCatalogue, tickets: toyTickets, lexicon: toyLexicon }).model,
  segmenters: [noSegmenter],
};

it('makes every variant, says so before each trial, and measures all tickets inside in each', () => {
  const told: string[] = [];
  const rows = runAblations(input, (trial, of, id) => told.push(`${trial}/${of} ${id}`));
  expect(rows.map(({ group }) => group)).toEqual([
    'segmenter-none',
    'no-lexicon',
    'no-relations',
    'no-tickets',
    'tickets-1',
    'tickets-3',
    'tickets-5',
    'tickets-8',
    'tickets-all',
    'held-out',
    'held-out-no-lexicon',
  ]);
  expect(told).toHaveLength(9 + 2 * 5);
  expect(told.at(-1)).toBe('19/19 held-out-no-lexicon');
  expect(new Set(rows.map(({ top1 }) => top1.of))).toEqual(new Set([6]));
  expect(rows.find(({ group }) => group === 'segmenter-none')?.trainedOn).toBeNull();
  expect(rows.find(({ group }) => group === 'tickets-1')?.trainedOn).toBe(3);
});

it('gives the same rates for the same input', () => {
  const rates = () => runAblations(input).map(({ seconds: _, ...rest }) => rest);
  expect(rates()).toEqual(rates());
});
