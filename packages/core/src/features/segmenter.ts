/**
 * Cuts a normalised text into words. Interchangeable: a router works with any of them, or with none.
 *
 * The contract, kept by one test suite over all implementations: the words joined are the text, none is empty,
 * and the same text gives the same words.
 */
export interface Segmenter {
  /** Name written into a model trained with it, e.g. `nodejieba`. */
  readonly name: string;
  /** @param text normalised text; any string is allowed */
  cut(text: string): string[];
}
