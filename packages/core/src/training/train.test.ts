import { expect, it } from 'vitest';
import { toyCatalogue, toyLexicon, toyTickets } from '../fixtures/toy.ts';
import { defaultTrainingOptions } from './options.ts';
import { train } from './train.ts';

const input = { catalogue: toyCatalogue, tickets: toyTickets, lexicon: toyLexicon };

it('gives the same bytes for the same data', () => {
  expect(Buffer.from(train(input).file).equals(Buffer.from(train(input).file))).toBe(true);
});

it('gives other bytes for other data or another seed', () => {
  const { file } = train(input);
  const fewer = train({ ...input, tickets: toyTickets.slice(1) });
  const softmax = { ...defaultTrainingOptions.softmax, seed: 2 };
  const reseeded = train({ ...input, options: { ...defaultTrainingOptions, softmax } });
  expect(Buffer.from(fewer.file).equals(Buffer.from(file))).toBe(false);
  expect(Buffer.from(reseeded.file).equals(Buffer.from(file))).toBe(false);
});

it('writes into the model what it was made of', () => {
  const { header } = train({ ...input, dataHash: 'abc' }).model;
  expect(header.provenance).toMatchObject({ data: 'abc', tickets: 7, terms: 13 });
  expect(header.classes.outside).toEqual(['快递']);
});

it('refuses to train on nothing', () => {
  const empty = { ...toyCatalogue, entries: [] };
  expect(() => train({ catalogue: empty, tickets: [], lexicon: { sections: [], outside: [] } })).toThrow(
    expect.objectContaining({ code: 'training-empty' }),
  );
});
