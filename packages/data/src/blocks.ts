import { DataError } from './errors.ts';

/** A block of a clerk's text file: a heading in 【】 and lines `key:value` under it. */
export interface Block {
  readonly heading: string;
  /** Line of the heading, from 1. */
  readonly line: number;
  readonly fields: readonly { readonly key: string; readonly value: string; readonly line: number }[];
}

/**
 * Reads the plain text that lexicon and relations are written in: `【heading】`, then `key:value` lines, full-width
 * or half-width colon alike; lines that begin with `#` and empty lines are ignored.
 *
 * @throws DataError `line-invalid` with file and line
 * @example
 * parseBlocks('【basic-039】\n事物:高龄补贴、老年钱', 'x.txt')[0].fields[0].value // '高龄补贴、老年钱'
 */
export function parseBlocks(text: string, file: string): Block[] {
  const blocks: { heading: string; line: number; fields: { key: string; value: string; line: number }[] }[] =
    [];
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  lines.forEach((raw, index) => {
    const line = index + 1;
    const content = raw.trim();
    if (content === '' || content.startsWith('#')) return;
    const heading = /^【(.+)】$/u.exec(content);
    if (heading) {
      blocks.push({ heading: heading[1]!.trim(), line, fields: [] });
      return;
    }
    const at = content.search(/[::]/u);
    const block = blocks.at(-1);
    if (at <= 0 || !block) {
      throw new DataError(
        'line-invalid',
        file,
        line,
        `${file} 第 ${line} 行看不懂:应是“【标题】”或“类别:内容”,类别前面要先有标题。`,
        `${file}, line ${line}: expected a 【heading】 or "key:value" under a heading.`,
      );
    }
    block.fields.push({ key: content.slice(0, at).trim(), value: content.slice(at + 1).trim(), line });
  });
  return blocks;
}

/** Splits a value at the Chinese list comma; empty items and repeats fall out. */
export function splitItems(value: string): string[] {
  return [...new Set(value.split('、').map((item) => item.trim()))].filter((item) => item !== '');
}
