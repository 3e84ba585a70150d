import type { ListName } from '@duty-router/core';
import type { Place } from './place.ts';

/** A stretch of printed text with no break in it: one line of a PDF, one paragraph of a table's cell. */
export interface Fragment {
  /** Never empty, no white space at either end. */
  readonly text: string;
  /** Line it stands on, from 1. */
  readonly line: number;
}

/** What one cell of a table holds, in reading order. */
export type Cell = readonly Fragment[];

/** What a reader was not sure of when it took a row apart. */
export type RowDoubt = 'column-border';

/** One row of a duty list, its columns told apart, their text still as printed. Cells a list has not are empty. */
export interface Row {
  readonly kind: 'row';
  readonly number: number;
  readonly place: Place;
  readonly name: Cell;
  /** 对应上级部门, or 承接部门. */
  readonly departments: Cell;
  /** 上级部门职责. */
  readonly superior: Cell;
  /** 乡镇配合职责. */
  readonly township: Cell;
  /** 履职方式及工作措施. */
  readonly measures: Cell;
  /** The sentence that stands in place of receivers and measures where a duty ends. */
  readonly discontinued: Cell;
  readonly doubts: readonly RowDoubt[];
}

/** The title that opens one of the three lists. */
export interface ListTitle {
  readonly kind: 'list';
  readonly list: ListName;
  readonly place: Place;
}

/** A category heading as printed. */
export interface Heading {
  readonly kind: 'heading';
  /** The number printed before the name (`三、` is 3). */
  readonly printed: number;
  readonly name: string;
  /** Count of entries the heading declares, null where it declares none. */
  readonly declared: number | null;
  readonly place: Place;
}

/** A line that belongs to nothing the reader knows. */
export interface Stray {
  readonly kind: 'stray';
  readonly text: string;
  readonly place: Place;
}

/**
 * What every reader, whatever the format, makes of a publication: its parts in reading order. Everything after this
 * point is the same for all formats.
 */
export type Part = ListTitle | Heading | Row | Stray;

/** The cell's text with its line breaks taken out, nothing else changed. */
export function joined(cell: Cell): string {
  return cell.map((fragment) => fragment.text).join('');
}

/** Where the cell stands; null for an empty one. */
export function placeOf(cell: Cell): Place | null {
  const first = cell[0];
  const last = cell.at(-1);
  return first && last ? { from: first.line, to: last.line } : null;
}
