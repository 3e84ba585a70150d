import type { Estimate } from '../../metrics/bootstrap.ts';
import type { Rate } from '../../metrics/rates.ts';
import type { RankingScore } from '../../scores/rankings.ts';
import { intervalOf, number, percentOf, rangeOf } from '../numbers.ts';
import { type Html, html, type Piece } from './markup.ts';

/** A rate with its interval below. */
export const rateCell = (one: Rate): Html =>
  html`<td title="${one.hits} / ${one.of}">${percentOf(one)}<small>${intervalOf(one)}</small></td>`;

/** The cells of one row of scores: first, first three, first five, list, department. */
export const scoreCells = (one: RankingScore & { readonly department: Rate }): Html[] =>
  [one.top1, one.recall3, one.recall5, one.list, one.department].map(rateCell);

export const estimateCell = (one: Estimate): Html =>
  Number.isNaN(one.value)
    ? html`<td>${number(one.value)}</td>`
    : html`<td>${number(one.value)}<small>${rangeOf(one)}</small></td>`;

/** A table in a box of its own, which scrolls where the page is narrow. */
export const scrollingTable = (head: readonly Piece[], rows: readonly Html[]): Html => table('', head, rows);

/** The same, only as wide as what it holds. */
export const narrowTable = (head: readonly Piece[], rows: readonly Html[]): Html =>
  table('narrow', head, rows);

function table(kind: string, head: readonly Piece[], rows: readonly Html[]): Html {
  return html`<div class="scroll" tabindex="0"><table class="${kind}"><thead><tr>${head.map(
    (cell) => html`<th scope="col">${cell}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
