import { acceptedEntries, type Catalogue } from '@duty-router/core';
import { type Case, isWithin } from '../case.ts';
import { type Rate, rate } from '../metrics/rates.ts';
import { namesRightDepartment } from './departments.ts';

/** Rates over one group of tickets that lie inside the lists. */
export interface GroupScore {
  readonly group: string;
  readonly top1: Rate;
  readonly recall3: Rate;
  readonly recall5: Rate;
  readonly list: Rate;
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
  const within = (depth: number): Rate => rate(cases.map((one) => isWithin(one, depth)));
  return {
    group: name,
    top1: within(1),
    recall3: within(3),
    recall5: within(5),
    list: rate(cases.map(isRightList)),
    department: rate(cases.map((one) => namesRightDepartment(one, catalogue))),
  };
}

function isRightList({ ticket, ranking }: Case): boolean {
  const list = ranking[0]?.split('-')[0];
  return acceptedEntries(ticket).some((id) => id.split('-')[0] === list);
}
