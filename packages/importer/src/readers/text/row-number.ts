/** The number a row begins with, and what else its line holds. */
export interface RowNumber {
  readonly number: number;
  /** Rest of the line; empty where the number stands alone. */
  readonly rest: string;
}

/** Reads `14` and `14 包联企业工作 县工信局`; not `80周岁的老年人…` nor `1.组织…`. */
export function rowNumberOn(line: string): RowNumber | null {
  const found = /^(\d{1,3})(?:\s+(\S.*))?$/su.exec(line);
  const number = Number(found?.[1]);
  return found && number > 0 ? { number, rest: found[2] ?? '' } : null;
}
