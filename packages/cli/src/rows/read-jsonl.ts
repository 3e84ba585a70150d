import { z } from 'zod';
import { readLines } from './lines.ts';
import type { Rejects } from './rejects.ts';

/** A line of JSON that holds a text. */
export interface JsonRow {
  /** Line in the input, from 1. */
  readonly number: number;
  /** The line's own id; a line without one is known by its number. */
  readonly id: string | number;
  readonly text: string;
}

/**
 * Reads JSON lines `{"id"?, "text"}` in order. Lines that cannot be read are rejected and the rest goes on; empty lines
 * are skipped.
 *
 * @param field the field with the text; omitted: `text`
 */
export async function* readJsonl(
  input: NodeJS.ReadableStream,
  rejects: Rejects,
  field = 'text',
): AsyncGenerator<JsonRow> {
  const lineSchema = z.object({ id: z.union([z.string(), z.number()]).optional(), [field]: z.string() });
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
        `不是一条完整的 JSON;每行应为 {"id":…,"${field}":"…"}。`,
        `not a JSON object; expected {"id":…,"${field}":"…"}.`,
      );
      continue;
    }
    const parsed = lineSchema.safeParse(json);
    if (!parsed.success) {
      rejects.add(
        number,
        `缺少文字字段 "${field}",或 id 不是文字、数字。`,
        `no "${field}", or id is neither string nor number.`,
      );
      continue;
    }
    const { id } = parsed.data as { readonly id?: string | number };
    yield { number, id: id ?? number, text: String(parsed.data[field]) };
  }
}
