import { createRequire } from 'node:module';
import { RouterError } from './errors.ts';
import { createIntlSegmenter } from './features/intl-segmenter.ts';
import type { Segmenter } from './features/segmenter.ts';

/** The part of nodejieba that is used; the addon is optional, so its own types are not imported. */
interface Nodejieba {
  load(files: {
    dict?: string;
    hmmDict?: string;
    userDict?: string;
    idfDict?: string;
    stopWordDict?: string;
  }): void;
  cut(text: string, strict: boolean): string[];
}

export interface NodejiebaOptions {
  /** Path of a jieba dictionary (`word frequency tag` a line). Omitted: nodejieba's own, which takes about a second to load. */
  readonly dictionary?: string;
  /** Path of a file of inverse document frequencies; only loaded because nodejieba insists. Omitted: nodejieba's own. */
  readonly idf?: string;
}

/**
 * Word segmentation by nodejieba, a native addon that the user installs (`npm i nodejieba`).
 *
 * The dictionary belongs to the process: the first call loads it, later calls share it.
 *
 * @throws RouterError `segmenter-unavailable` where the addon is not installed or was not built
 * @example
 * import { createNodejiebaSegmenter } from '@duty-router/core/nodejieba';
 * createNodejiebaSegmenter().cut('高龄津贴'); // ['高龄', '津贴']
 */
export function createNodejiebaSegmenter(options: NodejiebaOptions = {}): Segmenter {
  let engine: Nodejieba;
  try {
    engine = createRequire(import.meta.url)('nodejieba') as Nodejieba;
    engine.load({
      ...(options.dictionary === undefined ? {} : { dict: options.dictionary }),
      ...(options.idf === undefined ? {} : { idfDict: options.idf }),
    });
  } catch (cause) {
    throw new RouterError(
      'segmenter-unavailable',
      {
        zh: '没有可用的 nodejieba(未安装,或本机没有 C++ 编译器、未能编译);请改用 Intl 分词,或安装编译器后重装 nodejieba。',
        en: 'nodejieba is not available (not installed, or not built for want of a C++ compiler); use the Intl segmenter, or install a compiler and reinstall nodejieba.',
      },
      { cause },
    );
  }
  // Strict: only dictionary words, no guessed ones, so that the same dictionary gives the same words anywhere.
  return { name: 'nodejieba', cut: (text) => (text === '' ? [] : engine.cut(text, true)) };
}

/**
 * nodejieba where it can be had, otherwise the engine's own `Intl.Segmenter`, which is always there.
 *
 * @param onFallback told once when nodejieba is not to be had; omitted: nobody is told
 * @param open how nodejieba is opened; omitted: {@link createNodejiebaSegmenter}
 */
export function createBestSegmenter(
  options: NodejiebaOptions = {},
  onFallback: () => void = () => {},
  open: (options: NodejiebaOptions) => Segmenter = createNodejiebaSegmenter,
): Segmenter {
  try {
    return open(options);
  } catch (error) {
    if (!(error instanceof RouterError)) throw error;
    onFallback();
    return createIntlSegmenter();
  }
}
