import { parseArgs } from 'node:util';
import { UsageError } from './errors.ts';

/** Options that every command making a router takes. */
export const routerOptions = {
  catalogue: { type: 'string' },
  model: { type: 'string' },
  channel: { type: 'string' },
  priors: { type: 'string' },
  segmenter: { type: 'string' },
  lang: { type: 'string' },
} as const;

type Spec = Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>;

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads a command's arguments. @throws UsageError naming the option at fault and those that exist */
export function readArguments(args: readonly string[], spec: Spec): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: spec,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Arguments['values'], positionals };
  } catch (cause) {
    const english = cause instanceof Error ? cause.message : String(cause);
    const option = /'(-[^']*)'/u.exec(english)?.[1] ?? '';
    const code = (cause as NodeJS.ErrnoException).code;
    const detail =
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
        ? `选项 ${option} 的值不对`
        : `没有 ${option} 这个选项(文字以 - 开头时,请在前面加 --,如 route -- "-5 度……")`;
    const known = Object.keys(spec)
      .map((name) => `--${name}`)
      .join(' ');
    throw new UsageError(
      `命令参数不对:${detail}。可用的选项:${known}`,
      `Wrong arguments: ${english}. Options: ${known}`,
    );
  }
}

/** @throws UsageError where more is given than the command takes */
export function refuseExtra(args: Arguments, most: number): void {
  const extra = args.positionals[most];
  if (extra !== undefined) throw new UsageError(`多出参数“${extra}”。`, `Unexpected argument "${extra}".`);
}

export function stringOption(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}
