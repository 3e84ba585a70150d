import type { Category, Entry, ListName } from '@duty-router/core';
import type { Place } from '../rows/place.ts';
import type { Heading, ListTitle, Part, Row, Stray } from '../rows/row.ts';
import { entryOf } from './entry.ts';

/** An entry with the row it was read from. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly row: Row;
}

/** A category with the heading it was read from. */
export interface ReadCategory {
  readonly category: Category;
  readonly heading: Heading;
}

/** A publication read through: what goes into the catalogue, and what the report has to say something about. */
export interface Assembly {
  readonly titles: readonly ListTitle[];
  readonly categories: readonly ReadCategory[];
  readonly entries: readonly ReadEntry[];
  /** Rows without a name: no entries, but not to be passed over. */
  readonly nameless: readonly { readonly list: ListName; readonly number: number; readonly place: Place }[];
  readonly strays: readonly Stray[];
}

/** Gathers parts, from whatever format they were read, into categories and entries. */
export function assemble(parts: readonly Part[]): Assembly {
  const titles: ListTitle[] = [];
  const categories: { category: Category; heading: Heading }[] = [];
  const entries: ReadEntry[] = [];
  const nameless: { list: ListName; number: number; place: Place }[] = [];
  const strays: Stray[] = [];
  const headings = { basic: 0, coordinated: 0, reclaimed: 0 };
  let list: ListName | null = null;
  let current: Category | null = null;

  for (const part of parts) {
    if (part.kind === 'list') {
      titles.push(part);
      list = part.list;
      current = null;
    } else if (list === null) {
      if (part.kind === 'stray') strays.push(part);
    } else if (part.kind === 'heading') {
      headings[list] += 1;
      current = { list, ordinal: headings[list], name: part.name, declared: part.declared, found: 0 };
      categories.push({ category: current, heading: part });
    } else if (part.kind === 'row') {
      const entry = entryOf(part, list, current?.name ?? '');
      if (entry === null) {
        nameless.push({ list, number: part.number, place: part.place });
      } else {
        entries.push({ entry, row: part });
        if (current !== null) current.found += 1;
      }
    } else {
      strays.push(part);
    }
  }
  return { titles, categories, entries, nameless, strays };
}
