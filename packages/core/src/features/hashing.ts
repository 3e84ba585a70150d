/**
 * Features are stretches of the normalised text, known by a 32-bit hash: FNV-1a over UTF-16 units, finished with
 * MurmurHash3's mixer (Appleby, public domain). A table of 10^5 features meets an unknown stretch by accident
 * about once in 40,000 look-ups.
 */
export const GRAM_SEED = 0x811c9dc5;
/** Words start from another seed, so that a word and the same characters met by chance are two features. */
export const WORD_SEED = 0x2f0b4c27;

/** Longest stretch that is looked up, in UTF-16 units. */
export const LONGEST_GRAM = 8;
/** Up to this length every stretch may be a feature; longer ones are features only where the lexicon has them. */
export const PLAIN_GRAM = 3;

export function extendHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function finishHash(hash: number): number {
  let h = hash;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}

/** Hash of a whole stretch. */
export function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = extendHash(hash, text.charCodeAt(i));
  return finishHash(hash);
}
