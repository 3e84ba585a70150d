import type { Catalogue, Category, ListName } from '@duty-router/core';
import type { Assembly } from '../catalogue/assemble.ts';
import { LISTS } from '../rows/list-title.ts';
import type { Place } from '../rows/place.ts';
import { checkCounts } from './counts.ts';
import { checkDepartments } from './departments.ts';
import type { Finding, Severity } from './finding.ts';
import { checkNumbering, type Numbering, numberingOf } from './numbering.ts';
import { checkRows } from './rows.ts';
import { checkStrays } from './strays.ts';

/** A category's count as declared and as found, and where it is declared. */
export interface CategoryTally extends Category {
  readonly place: Place;
}

/** One list's counts. `declared` adds up what its headings declare; null where none of them does. */
export interface ListTally extends Numbering {
  readonly list: ListName;
  readonly declared: number | null;
  readonly found: number;
  readonly categories: readonly CategoryTally[];
}

/** What an import found out about a publication besides the catalogue. Plain data: it survives JSON unchanged. */
export interface Report {
  readonly format: 'duty-router/import-report@1';
  readonly file: string | null;
  readonly catalogue: { readonly id: string; readonly title: string; readonly version: string };
  readonly lists: readonly ListTally[];
  readonly found: number;
  /** How many findings of each severity there are. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** In the order of their places; those without one come first. */
  readonly findings: readonly Finding[];
}

/** Holds the catalogue against the publication it was read from. */
export function reconcile(
  assembly: Assembly,
  { id, title, version }: Catalogue,
  { file, known }: { readonly file: string | null; readonly known: readonly string[] | null },
): Report {
  const findings = [
    ...checkCounts(assembly),
    ...checkNumbering(assembly),
    ...checkRows(assembly),
    ...checkDepartments(assembly, known),
    ...checkStrays(assembly),
  ].sort((a, b) => (a.place?.from ?? 0) - (b.place?.from ?? 0));
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return {
    format: 'duty-router/import-report@1',
    file,
    catalogue: { id, title, version },
    lists: LISTS.map((list) => tally(assembly, list)),
    found: assembly.entries.length,
    counts,
    findings,
  };
}

function tally(assembly: Assembly, list: ListName): ListTally {
  const categories = assembly.categories
    .filter(({ category }) => category.list === list)
    .map(({ category, heading }) => ({ ...category, place: heading.place }));
  const declared = categories.flatMap((category) => (category.declared === null ? [] : [category.declared]));
  return {
    list,
    declared: declared.length === 0 ? null : declared.reduce((sum, count) => sum + count, 0),
    found: assembly.entries.filter(({ entry }) => entry.list === list).length,
    categories,
    ...numberingOf(assembly, list),
  };
}
