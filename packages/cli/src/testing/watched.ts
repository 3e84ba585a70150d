import { run } from '../run.ts';
import type { Terminal } from '../terminal.ts';

/** What a terminal was given. */
export interface Seen {
  readonly out: string;
  /** All messages, one a line. */
  readonly told: string;
}

/** A terminal that keeps what is written to it and told. */
export function watchedTerminal(language: 'zh' | 'en' = 'zh'): {
  readonly terminal: Terminal;
  readonly seen: () => Seen;
} {
  let out = '';
  let told = '';
  const terminal: Terminal = {
    stdin: process.stdin,
    out: async (text) => {
      out += text;
    },
    tell: (zh, en) => {
      told += `${language === 'zh' ? zh : en}\n`;
    },
    language,
    colour: false,
  };
  return { terminal, seen: () => ({ out, told }) };
}

/** Runs a command within this process and keeps its exit code, what it writes and what it tells. */
export async function runWatched(
  args: readonly string[],
  language: 'zh' | 'en' = 'zh',
): Promise<Seen & { readonly code: number }> {
  const { terminal, seen } = watchedTerminal(language);
  const code = await run(args, terminal);
  return { code, ...seen() };
}
