import type { Router } from '@duty-router/core';
import { readJsonl } from './read-jsonl.ts';
import type { Rejects } from './rejects.ts';

/** Answers JSON lines in order: `{"id"?, "text"}` in, `{"id", …answer}` out. */
export async function routeJsonl(
  input: NodeJS.ReadableStream,
  write: (text: string) => Promise<void>,
  router: Router,
  rejects: Rejects,
): Promise<number> {
  let answered = 0;
  for await (const { id, text } of readJsonl(input, rejects)) {
    await write(`${JSON.stringify({ id, ...router.route(text) })}\n`);
    answered++;
  }
  return answered;
}
