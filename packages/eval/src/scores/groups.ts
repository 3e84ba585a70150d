import type { Catalogue } from '@duty-router/core';
import type { Case } from '../case.ts';
import { type Rate, rate } from '../metrics/rates.ts';
import { namesRightDepartment } from './departments.ts';
import { type RankingScore, scoreRankings } from './rankings.ts';

/** Rates over one group of tickets that lie inside the lists. */
export interface GroupScore extends RankingScore {
  readonly group: string;
  readonly department: Rate;
}

/** Scores by group, groups in the order of their names. */
export function scoreGroups(
  cases: readonly Case[],
  groupOf: (one: Case) => string,
  catalogue: Catalogue,
): GroupScore[] {
  const byGroup = new Map<string, Case[]>();
  for (const one of cases) {
    const found = byGroup.get(groupOf(one));
    if (found) found.push(one);
    else byGroup.set(groupOf(one), [one]);
  }
  return [...byGroup]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, some]) => scoreGroup(name, some, catalogue));
}

export function scoreGroup(name: string, cases: readonly Case[], catalogue: Catalogue): GroupScore {
  return {
    group: name,
    ...scoreRankings(cases),
    department: rate(cases.map((one) => namesRightDepartment(one, catalogue))),
  };
}
