import { coreOf, namesOf } from './shape.ts';

/** A department found at the start of a text, and how many characters name it there. */
export interface Mention {
  readonly department: string;
  readonly length: number;
}

/** `财政部门`, `县公安机关`, `县市场监管局`. */
const BY_MATTER = /^[县区旗]?([\u4e00-\u9fff]{2,8}?)(?:行政主管部门|主管部门|部门|机关|局)/u;

/** The one of `departments` that the text begins with, by its printed name, by one of its two names, or by its matter. */
export function departmentAtStart(text: string, departments: readonly string[]): Mention | null {
  let longest: Mention | null = null;
  for (const department of departments) {
    const { base, inner } = namesOf(department);
    for (const name of [department, base, inner]) {
      if (name !== null && text.startsWith(name) && name.length > (longest?.length ?? 0)) {
        longest = { department, length: name.length };
      }
    }
  }
  return longest ?? byMatter(text, departments);
}

function byMatter(text: string, departments: readonly string[]): Mention | null {
  const found = BY_MATTER.exec(text);
  if (!found) return null;
  const matter = found[1] ?? '';
  const meant = departments.filter((department) => {
    const core = coreOf(department);
    return core.endsWith(matter) || meansSame(matter, core);
  });
  const [department] = meant;
  return department !== undefined && meant.length === 1 ? { department, length: found[0].length } : null;
}

/** Whether one of two matters is the other abbreviated: `市监` and `市场监管`, `农业` and `农业农村`. */
export function meansSame(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || short[0] !== long[0]) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
