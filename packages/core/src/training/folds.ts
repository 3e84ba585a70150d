import type { Ticket } from '../ticket/schema.ts';
import { groupBy } from './group-by.ts';

/**
 * Keeps a writer's tickets in one fold, so that what is held out is always a stranger's: confidence fitted on known
 * hands would promise too much of unknown ones. Writers are dealt by size, largest first, to the smallest fold;
 * tickets without a writer are dealt one by one.
 */
export function foldsOf(tickets: readonly Ticket[], folds: number): Int32Array {
  const byWriter = groupBy([...tickets.keys()], (row) => tickets[row]!.writer ?? `#${row}`);
  const fold = new Int32Array(tickets.length);
  const sizes = new Array<number>(folds).fill(0);
  const writers = [...byWriter].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  for (const [, rows] of writers) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    for (const row of rows) fold[row] = smallest;
    sizes[smallest] = sizes[smallest]! + rows.length;
  }
  return fold;
}

/** The rows to learn from when fold `k` is held out; rows past the tickets are in no fold and always learned from. */
export function rowsOutside(fold: Int32Array, k: number, rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row).filter(
    (row) => row >= fold.length || fold[row] !== k,
  );
}
