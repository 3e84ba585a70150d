import { type Answer, acceptedEntries, type Ticket } from '@duty-router/core';

/** A ticket, how it was answered, and the entries the answer ranks. */
export interface Case {
  readonly ticket: Ticket;
  readonly answer: Answer;
  /** Entry ids, best first. */
  readonly ranking: readonly string[];
}

/** A ticket and the entries that something ranks for it. */
export type Ranked = Pick<Case, 'ticket' | 'ranking'>;

export const isRight = ({ ticket, ranking }: Ranked): boolean =>
  acceptedEntries(ticket).includes(ranking[0] ?? '');

/** A right entry is among the first `depth`. */
export function isWithin({ ticket, ranking }: Ranked, depth: number): boolean {
  const accepted = acceptedEntries(ticket);
  return ranking.slice(0, depth).some((id) => accepted.includes(id));
}
