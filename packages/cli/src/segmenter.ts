import { createIntlSegmenter, type Model, noSegmenter, type Segmenter } from '@duty-router/core';
import { createBestSegmenter, createNodejiebaSegmenter } from '@duty-router/core/nodejieba';
import { segmenterDictionary } from '@duty-router/data';
import { UsageError } from './errors.ts';
import type { Terminal } from './terminal.ts';

/**
 * The segmenter asked for; otherwise nodejieba where it could be built, otherwise `Intl.Segmenter` with one line
 * that says so. A model without words needs none.
 */
export function openSegmenter(
  name: string | undefined,
  model: Model | null,
  terminal: Terminal,
  open?: typeof createNodejiebaSegmenter,
): { segmenter?: Segmenter } {
  if (name === 'none') return { segmenter: noSegmenter };
  if (name === 'intl') return { segmenter: createIntlSegmenter() };
  if (name === 'nodejieba') return { segmenter: createNodejiebaSegmenter(segmenterDictionary()) };
  if (name !== undefined) {
    throw new UsageError(
      `没有名为“${name}”的分词器;可用:nodejieba、intl、none。`,
      `There is no segmenter "${name}"; known are nodejieba, intl, none.`,
    );
  }
  if (model !== null && model.header.segmenter === 'none') return {};
  const tell = (): void =>
    terminal.tell(
      '提示:本机没有 nodejieba(没装上或没有编译器),改用内置的 Intl 分词,结果照常给出。',
      'Note: nodejieba is not available; segmentation falls back to Intl.Segmenter.',
    );
  return { segmenter: createBestSegmenter(segmenterDictionary(), tell, open) };
}
