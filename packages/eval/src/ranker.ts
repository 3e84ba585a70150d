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
 * Names of the department a ticket may go to first: for its own entry the labelled one, where labelled; for the others
 * that are right, any of theirs. The township itself, which acts under basic entries, is ''.
 */
export function rightDepartments(ticket: Ticket, catalogue: Catalogue): Set<string> {
  const names = new Set<string>();
  for (const id of acceptedEntries(ticket)) {
    const departments = catalogue.entries.find((one) => one.id === id)?.departments ?? [];
    if (id === ticket.entry && ticket.department !== undefined) names.add(ticket.department);
    else if (departments.length === 0) names.add('');
    else for (const name of departments) names.add(name);
  }
  return names;
}
