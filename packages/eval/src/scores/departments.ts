import { acceptedEntries, type Catalogue, type Clause, type Ticket } from '@duty-router/core';
import type { Case } from '../case.ts';
import { type Rate, rate } from '../metrics/rates.ts';
import { rightDepartments } from '../ranker.ts';

/** How well the department and its clause are picked where a ticket says which department it goes to. */
export interface DepartmentScore {
  /** Of the tickets labelled with a department, those whose first department is that one. */
  readonly labelled: Rate;
  /**
   * Of those whose list binds clauses to the labelled department, the ones whose first department is shown with such
   * a clause. Which of several clauses of one department fits best is not labelled, and not judged.
   */
  readonly clause: Rate;
}

/** The first department is a right one; never so where the answer names no entry. */
export function namesRightDepartment({ ticket, answer }: Case, catalogue: Catalogue): boolean {
  if (answer.entry === null) return false;
  return rightDepartments(ticket, catalogue).has(answer.departments[0]?.name ?? '');
}

/** @param cases tickets inside the lists */
export function scoreDepartments(cases: readonly Case[], catalogue: Catalogue): DepartmentScore {
  const labelled = cases.filter(({ ticket }) => ticket.department !== undefined);
  const bound = labelled
    .map((one) => ({ one, clauses: boundClauses(one.ticket, catalogue) }))
    .filter(({ clauses }) => clauses.length > 0);
  return {
    labelled: rate(labelled.map((one) => namesRightDepartment(one, catalogue))),
    clause: rate(bound.map(({ one, clauses }) => showsOneOf(clauses, one))),
  };
}

function showsOneOf(clauses: readonly Clause[], { ticket, answer }: Case): boolean {
  if (answer.entry === null || !acceptedEntries(ticket).includes(answer.entry.id)) return false;
  const [first] = answer.departments;
  return clauses.some(({ text, number }) => text === first?.duty && number === first.clause);
}

/** The clauses of the right entries that bind the labelled department. */
function boundClauses(ticket: Ticket, catalogue: Catalogue): Clause[] {
  const accepted = acceptedEntries(ticket);
  return catalogue.entries
    .filter(({ id }) => accepted.includes(id))
    .flatMap(({ superior, measures }) => (superior ?? measures)?.clauses ?? [])
    .filter(({ departments }) => departments.includes(ticket.department ?? ''));
}
