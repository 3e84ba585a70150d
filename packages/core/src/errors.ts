/** Stable codes of the errors core throws; programs may switch on them. */
export type RouterErrorCode =
  | 'model-damaged'
  | 'model-format'
  | 'model-version'
  | 'model-catalogue-mismatch'
  | 'priors-invalid'
  | 'options-invalid'
  | 'segmenter-unavailable'
  | 'training-empty';

/** A message in both languages; Chinese is what users see unless they ask for English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * The error of every failure core can foresee. `message` is Chinese and says what to do; `english` is the same
 * in English; `code` never changes between versions.
 */
export class RouterError extends Error {
  override readonly name = 'RouterError';
  readonly english: string;

  constructor(
    readonly code: RouterErrorCode,
    text: Bilingual,
    options?: { cause?: unknown },
  ) {
    super(text.zh, options);
    this.english = text.en;
  }
}
