import { meansSame } from './aliases.ts';
import { coreOf, namesOf } from './shape.ts';

/** Two spellings that may name one department. */
export interface TwoSpellings {
  readonly a: string;
  readonly b: string;
  /** `bracket`: one carries a second name in brackets; `abbreviation`: one is the other shortened. */
  readonly why: 'bracket' | 'abbreviation';
}

/** More departments than any county has: comparing each with each would only cost time. */
const MOST = 500;

/** Pairs, in the order given, that look like one department spelt in two ways. */
export function twoSpellings(departments: readonly string[]): TwoSpellings[] {
  if (departments.length > MOST) return [];
  const spellings = departments.map((name) => ({ name, core: coreOf(name), ...namesOf(name) }));
  return spellings.flatMap((a, index) =>
    spellings.slice(index + 1).flatMap((b): TwoSpellings[] => {
      const pair = { a: a.name, b: b.name };
      if (a.base === b.base || a.base === b.inner || a.inner === b.base) return [{ ...pair, why: 'bracket' }];
      const alike = a.name.at(-1) === b.name.at(-1) && a.name[0] === b.name[0];
      return alike && meansSame(a.core, b.core) ? [{ ...pair, why: 'abbreviation' }] : [];
    }),
  );
}
