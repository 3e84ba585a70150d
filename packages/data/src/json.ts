import type { z } from 'zod';
import { DataError } from './errors.ts';

/**
 * Reads JSON of one shape.
 *
 * @param hint what to do about a wrong file, in both languages
 * @throws DataError `file-invalid`, naming the first field at fault
 */
export function parseJson<Shape extends z.ZodType>(
  text: string,
  file: string,
  schema: Shape,
  hint: { readonly zh: string; readonly en: string },
): z.infer<Shape> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DataError(
      'file-invalid',
      file,
      null,
      `${file} 不是 JSON;${hint.zh}。`,
      `${file} is not JSON; ${hint.en}.`,
      { cause },
    );
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const where = issue.path.join('.');
  throw new DataError(
    'file-invalid',
    file,
    null,
    `${file} 的内容不对:${where} ${issue.message};${hint.zh}。`,
    `${file}: ${where} ${issue.message}; ${hint.en}.`,
  );
}
