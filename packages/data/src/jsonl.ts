import { type Ticket, ticketSchema } from '@duty-router/core';
import { DataError } from './errors.ts';

/**
 * Reads labelled tickets, one JSON object a line; empty lines are ignored.
 *
 * @throws DataError `line-invalid` with file, line and the field at fault
 */
export function parseTickets(text: string, file: string): Ticket[] {
  const tickets: Ticket[] = [];
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .forEach((raw, index) => {
      if (raw.trim() === '') return;
      const line = index + 1;
      const fail = (zh: string, en: string): never => {
        throw new DataError(
          'line-invalid',
          file,
          line,
          `${file} 第 ${line} 行${zh}`,
          `${file}, line ${line}: ${en}`,
        );
      };
      let json: unknown;
      try {
        json = JSON.parse(raw);
      } catch {
        fail('不是一条完整的 JSON;请检查引号和逗号。', 'not a JSON object.');
      }
      const parsed = ticketSchema.safeParse(json);
      if (parsed.success) tickets.push(parsed.data);
      else {
        const issue = parsed.error.issues[0]!;
        fail(
          `的字段 ${issue.path.join('.') || '(整行)'} 不对:${issue.message}`,
          `${issue.path.join('.')}: ${issue.message}`,
        );
      }
    });
  return tickets;
}
