import type { Fragment, Part, Row } from '../rows/row.ts';
import { type Block, blocksOf } from './text/blocks.ts';
import { splitColumns } from './text/columns.ts';
import { splitHead } from './text/head.ts';
import { contentLines } from './text/lines.ts';
import { splitReclaimed } from './text/reclaimed.ts';

/**
 * Reads text taken out of a PDF, where every cell of the printed table has become lines below each other and nothing
 * marks where one column ends and the next begins.
 */
export function readText(text: string): Part[] {
  return blocksOf(contentLines(text)).map((part) => (part.kind === 'block' ? rowOf(part) : part));
}

const NO_CELLS = {
  name: [],
  departments: [],
  superior: [],
  township: [],
  measures: [],
  discontinued: [],
  doubts: [],
} satisfies Partial<Row>;

function rowOf(block: Block): Row {
  const place = { from: block.line, to: block.below.at(-1)?.line ?? block.line };
  return { ...NO_CELLS, kind: 'row', number: block.number, place, ...cellsOf(block) };
}

function cellsOf(block: Block): Partial<Row> {
  switch (block.list) {
    case 'basic':
      return { name: [block.beside, ...block.below].filter((line): line is Fragment => line !== null) };
    case 'coordinated': {
      const { name, departments, duties } = splitHead(block);
      return { name, departments, ...splitColumns(duties) };
    }
    case 'reclaimed':
      return splitReclaimed(block);
  }
}
