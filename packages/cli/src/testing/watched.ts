import { run } from '../run.ts';

export interface Watched {
  readonly code: number;
  readonly out: string;
  /** All messages, one a line. */
  readonly told: string;
}

/** Runs a command within this process and keeps what it writes and tells. */
export async function runWatched(args: readonly string[], language: 'zh' | 'en' = 'zh'): Promise<Watched> {
  let out = '';
  let told = '';
  const code = await run(args, {
    stdin: process.stdin,
    out: async (text) => {
      out += text;
    },
    tell: (zh, en) => {
      told += `${language === 'zh' ? zh : en}\n`;
    },
    language,
    colour: false,
  });
  return { code, out, told };
}
