/** The number printed before a clause. */
export interface ClauseNumber {
  readonly number: number;
  /** Length of the number with its mark. */
  readonly length: number;
  /** Whether in the middle of a sentence it could as well count something: `2.5万元`, `1、2号楼`. */
  readonly ambiguous: boolean;
}

/** The clause number the text begins with: `3.`, `3．`, `3、`. */
export function clauseNumberOf(text: string): ClauseNumber | null {
  const found = /^(\d{1,2})([.．、])(\d?)/u.exec(text);
  if (!found) return null;
  const [, digits = '', mark = '', next] = found;
  const number = Number(digits);
  if (number === 0) return null;
  return { number, length: digits.length + mark.length, ambiguous: mark === '、' || next !== '' };
}
