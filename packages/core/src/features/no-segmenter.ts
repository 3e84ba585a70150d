import type { Segmenter } from './segmenter.ts';

/** No words at all: each text is one piece, and only characters and known terms count as features. */
export const noSegmenter: Segmenter = {
  name: 'none',
  cut: (text) => (text === '' ? [] : [text]),
};
