import { clauseNumberOf } from '../../clauses/number.ts';
import { readDepartments } from '../../departments/read.ts';
import type { Cell, Fragment } from '../../rows/row.ts';
import { endsSentence } from '../../rows/sentence.ts';
import type { Block } from './blocks.ts';

/** Lines of the name and department columns are at most this long; a duty's first line is longer, or numbered. */
const HEAD_COLUMN = 10;

/** No name and department column is higher than this; what goes on longer is something else. */
const HIGHEST_HEAD = 40;

/** What stands before the duties of a coordinated row, and the lines of the duties. */
export interface Head {
  readonly name: Cell;
  readonly departments: Cell;
  readonly duties: Cell;
}

/** Tells a coordinated row's name and departments from each other and from what follows. */
export function splitHead(block: Block): Head {
  const beside = besideNumber(block);
  let height = 0;
  for (const line of block.below) {
    if (height === HIGHEST_HEAD || line.text.length > HEAD_COLUMN) break;
    if (clauseNumberOf(line.text)?.number === 1 || endsSentence(line.text)) break;
    height += 1;
  }
  const head = [...beside, ...block.below.slice(0, height)].slice(0, HIGHEST_HEAD);
  const nameEnds = endOfName(head);
  return {
    name: head.slice(0, nameEnds),
    departments: head.slice(nameEnds),
    duties: [...beside.slice(HIGHEST_HEAD), ...block.below.slice(height)],
  };
}

/** The cells on the number's own line, which spaces part. */
export function besideNumber(block: Block): Fragment[] {
  const { beside } = block;
  if (beside === null) return [];
  return beside.text.split(/\s+/u).map((text) => ({ text, line: beside.line }));
}

/** A name takes at least one line; after that, departments begin at the first line from which all the rest is departments. */
function endOfName(head: Cell): number {
  for (let end = 1; end < head.length; end += 1) {
    if (readDepartments(head.slice(end)).plausible) return end;
  }
  return head.length;
}
