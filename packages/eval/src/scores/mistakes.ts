import { type Answer, acceptedEntries, type Family } from '@duty-router/core';
import type { Case } from '../case.ts';
import { sharedFamily } from './families.ts';

/** One ticket that was taken for another entry. */
export interface Mistake {
  readonly id: string;
  readonly text: string;
  /** All ids that would have been right, separated by blanks. */
  readonly right: string;
  readonly took: string;
  /** Place of the first right entry in the ranking, from 2; null where it is not there. */
  readonly place: number | null;
  readonly outcome: Answer['outcome'];
  readonly confidence: number;
  /** The stretches that decided, heaviest first. */
  readonly evidence: readonly string[];
}

/** All mistakes that took the same entry for the same other one. */
export interface Confusion {
  /** The ticket's own entry. */
  readonly right: string;
  readonly took: string;
  /** A family that holds both; null where none does. */
  readonly family: string | null;
  readonly count: number;
  readonly mistakes: readonly Mistake[];
}

export function mistakeOf({ ticket, answer, ranking }: Case): Mistake {
  const accepted = acceptedEntries(ticket);
  const at = ranking.findIndex((id) => accepted.includes(id));
  return {
    id: ticket.id,
    text: ticket.text,
    right: accepted.join(' '),
    took: ranking[0] ?? '',
    place: at < 0 ? null : at + 1,
    outcome: answer.outcome,
    confidence: answer.confidence,
    evidence: answer.evidence.map(({ text }) => text),
  };
}

/** Mistakes by what was taken for what, the most frequent first. */
export function confusionsOf(wrong: readonly Case[], families: readonly Family[]): Confusion[] {
  const byPair = new Map<string, { right: string; took: string; mistakes: Mistake[] }>();
  for (const one of wrong) {
    const right = one.ticket.entry ?? '';
    const mistake = mistakeOf(one);
    const pair = `${right} ${mistake.took}`;
    const known = byPair.get(pair);
    if (known) known.mistakes.push(mistake);
    else byPair.set(pair, { right, took: mistake.took, mistakes: [mistake] });
  }
  return [...byPair]
    .sort(([a, x], [b, y]) => y.mistakes.length - x.mistakes.length || (a < b ? -1 : 1))
    .map(([, { right, took, mistakes }]) => ({
      right,
      took,
      family: sharedFamily(right, took, families),
      count: mistakes.length,
      mistakes,
    }));
}
