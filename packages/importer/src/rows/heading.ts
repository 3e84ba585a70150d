import type { Heading } from './row.ts';

const HEADING = /^([一二三四五六七八九十]{1,3})、([^，。；：]{1,30}?)(?:[（(]\s*(\d{1,4})\s*项\s*[）)])?$/u;

/** A heading that declares no count has to be short, or it could as well be a line of a duty. */
const LONGEST_WITHOUT_COUNT = 12;

/** The category heading this line holds, if it holds one: `一、党的建设（26 项）`, `一、党的建设（11项）`. */
export function headingOn(line: string): Omit<Heading, 'place'> | null {
  const found = HEADING.exec(line);
  if (!found) return null;
  const [, numeral = '', name = '', count] = found;
  if (count === undefined && name.length > LONGEST_WITHOUT_COUNT) return null;
  const printed = numeralValue(numeral);
  if (printed === null) return null;
  return {
    kind: 'heading',
    printed,
    name: name.trim(),
    declared: count === undefined ? null : Number(count),
  };
}

const DIGITS = '一二三四五六七八九';

/** 1 to 99 in Chinese numerals; null for what is no such number (`一一`). */
function numeralValue(numeral: string): number | null {
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(numeral);
  if (!found) return null;
  const [, tens, ten, ones] = found;
  const digit = (sign: string | undefined): number => (sign === undefined ? 0 : DIGITS.indexOf(sign) + 1);
  if (ten === undefined) return tens !== undefined && ones !== undefined ? null : digit(tens ?? ones);
  return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
}
