import type { Assembly } from '../catalogue/assemble.ts';
import { LIST_NAMES, LISTS } from '../rows/list-title.ts';
import type { Finding } from './finding.ts';

/** Holds what the publication says of itself, its lists and counts, against what was found in it. */
export function checkCounts(assembly: Assembly): Finding[] {
  return [...missingLists(assembly), ...headings(assembly), ...uncategorised(assembly)];
}

function missingLists({ titles, entries }: Assembly): Finding[] {
  return LISTS.flatMap((list): Finding[] => {
    const { zh, en } = LIST_NAMES[list];
    const title = titles.find((candidate) => candidate.list === list);
    if (title === undefined) {
      const message = {
        zh: `没有找到“${zh}”。如果文件里有，请让标题单独成行。`,
        en: `The list of ${en} (${zh}) was not found. If the file has it, put its title on a line of its own.`,
      };
      return [{ code: 'list-missing', severity: 'warning', place: null, entry: null, message }];
    }
    if (entries.some(({ entry }) => entry.list === list)) return [];
    const message = {
      zh: `“${zh}”下没有读出任何事项。`,
      en: `No entry was found in the list of ${en}.`,
    };
    return [{ code: 'list-empty', severity: 'warning', place: title.place, entry: null, message }];
  });
}

function headings({ categories }: Assembly): Finding[] {
  return categories.flatMap(({ category, heading }): Finding[] => {
    const { name, declared, found, ordinal } = category;
    const at = { place: heading.place, entry: null };
    const findings: Finding[] = [];
    if (declared === null) {
      const message = {
        zh: `类别“${name}”没有标明项数，实有 ${found} 项，无从核对。`,
        en: `Category ${name} declares no count; ${found} found, nothing to check them against.`,
      };
      findings.push({ code: 'count-undeclared', severity: 'note', ...at, message });
    } else if (declared !== found) {
      const message = {
        zh: `类别“${name}”标明 ${declared} 项，实有 ${found} 项。请对照原件，是漏了事项还是项数印错。`,
        en: `Category ${name} declares ${declared} entries and has ${found}. Check the original: an entry lost, or a misprint?`,
      };
      findings.push({ code: 'count-differs', severity: 'warning', ...at, message });
    }
    if (heading.printed !== ordinal) {
      const message = {
        zh: `类别“${name}”印作第 ${heading.printed} 类，按顺序是第 ${ordinal} 类。`,
        en: `Category ${name} is printed as number ${heading.printed} and is number ${ordinal} in order.`,
      };
      findings.push({ code: 'heading-order', severity: 'warning', ...at, message });
    }
    return findings;
  });
}

function uncategorised({ entries }: Assembly): Finding[] {
  return entries
    .filter(({ entry }) => entry.category === '')
    .map(({ entry, row }) => ({
      code: 'no-category',
      severity: 'warning',
      place: row.place,
      entry: entry.id,
      message: {
        zh: `第 ${entry.number} 项前面没有类别标题。`,
        en: `Entry ${entry.number} stands before any category heading.`,
      },
    }));
}
