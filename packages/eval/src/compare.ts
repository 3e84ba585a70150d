import type { Catalogue, Ticket } from '@duty-router/core';
import { type Rate, rate } from './metrics/rates.ts';
import { type Ranker, rightDepartments } from './ranker.ts';
import { type RankingScore, scoreRankings } from './scores/rankings.ts';

/** How a rival did on the tickets inside the lists. */
export interface Comparison extends RankingScore {
  readonly name: string;
  /** The first printed department of the first entry is a right one. */
  readonly department: Rate;
  readonly microseconds: number;
}

export function compare(ranker: Ranker, tickets: readonly Ticket[], catalogue: Catalogue): Comparison {
  const inside = tickets.filter(({ entry }) => entry !== null);
  const started = performance.now();
  const cases = inside.map((ticket) => ({ ticket, ranking: ranker.rank(ticket.text) }));
  const microseconds = ((performance.now() - started) * 1000) / Math.max(1, inside.length);
  const first = new Map(catalogue.entries.map(({ id, departments }) => [id, departments[0] ?? '']));
  return {
    name: ranker.name,
    ...scoreRankings(cases),
    department: rate(
      cases.map(({ ticket, ranking }) =>
        rightDepartments(ticket, catalogue).has(first.get(ranking[0] ?? '') ?? '?'),
      ),
    ),
    microseconds,
  };
}
