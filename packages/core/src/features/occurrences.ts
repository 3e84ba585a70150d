import { isWordUnit } from '../text/normalise.ts';
import { extendHash, finishHash, GRAM_SEED, LONGEST_GRAM, WORD_SEED } from './hashing.ts';

/** Told of every stretch of a text that may be a feature: its hash and its place in the normalised text. */
export type OccurrenceVisitor = (hash: number, start: number, end: number) => void;

/**
 * Visits every stretch of 1 to `longest` word units within `[from, to)`; stretches never cross punctuation or white
 * space.
 *
 * @param longest omitted: {@link LONGEST_GRAM}
 */
export function visitGrams(
  text: string,
  from: number,
  to: number,
  visit: OccurrenceVisitor,
  longest = LONGEST_GRAM,
): void {
  for (let start = from; start < to; start++) {
    let code = text.charCodeAt(start);
    if (!isWordUnit(code)) continue;
    let hash = GRAM_SEED;
    const last = Math.min(to, start + longest);
    for (let at = start; at < last; at++) {
      code = text.charCodeAt(at);
      if (!isWordUnit(code)) break;
      hash = extendHash(hash, code);
      visit(finishHash(hash), start, at + 1);
    }
  }
}

/** Visits the words of two units and more; `words` joined must be the text. */
export function visitWords(words: readonly string[], visit: OccurrenceVisitor): void {
  let start = 0;
  for (const word of words) {
    const end = start + word.length;
    if (word.length >= 2 && isWordUnit(word.charCodeAt(0))) {
      let hash = WORD_SEED;
      for (let i = 0; i < word.length; i++) hash = extendHash(hash, word.charCodeAt(i));
      visit(finishHash(hash), start, end);
    }
    start = end;
  }
}
