import { readArguments, routerOptions, stringOption } from '../arguments.ts';
import { formatCard } from '../card/card.ts';
import { exitCodes, UsageError } from '../errors.ts';
import { openRouter } from '../router.ts';
import type { Terminal } from '../terminal.ts';

/** `route TEXT [--json]`: one task, one answer. */
export async function route(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments(args, { ...routerOptions, json: { type: 'boolean' } });
  const text = parsed.positionals.join(' ');
  if (parsed.positionals.length === 0) {
    throw new UsageError(
      '请在 route 后面写上要分办的文字,用引号括起来:route "村口的路灯坏了,找谁修?"',
      'Give the text to route, in quotes: route "…"',
    );
  }
  const answer = openRouter(parsed, terminal).route(text);
  const language = stringOption(parsed, 'lang') === 'en' ? 'en' : 'zh';
  await terminal.out(
    parsed.values.json === true
      ? `${JSON.stringify(answer)}\n`
      : formatCard(answer, text, language, terminal.colour),
  );
  return exitCodes.done;
}
