import type { Family } from '@duty-router/core';
import { type Case, isRight, isWithin } from '../case.ts';
import { type Rate, rate } from '../metrics/rates.ts';

/** How well the members of one family of overlapping entries are told apart. */
export interface FamilyScore {
  readonly family: string;
  /** Entry ids. */
  readonly members: readonly string[];
  /** Over the tickets whose entry is a member. */
  readonly top1: Rate;
  readonly recall3: Rate;
  /** Of the mistakes among them, those that took another member. */
  readonly mistakesInside: Rate;
}

/** Families that some ticket belongs to, in their own order; an entry of several families counts in each. */
export function scoreFamilies(cases: readonly Case[], families: readonly Family[]): FamilyScore[] {
  return families.flatMap((family) => {
    const members = family.members.map(({ entry }) => entry);
    const own = cases.filter(({ ticket }) => ticket.entry !== null && members.includes(ticket.entry));
    if (own.length === 0) return [];
    const mistakes = own.filter((one) => !isRight(one));
    return {
      family: family.name,
      members,
      top1: rate(own.map(isRight)),
      recall3: rate(own.map((one) => isWithin(one, 3))),
      mistakesInside: rate(mistakes.map(({ ranking }) => members.includes(ranking[0] ?? ''))),
    };
  });
}

/** Name of the first family that holds both entries; null where none does. */
export function sharedFamily(one: string, other: string, families: readonly Family[]): string | null {
  const holds = (family: Family, id: string): boolean => family.members.some(({ entry }) => entry === id);
  return families.find((family) => holds(family, one) && holds(family, other))?.name ?? null;
}
