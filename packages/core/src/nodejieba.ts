import { accessSync, constants } from 'node:fs';
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

/** Which dictionary the process holds; null before the first call. */
let loaded: string | null = null;

/** The addon ends the process where a file is missing, so it must not be asked. */
function refuseUnreadable(options: NodejiebaOptions): void {
  for (const path of [options.dictionary, options.idf]) {
    if (path === undefined) continue;
    try {
      accessSync(path, constants.R_OK);
    } catch (cause) {
      throw new RouterError(
        'segmenter-unavailable',
        {
          zh: `读不到词典 ${path};请检查路径和权限。`,
          en: `Cannot read the dictionary ${path}; check the path.`,
        },
        { cause },
      );
    }
  }
}

/**
 * Word segmentation by nodejieba, a native addon that the user installs (`npm i nodejieba`).
 *
 * The dictionary belongs to the process: the first call loads it, later calls share it
 * and must ask for the same.
 *
 * @throws RouterError `segmenter-unavailable` where the addon is not installed or was not built, or a dictionary can't be
 *   read; `options-invalid` where the process holds another dictionary already
 * @example
 * import { createNodejiebaSegmenter } from '@duty-router/core/nodejieba';
 * createNodejiebaSegmenter().cut('高龄津贴'); // ['高龄', '津贴']
 */
export function createNodejiebaSegmenter(options: NodejiebaOptions = {}): Segmenter {
  let engine: Nodejieba;
  refuseUnreadable(options);
  const wanted = JSON.stringify([options.dictionary ?? null, options.idf ?? null]);
  if (loaded !== null && loaded !== wanted) {
    throw new RouterError('options-invalid', {
      zh: 'nodejieba 在一个进程里只能用一本词典,已载入的是另一本;请各处用同一本,或把另一个路由器放进工作线程。',
      en: 'nodejieba holds one dictionary a process, and another one is loaded; use the same everywhere, or a worker process for the other router.',
    });
  }
  try {
    engine = createRequire(import.meta.url)('nodejieba') as Nodejieba;
    if (loaded === null) {
      engine.load({
        ...(options.dictionary === undefined ? {} : { dict: options.dictionary }),
        ...(options.idf === undefined ? {} : { idfDict: options.idf }),
      });
      loaded = wanted;
    }
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
