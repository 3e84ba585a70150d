import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNodejiebaSegmenter } from '../nodejieba.ts';
import { normalise } from '../text/normalise.ts';
import { createIntlSegmenter } from './intl-segmenter.ts';
import { noSegmenter } from './no-segmenter.ts';
import type { Segmenter } from './segmenter.ts';

const nodejieba = ((): Segmenter | null => {
  try {
    return createNodejiebaSegmenter();
  } catch {
    return null;
  }
})();

const all: [string, Segmenter | null][] = [
  ['none', noSegmenter],
  ['intl', createIntlSegmenter()],
  ['nodejieba', nodejieba],
];

describe.each(all)('segmenter %s', (name, segmenter) => {
  const promised = segmenter === null ? it.skip : it;

  promised('keeps every character: the words joined are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (input) => {
        const { text } = normalise(input);
        const words = segmenter!.cut(text);
        expect(words.join('')).toBe(text);
        expect(words).not.toContain('');
      }),
    );
  });

  promised('gives the same words for the same text', () => {
    const text = '县里说高标准农田要验收,机耕路压坏了没人管';
    expect(segmenter!.cut(text)).toEqual(segmenter!.cut(text));
  });

  promised('goes by its name', () => {
    expect(segmenter!.name).toBe(name);
  });
});
