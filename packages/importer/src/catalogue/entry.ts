import type { Clause, Duty, Entry, ListName } from '@duty-router/core';
import { subjectOf } from '../clauses/bind.ts';
import { splitClauses } from '../clauses/split.ts';
import { readDepartments } from '../departments/read.ts';
import { type Cell, joined, type Row } from '../rows/row.ts';

/** `basic`, 7 → `basic-007`. */
export function entryId(list: ListName, number: number): string {
  return `${list}-${String(number).padStart(3, '0')}`;
}

/** The entry a row holds; null where the row has no name and so is no entry. */
export function entryOf(row: Row, list: ListName, category: string): Entry | null {
  const name = joined(row.name);
  if (name === '') return null;
  const { names, openEnded } = readDepartments(row.departments);
  const departments = [...names];
  return {
    id: entryId(list, row.number),
    list,
    number: row.number,
    category,
    name,
    departments,
    openEnded,
    superior: dutyOf(row.superior, departments),
    township: dutyOf(row.township, []),
    measures: dutyOf(row.measures, departments),
    discontinued: joined(row.discontinued) || null,
  };
}

/** `bindable`: the departments a clause may bind; none for the township's own duty. */
function dutyOf(cell: Cell, bindable: readonly string[]): Duty | null {
  const text = joined(cell);
  if (text === '') return null;
  const clauses = splitClauses(cell).map(
    (clause): Clause => ({ ...clause, departments: [...subjectOf(clause.text, bindable).departments] }),
  );
  return { text, clauses };
}
