import { clauseNumberOf } from '../../clauses/number.ts';
import type { Cell, RowDoubt } from '../../rows/row.ts';
import { endsCell, endsSentence } from '../../rows/sentence.ts';

/**
 * No line of the superior's column is wider than this; a line of the township's that wraps always is (24 to 26). In
 * full-width characters, Latin letters and digits counting half.
 */
const SUPERIOR_COLUMN = 19.5;

/** The two duties of a coordinated row, told apart. */
export interface Columns {
  readonly superior: Cell;
  readonly township: Cell;
  readonly doubts: readonly RowDoubt[];
}

/**
 * Finds where 上级部门职责 ends and 乡镇配合职责 begins in lines that follow each other without a mark. Numbering decides
 * where the township's column is numbered, for it starts again at 1; otherwise line width and sentence ends do.
 */
export function splitColumns(lines: Cell): Columns {
  const restarts = lines.flatMap((_, index) => (startsNumbering(lines, index) ? [index] : []));
  const byNumber = restarts[0] === 0 ? restarts[1] : restarts[0];
  const byWidth = byNumber === undefined ? borderByWidth(lines) : null;
  const border = byNumber ?? byWidth?.index ?? lines.length;
  const superior = lines.slice(0, border);
  const doubtful = byWidth?.sure === false || superior.some(isWide);
  return { superior, township: lines.slice(border), doubts: doubtful ? ['column-border'] : [] };
}

/** Whether a list of clauses begins on this line. */
function startsNumbering(lines: Cell, index: number): boolean {
  const found = clauseNumberOf(lines[index]?.text ?? '');
  if (found?.number !== 1) return false;
  const before = lines[index - 1];
  return !found.ambiguous || before === undefined || endsSentence(before.text);
}

/** The border before an unnumbered township column; `sure` where width and sentence end agree. */
function borderByWidth(lines: Cell): { readonly index: number; readonly sure: boolean } | null {
  let lastSentence: number | null = null;
  let firstWide: number | null = null;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || clauseNumberOf(line.text) !== null) continue;
    const wide = isWide(line);
    if (endsCell(before.text)) {
      if (wide) return { index, sure: firstWide === null };
      lastSentence = index;
    }
    if (wide) firstWide ??= index;
  }
  const index = lastSentence ?? firstWide;
  return index === null ? null : { index, sure: false };
}

function isWide(line: { readonly text: string }): boolean {
  let width = 0;
  for (const character of line.text) width += character <= '\u00ff' ? 0.5 : 1;
  return width > SUPERIOR_COLUMN;
}
