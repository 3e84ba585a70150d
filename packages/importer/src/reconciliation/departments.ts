import type { Assembly, ReadEntry } from '../catalogue/assemble.ts';
import { subjectOf } from '../clauses/bind.ts';
import { readDepartments } from '../departments/read.ts';
import { twoSpellings } from '../departments/spellings.ts';
import type { Place } from '../rows/place.ts';
import { placeOf } from '../rows/row.ts';
import type { Finding } from './finding.ts';

/** Looks at who is named, in each row and across all of them. `known` is the closed set of departments, if there is one. */
export function checkDepartments({ entries }: Assembly, known: readonly string[] | null): Finding[] {
  const first = firstPlaces(entries);
  return [
    ...entries.flatMap((read) => [...checkColumn(read), ...checkClauses(read)]),
    ...(known === null ? [] : unknown(first, new Set(known))),
    ...spellings(first),
  ];
}

/** Each department and where it is named first, in reading order. */
function firstPlaces(entries: readonly ReadEntry[]): Map<string, Place> {
  const first = new Map<string, Place>();
  for (const { entry, row } of entries) {
    for (const department of entry.departments) {
      if (!first.has(department)) first.set(department, placeOf(row.departments) ?? row.place);
    }
  }
  return first;
}

function checkColumn({ entry, row }: ReadEntry): Finding[] {
  if (entry.list === 'basic' || entry.discontinued !== null) return [];
  const at = { place: placeOf(row.departments) ?? row.place, entry: entry.id };
  if (entry.departments.length === 0) {
    const message = {
      zh: '没有读出对应的部门。如果原件里有，可能并进了事项名称。',
      en: 'No department was found. If the original has one, it may have run into the name.',
    };
    return [{ code: 'no-department', severity: 'warning', ...at, message }];
  }
  if (readDepartments(row.departments).plausible) return [];
  const said = entry.departments.join('、');
  const message = {
    zh: `部门栏“${said}”里有不像部门名称的文字。`,
    en: `The department column, “${said}”, holds something that does not look like a department’s name.`,
  };
  return [{ code: 'department-shape', severity: 'warning', ...at, message }];
}

function checkClauses({ entry, row }: ReadEntry): Finding[] {
  const clauses = entry.superior?.clauses ?? entry.measures?.clauses ?? [];
  const findings: Finding[] = [];
  const dutyAt = { place: placeOf(row.superior) ?? placeOf(row.measures) ?? row.place, entry: entry.id };
  const unlisted = new Set(clauses.flatMap((clause) => subjectOf(clause.text, entry.departments).unlisted));
  if (unlisted.size > 0) {
    const said = [...unlisted].join('、');
    const message = {
      zh: `条款里的“${said}”不在本项的部门栏中，没有与条款对应。`,
      en: `A clause names ${said}, not in the entry’s department column; the clause was not bound to it.`,
    };
    findings.push({ code: 'department-unlisted', severity: 'note', ...dutyAt, message });
  }
  const bound = new Set(clauses.flatMap((clause) => clause.departments));
  const idle = entry.departments.filter((department) => !bound.has(department));
  if (bound.size > 0 && idle.length > 0) {
    const said = idle.join('、');
    const message = {
      zh: `没有条款以“${said}”开头，看不出由它承担哪一条。`,
      en: `No clause begins with ${said}: the text does not say which one is theirs.`,
    };
    findings.push({ code: 'department-without-clause', severity: 'note', ...dutyAt, message });
  }
  return findings;
}

function unknown(first: ReadonlyMap<string, Place>, known: ReadonlySet<string>): Finding[] {
  return [...first]
    .filter(([department]) => !known.has(department))
    .map(([department, place]) => ({
      code: 'department-unknown',
      severity: 'warning',
      place,
      entry: null,
      message: {
        zh: `“${department}”不在给定的部门名单里。`,
        en: `${department} is not among the known departments.`,
      },
    }));
}

function spellings(first: ReadonlyMap<string, Place>): Finding[] {
  return twoSpellings([...first.keys()]).map(({ a, b, why }) => ({
    code: 'department-two-spellings',
    severity: why === 'bracket' ? 'note' : 'warning',
    place: first.get(b) ?? null,
    entry: null,
    message: {
      zh: `“${a}”与“${b}”可能是同一个部门的两种写法，按原文保留。`,
      en: `${a} and ${b} may be one department spelt in two ways; both were kept as printed.`,
    },
  }));
}
