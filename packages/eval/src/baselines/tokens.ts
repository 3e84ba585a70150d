import { normalise, type Segmenter } from '@duty-router/core';

/** The tokens every rival gets: words of the same segmenter, punctuation and white space dropped. */
export function tokensOf(text: string, segmenter: Segmenter): string[] {
  return segmenter.cut(normalise(text).text).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
