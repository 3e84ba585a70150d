import { departmentAtStart } from '../departments/aliases.ts';

/** Who acts in a clause, going by the words it begins with. */
export interface Subject {
  /** Departments of the entry, spelt as there, in the order the clause names them. */
  readonly departments: readonly string[];
  /** Bodies the clause begins with that the entry does not list. */
  readonly unlisted: readonly string[];
}

/** More departments than this are no column of departments but a page misread; the rest is not bound. */
const MOST = 50;

const TOGETHER = /^(?:以及|会同|联合|、|和|及|与)/u;
const COUNTY_BODY = /^县(?![级域内乡直])[\u4e00-\u9fff]{1,6}?(?:局|委|办|部|馆|大队|公司|中心|联)/u;

/**
 * Reads the departments at the head of a clause (`县水务局：…`, `县市监局会同…`, `财政部门负责…`). One that is only spoken
 * of further on does not act and is not bound.
 */
export function subjectOf(clause: string, departments: readonly string[]): Subject {
  const bindable = departments.slice(0, MOST);
  const acting: string[] = [];
  const unlisted: string[] = [];
  let rest = clause.replace(/^由/u, '');
  for (;;) {
    const mention = departmentAtStart(rest, bindable);
    const length = mention?.length ?? COUNTY_BODY.exec(rest)?.[0].length ?? 0;
    if (length === 0) break;
    if (mention === null) unlisted.push(rest.slice(0, length));
    else if (!acting.includes(mention.department)) acting.push(mention.department);
    rest = rest.slice(length);
    const joint = TOGETHER.exec(rest)?.[0];
    if (joint === undefined) break;
    rest = rest.slice(joint.length);
  }
  return { departments: acting, unlisted };
}
