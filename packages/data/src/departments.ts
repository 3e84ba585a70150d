import { type Department, departmentSchema } from '@duty-router/core';
import { parseBlocks, splitItems } from './blocks.ts';
import { DataError } from './errors.ts';

/**
 * Reads departments with their aliases: `【县自然资源局】`, then 别称, 旧称 and 上级 as `key:value` lines.
 *
 * @throws DataError `line-invalid` with file and line
 */
export function parseDepartments(text: string, file: string): Department[] {
  return parseBlocks(text, file).map((block) => {
    const department: Department = { name: block.heading, aliases: [], former: [], belongsTo: null };
    for (const { key, value, line } of block.fields) {
      if (key === '别称') department.aliases.push(...splitItems(value));
      else if (key === '旧称') department.former.push(...splitItems(value));
      else if (key === '上级') department.belongsTo = value;
      else {
        throw new DataError(
          'line-invalid',
          file,
          line,
          `${file} 第 ${line} 行:没有“${key}”这一项,可用的是别称、旧称、上级。`,
          `${file}, line ${line}: unknown key "${key}".`,
        );
      }
    }
    return departmentSchema.parse(department);
  });
}

/**
 * The department that a name means: spelt as in the list, or by an alias or former name. Undefined where none or more
 * than one goes by it.
 *
 * @example
 * departmentNamed('国土所', loadDepartments())?.name // '县自然资源局'
 */
export function departmentNamed(name: string, departments: readonly Department[]): Department | undefined {
  const exact = departments.find((one) => one.name === name);
  if (exact) return exact;
  const meant = departments.filter((one) => one.aliases.includes(name) || one.former.includes(name));
  return meant.length === 1 ? meant[0] : undefined;
}
