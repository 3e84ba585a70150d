import type { Segmenter } from './segmenter.ts';

/**
 * Word segmentation by the ICU dictionary inside the JavaScript engine: nothing to install, nothing to load.
 * Its words depend on the engine's ICU version.
 */
export function createIntlSegmenter(): Segmenter {
  const engine = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return {
    name: 'intl',
    cut: (text) => Array.from(engine.segment(text), (part) => part.segment),
  };
}
