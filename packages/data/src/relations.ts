import { type Distinction, entryIdSchema, type Family, familySchema } from '@duty-router/core';
import { parseBlocks, splitItems } from './blocks.ts';
import { DataError } from './errors.ts';

const distinctions: Readonly<Record<string, Distinction>> = {
  动作: 'action',
  主体: 'actor',
  地点: 'place',
  对象: 'object',
};

/**
 * Reads families of overlapping entries:
 *
 *     【高龄津贴】
 *     分界:动作
 *     问题:是来申请、认证,还是把发错的钱追回来?
 *     basic-039:老人申请、动态调整,乡镇受理 | 申请、认证
 *     reclaimed-005:人走了还在发的钱要追回 | 追缴、退回
 *
 * @throws DataError `line-invalid` with file and line
 */
export function parseRelations(text: string, file: string): Family[] {
  const fail = (line: number, zh: string, en: string): never => {
    throw new DataError(
      'line-invalid',
      file,
      line,
      `${file} 第 ${line} 行:${zh}`,
      `${file}, line ${line}: ${en}`,
    );
  };
  return parseBlocks(text, file).map((block) => {
    const decidedBy: Distinction[] = [];
    let question = '';
    const members: { entry: string; when: string; cues: string[] }[] = [];
    for (const { key, value, line } of block.fields) {
      if (key === '问题') question = value;
      else if (key === '分界') {
        for (const name of splitItems(value)) {
          const distinction = distinctions[name];
          if (distinction) decidedBy.push(distinction);
          else
            fail(line, `分界只能是动作、主体、地点、对象,不是“${name}”。`, `unknown distinction "${name}".`);
        }
      } else if (entryIdSchema.safeParse(key).success) {
        const [when = '', cues = ''] = value.split('|');
        members.push({ entry: key, when: when.trim(), cues: splitItems(cues) });
      } else fail(line, `不认识“${key}”。`, `unknown key "${key}".`);
    }
    const parsed = familySchema.safeParse({ name: block.heading, decidedBy, question, members });
    if (!parsed.success) {
      fail(
        block.line,
        `“${block.heading}”缺少分界、问题,或不足两个事项。`,
        `"${block.heading}" is incomplete.`,
      );
    }
    return parsed.data!;
  });
}
