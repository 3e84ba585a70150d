import type { Router } from '@duty-router/core';
import { z } from 'zod';
import { readLines } from './lines.ts';
import type { Rejects } from './rejects.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() });

/**
 * Answers JSON lines in order: `{"id"?, "text"}` in, `{"id", …answer}` out; a line without id is known by its
 * number. Lines that cannot be read are rejected and the rest goes on; empty lines are skipped.
 */
export async function routeJsonl(
  input: NodeJS.ReadableStream,
  write: (text: string) => Promise<void>,
  router: Router,
  rejects: Rejects,
): Promise<number> {
  let answered = 0;
  for await (const { number, text: line } of readLines(input)) {
    if (line === null) {
      rejects.add(number, '不是 UTF-8 编码;请把文件另存为 UTF-8。', 'not UTF-8; save the file as UTF-8.');
      continue;
    }
    if (line.trim() === '') continue;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      rejects.add(
        number,
        '不是一条完整的 JSON;每行应为 {"id":…,"text":"…"}。',
        'not a JSON object; expected {"id":…,"text":"…"}.',
      );
      continue;
    }
    const parsed = lineSchema.safeParse(json);
    if (!parsed.success) {
      rejects.add(
        number,
        '缺少文字字段 "text",或 id 不是文字、数字。',
        'no "text", or id is neither string nor number.',
      );
      continue;
    }
    const { id, text } = parsed.data;
    await write(`${JSON.stringify({ id: id ?? number, ...router.route(text) })}\n`);
    answered++;
  }
  return answered;
}
