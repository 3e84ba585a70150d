import type { Cell } from '../../rows/row.ts';
import type { Block } from './blocks.ts';
import { besideNumber } from './head.ts';

const RECEIVERS = /^承接部门\s*[：:]\s*/u;
const MEASURES = /^履职方式及工作措施\s*[：:]\s*/u;
const DISCONTINUED = /不再(?:开展|实施|执行|承担)|予以取消|停止(?:开展|执行)/u;

/** The cells of a reclaimed row. */
export interface ReclaimedCells {
  readonly name: Cell;
  readonly departments: Cell;
  readonly measures: Cell;
  readonly discontinued: Cell;
}

/** Takes a reclaimed row apart at its two labels; a row with neither tells that the duty is discontinued. */
export function splitReclaimed(block: Block): ReclaimedCells {
  const lines = [...besideNumber(block), ...block.below];
  const measuresAt = indexOr(lines, MEASURES, lines.length);
  const receiversAt = Math.min(indexOr(lines, RECEIVERS, measuresAt), measuresAt);
  const name = lines.slice(0, receiversAt);
  if (receiversAt === lines.length) {
    const sentenceAt = startOfDiscontinued(name);
    return {
      name: name.slice(0, sentenceAt),
      departments: [],
      measures: [],
      discontinued: name.slice(sentenceAt),
    };
  }
  return {
    name,
    departments: withoutLabel(lines.slice(receiversAt, measuresAt), RECEIVERS),
    measures: withoutLabel(lines.slice(measuresAt), MEASURES),
    discontinued: [],
  };
}

function indexOr(lines: Cell, label: RegExp, otherwise: number): number {
  const index = lines.findIndex((line) => label.test(line.text));
  return index < 0 ? otherwise : index;
}

function withoutLabel(cell: Cell, label: RegExp): Cell {
  return cell
    .map((line, index) => (index === 0 ? { ...line, text: line.text.replace(label, '') } : line))
    .filter((line) => line.text !== '');
}

/** Line at which the closing sentence begins; the end where there is none. The name always keeps its first line. */
function startOfDiscontinued(lines: Cell): number {
  if (!lines.at(-1)?.text.endsWith('。')) return lines.length;
  const told = lines.findLastIndex((line) => DISCONTINUED.test(line.text));
  return told > 0 ? told : lines.length;
}
