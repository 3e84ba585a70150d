import type { Fragment } from '../../rows/row.ts';

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/u;

/** The head of the table, printed again on every page. */
const PAGE_HEADER = /^序号\s*事项名称(?:\s+\S{1,20}){0,6}$/u;

/** `第 12 页`, `第12页 共80页`, `— 12 —`. */
const PAGE_NUMBER =
  /^(?:第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|[-–—]{1,2}\s*\d{1,4}\s*[-–—]{1,2})$/u;

/**
 * The lines that carry content, with the numbers they have in the file. Blank lines, the table's head and page numbers
 * say where the paper ended, not where a cell did, and are left out.
 */
export function contentLines(text: string): Fragment[] {
  const lines: Fragment[] = [];
  for (const [index, raw] of text.split(BREAK).entries()) {
    const line = raw.trim();
    if (line !== '' && !PAGE_HEADER.test(line) && !PAGE_NUMBER.test(line)) {
      lines.push({ text: line, line: index + 1 });
    }
  }
  return lines;
}
