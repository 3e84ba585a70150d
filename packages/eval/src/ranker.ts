import { type Answer, acceptedEntries, type Catalogue, type Ticket } from '@duty-router/core';

/** Anything that ranks entries for a text; the router and its rivals alike. */
export interface Ranker {
  readonly name: string;
  /** Entry ids, best first; at least five where it can. */
  rank(text: string): readonly string[];
}

/** The router's ranking: its guess, then its alternatives, also where it says “outside”. */
export function rankingOf(answer: Answer): string[] {
  const rest = answer.alternatives.map(({ entry }) => entry.id);
  return answer.entry === null ? rest : [answer.entry.id, ...rest];
}

/**
 * Names of the department a ticket may go to first: the labelled one, or the departments of the right entries.
 * The township itself, which acts under basic entries, is ''.
 */
export function rightDepartments(ticket: Ticket, catalogue: Catalogue): Set<string> {
  if (ticket.department !== undefined) return new Set([ticket.department]);
  const names = new Set<string>();
  for (const id of acceptedEntries(ticket)) {
    const entry = catalogue.entries.find((one) => one.id === id);
    if (!entry) continue;
    if (entry.departments.length === 0) names.add('');
    for (const name of entry.departments) names.add(name);
  }
  return names;
}
