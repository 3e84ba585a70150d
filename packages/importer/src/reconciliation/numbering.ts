import type { ListName } from '@duty-router/core';
import type { Assembly } from '../catalogue/assemble.ts';
import { entryId } from '../catalogue/entry.ts';
import { LISTS } from '../rows/list-title.ts';
import type { Place } from '../rows/place.ts';
import type { Finding } from './finding.ts';

/** Numbers of one list that should be there and are not, or are there more than once. */
export interface Numbering {
  readonly missing: readonly number[];
  readonly repeated: readonly number[];
}

interface Numbered {
  readonly number: number;
  readonly place: Place;
}

/** The numbers of every row of the list, those without a name included: a gap is only where no row is. */
function numbersOf({ entries, nameless }: Assembly, list: ListName): Numbered[] {
  return [
    ...entries.filter(({ entry }) => entry.list === list).map(({ row }) => row),
    ...nameless.filter((row) => row.list === list),
  ]
    .map(({ number, place }) => ({ number, place }))
    .sort((a, b) => a.place.from - b.place.from);
}

/** Gaps and repeats in one list's numbering, from 1 to its highest number. */
export function numberingOf(assembly: Assembly, list: ListName): Numbering {
  const times = new Map<number, number>();
  let highest = 0;
  for (const { number } of numbersOf(assembly, list)) {
    times.set(number, (times.get(number) ?? 0) + 1);
    highest = Math.max(highest, number);
  }
  const all = Array.from({ length: highest }, (_, index) => index + 1);
  return {
    missing: all.filter((number) => !times.has(number)),
    repeated: all.filter((number) => (times.get(number) ?? 0) > 1),
  };
}

/** Says where each list's numbering breaks off. */
export function checkNumbering(assembly: Assembly): Finding[] {
  return LISTS.flatMap((list) => {
    const missing = new Set(numberingOf(assembly, list).missing);
    const findings: Finding[] = [];
    const seen = new Map<number, Place>();
    let highest = 0;
    for (const { number, place } of numbersOf(assembly, list)) {
      const at = { place, entry: entryId(list, number) };
      const before = seen.get(number);
      if (before !== undefined) {
        const message = {
          zh: `序号 ${number} 重复，第 ${before.from} 行已经有过。两条都收入了清单，请改正其中一个序号。`,
          en: `Number ${number} occurs again; line ${before.from} has it already. Both are in the catalogue: correct one of them.`,
        };
        findings.push({ code: 'number-repeated', severity: 'error', ...at, message });
      } else if (number < highest) {
        const message = {
          zh: `序号 ${number} 排在 ${highest} 后面。`,
          en: `Number ${number} comes after ${highest}.`,
        };
        findings.push({ code: 'number-order', severity: 'warning', ...at, message });
      }
      const skipped: number[] = [];
      for (let gap = highest + 1; gap < number; gap += 1) if (missing.has(gap)) skipped.push(gap);
      if (skipped.length > 0) {
        const message = {
          zh: `序号 ${number} 前面缺 ${skipped.join('、')}。请对照原件补上。`,
          en: `Before number ${number}, ${skipped.join(', ')} missing. Check the original.`,
        };
        findings.push({ code: 'number-gap', severity: 'error', ...at, message });
      }
      highest = Math.max(highest, number);
      seen.set(number, place);
    }
    return findings;
  });
}
