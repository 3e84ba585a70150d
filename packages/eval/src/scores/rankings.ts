import { acceptedEntries } from '@duty-router/core';
import { isWithin, type Ranked } from '../case.ts';
import { type Rate, rate } from '../metrics/rates.ts';

/** How right rankings of entries are, on tickets that lie inside the lists. */
export interface RankingScore {
  readonly top1: Rate;
  readonly recall3: Rate;
  readonly recall5: Rate;
  readonly list: Rate;
}

export function scoreRankings(cases: readonly Ranked[]): RankingScore {
  const within = (depth: number): Rate => rate(cases.map((one) => isWithin(one, depth)));
  return {
    top1: within(1),
    recall3: within(3),
    recall5: within(5),
    list: rate(cases.map(isRightList)),
  };
}

function isRightList({ ticket, ranking }: Ranked): boolean {
  const list = ranking[0]?.split('-')[0];
  return acceptedEntries(ticket).some((id) => id.split('-')[0] === list);
}
