import { acceptedEntries, type Catalogue, type Ticket } from '@duty-router/core';
import { type Rate, rate } from './metrics/rates.ts';
import { type Ranker, rightDepartments } from './ranker.ts';

/** How a rival did on the tickets inside the lists. */
export interface Comparison {
  readonly name: string;
  readonly top1: Rate;
  readonly recall3: Rate;
  readonly recall5: Rate;
  readonly list: Rate;
  /** The first printed department of the first entry is a right one. */
  readonly department: Rate;
  readonly microseconds: number;
}

export function compare(ranker: Ranker, tickets: readonly Ticket[], catalogue: Catalogue): Comparison {
  const inside = tickets.filter(({ entry }) => entry !== null);
  const started = performance.now();
  const rankings = inside.map(({ text }) => ranker.rank(text));
  const microseconds = ((performance.now() - started) * 1000) / Math.max(1, inside.length);
  const first = new Map(catalogue.entries.map(({ id, departments }) => [id, departments[0] ?? '']));
  const accepted = inside.map(acceptedEntries);
  const within = (depth: number): Rate =>
    rate(rankings.map((ranking, i) => ranking.slice(0, depth).some((id) => accepted[i]!.includes(id))));
  return {
    name: ranker.name,
    top1: within(1),
    recall3: within(3),
    recall5: within(5),
    list: rate(
      rankings.map((ranking, i) => accepted[i]!.some((id) => id.split('-')[0] === ranking[0]?.split('-')[0])),
    ),
    department: rate(
      rankings.map((ranking, i) =>
        rightDepartments(inside[i]!, catalogue).has(first.get(ranking[0] ?? '') ?? '?'),
      ),
    ),
    microseconds,
  };
}
