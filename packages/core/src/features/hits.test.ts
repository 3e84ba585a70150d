import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FeatureTable } from './feature-table.ts';
import { GRAM_SEED, hashOf, WORD_SEED } from './hashing.ts';
import { HitFinder } from './hits.ts';
import { createIntlSegmenter } from './intl-segmenter.ts';
import { readText } from './read-text.ts';

const grams = ['路灯', '灯', '高龄补贴', '补贴'];
const words = ['路灯', '补贴'];
const table = new FeatureTable(
  Uint32Array.from([
    ...grams.map((gram) => hashOf(gram, GRAM_SEED)),
    ...words.map((word) => hashOf(word, WORD_SEED)),
  ]),
);
const segmenter = createIntlSegmenter();

it('finds every known stretch where it stands, and keeps each in its clause', () => {
  const finder = new HitFinder(table);
  const piece = fc.constantFrom('路灯', '高龄补贴', '坏了', ',', '。', ' ', '请问', '😀', 'ａ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = readText(pieces.join(''), segmenter);
      const source = text.normalised.text;
      const hits = finder.find(text);
      const seen: string[] = [];
      text.segments.forEach((segment, k) => {
        for (const [starts, names] of [
          [hits.grams, [...grams, '', '']],
          [hits.words, ['', '', '', '', ...words]],
        ] as const) {
          for (let i = starts[k]!; i < starts[k + 1]!; i++) {
            const known = source.slice(hits.starts[i]!, hits.ends[i]!);
            expect(known).toBe(names[hits.ids[i]!]);
            expect(hits.starts[i]!).toBeGreaterThanOrEqual(segment.start);
            expect(hits.ends[i]!).toBeLessThanOrEqual(segment.end);
            if (starts === hits.grams) seen.push(known);
          }
        }
      });
      const count = (wanted: string): number => source.split(wanted).length - 1;
      for (const gram of grams) expect(seen.filter((one) => one === gram)).toHaveLength(count(gram));
    }),
  );
});
