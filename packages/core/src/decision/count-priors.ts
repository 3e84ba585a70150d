import type { Priors } from '../model/schema.ts';
import { acceptedEntries, type Ticket } from '../ticket/schema.ts';

/**
 * Priors as counted on labelled tickets: each ticket is shared evenly among the entries that are right for it, and
 * the share outside is smoothed by one ticket on either side.
 *
 * @example
 * countPriors(tickets).entries['coordinated-113'] // 18.5
 */
export function countPriors(tickets: readonly Ticket[]): Priors {
  const entries: Record<string, number> = {};
  let outside = 0;
  for (const ticket of tickets) {
    const accepted = acceptedEntries(ticket);
    if (accepted.length === 0) outside++;
    for (const id of accepted) entries[id] = (entries[id] ?? 0) + 1 / accepted.length;
  }
  const rounded = Object.entries(entries)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, count]) => [id, Math.round(count * 100) / 100] as const);
  return { entries: Object.fromEntries(rounded), outside: (outside + 1) / (tickets.length + 2) };
}
