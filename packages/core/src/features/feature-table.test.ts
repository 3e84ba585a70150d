import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FeatureTable } from './feature-table.ts';
import { GRAM_SEED, hashOf, WORD_SEED } from './hashing.ts';

it('finds every feature by its hash and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 }), (hashes) => {
      const table = new FeatureTable(Uint32Array.from(hashes));
      hashes.forEach((hash, id) => {
        expect(table.find(hash)).toBe(id);
      });
      const known = new Set(hashes);
      for (let probe = 0; probe < 50; probe++) {
        const hash = Math.imul(probe, 0x9e3779b1) >>> 0;
        if (!known.has(hash)) expect(table.find(hash)).toBe(-1);
      }
    }),
  );
});

it('keeps words and the same characters met by chance apart', () => {
  expect(hashOf('养老', WORD_SEED)).not.toBe(hashOf('养老', GRAM_SEED));
});
