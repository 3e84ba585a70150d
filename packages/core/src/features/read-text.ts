import { type NormalisedText, normalise } from '../text/normalise.ts';
import { type Segment, segmentsOf } from '../text/segments.ts';
import type { Segmenter } from './segmenter.ts';

/** A text read once: normalised, split into sentences, cut into words. */
export interface ReadText {
  readonly normalised: NormalisedText;
  readonly segments: readonly Segment[];
  /** Words of the normalised text; null where no words are wanted. */
  readonly words: readonly string[] | null;
}

/** Reads a text for feature extraction. */
export function readText(input: string, segmenter: Segmenter | null): ReadText {
  const normalised = normalise(input);
  return {
    normalised,
    segments: segmentsOf(normalised.text),
    words: segmenter === null || segmenter.name === 'none' ? null : segmenter.cut(normalised.text),
  };
}
