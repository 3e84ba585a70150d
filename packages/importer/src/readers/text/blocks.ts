import type { ListName } from '@duty-router/core';
import { headingOn } from '../../rows/heading.ts';
import { listTitled } from '../../rows/list-title.ts';
import type { Fragment, Heading, ListTitle, Stray } from '../../rows/row.ts';
import { endsSentence } from '../../rows/sentence.ts';
import { rowNumberOn } from './row-number.ts';

/** The lines of one row, its columns not yet told apart. */
export interface Block {
  readonly kind: 'block';
  readonly list: ListName;
  readonly number: number;
  /** Line the number stands on. */
  readonly line: number;
  /** What stands on the number's own line, if anything. */
  readonly beside: Fragment | null;
  readonly below: readonly Fragment[];
}

type OpenBlock = Omit<Block, 'below'> & { readonly below: Fragment[] };

/** Cuts the lines of a publication at list titles, category headings and row numbers. */
export function blocksOf(lines: readonly Fragment[]): (ListTitle | Heading | Stray | Block)[] {
  const blocks: (ListTitle | Heading | Stray | Block)[] = [];
  let list: ListName | null = null;
  let open: OpenBlock | null = null;
  let expected = 1;

  for (const [index, fragment] of lines.entries()) {
    const place = { from: fragment.line, to: fragment.line };
    const title = listTitled(fragment.text);
    if (title !== null) {
      // A title that names the list already open is printed again at the head of a page.
      if (title === list) continue;
      list = title;
      open = null;
      expected = 1;
      blocks.push({ kind: 'list', list, place });
      continue;
    }
    if (list === null) {
      blocks.push({ kind: 'stray', text: fragment.text, place });
      continue;
    }
    const midSentence = open !== null && isMidSentence(open);
    const heading = headingOn(fragment.text);
    if (heading !== null && (heading.declared !== null || !midSentence)) {
      open = null;
      blocks.push({ ...heading, place });
      continue;
    }
    const row = rowNumberOn(fragment.text);
    if (row !== null && (row.number === expected || !midSentence)) {
      if (row.rest === '' && !hasContent(lines[index + 1])) {
        blocks.push({ kind: 'stray', text: fragment.text, place });
        continue;
      }
      const beside = row.rest === '' ? null : { text: row.rest, line: fragment.line };
      open = { kind: 'block', list, number: row.number, line: fragment.line, beside, below: [] };
      expected = row.number + 1;
      blocks.push(open);
      continue;
    }
    // A number alone in the middle of a sentence is far likelier a page number than a line of text.
    if (open === null || (row !== null && row.rest === '')) {
      blocks.push({ kind: 'stray', text: fragment.text, place });
    } else {
      open.below.push(fragment);
    }
  }
  return blocks;
}

/** Whether the row's text so far stops where no sentence does. Basic rows are names and end without a stop. */
function isMidSentence(block: OpenBlock): boolean {
  const last = block.below.at(-1) ?? block.beside;
  return block.list !== 'basic' && last !== null && !endsSentence(last.text);
}

/** Whether the line below a lone number can be that row's, so that the number is not just a page's. */
function hasContent(next: Fragment | undefined): boolean {
  if (next === undefined) return false;
  return rowNumberOn(next.text) === null && headingOn(next.text) === null && listTitled(next.text) === null;
}
