import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { readArguments, routerOptions, stringOption } from '../arguments.ts';
import { exitCodes, UsageError } from '../errors.ts';
import { openRouter } from '../router.ts';
import { routeCsv } from '../rows/csv.ts';
import { formatOf, openInput } from '../rows/input.ts';
import { routeJsonl } from '../rows/jsonl.ts';
import { Rejects } from '../rows/rejects.ts';
import type { Terminal } from '../terminal.ts';

/** `batch [IN] [-o OUT] [--format jsonl|csv] [--text COLUMN]`: many tasks, in order. */
export async function batch(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments(args, {
    ...routerOptions,
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    text: { type: 'string' },
  });
  const file = parsed.positionals[0];
  if (parsed.positionals.length > 1) {
    throw new UsageError('一次只处理一个输入文件。', 'One input file at a time.');
  }
  const format = formatOf(file, stringOption(parsed, 'format'));
  const router = openRouter(parsed, terminal);
  const input = file === undefined ? terminal.stdin : await openInput(file);
  const output = openOutput(stringOption(parsed, 'output'), terminal);
  const rejects = new Rejects(terminal);
  try {
    const answered =
      format === 'csv'
        ? await routeCsv(input, output.write, router, rejects, stringOption(parsed, 'text'))
        : await routeJsonl(input, output.write, router, rejects);
    await output.finish();
    rejects.close();
    terminal.tell(
      `已答 ${answered} 件,未处理 ${rejects.count} 行。`,
      `${answered} answered, ${rejects.count} rejected.`,
    );
  } catch (error) {
    output.abandon();
    throw error;
  }
  return rejects.count > 0 ? exitCodes.rejected : exitCodes.done;
}

interface Output {
  write(text: string): Promise<void>;
  /** The whole output is written: it gets its name. */
  finish(): Promise<void>;
  abandon(): void;
}

/** A file gets its name only when it is whole; standard output is written as it comes. */
function openOutput(file: string | undefined, terminal: Terminal): Output {
  if (file === undefined)
    return { write: (text) => terminal.out(text), finish: async () => {}, abandon: () => {} };
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new UsageError(
      `输出 ${file} 是一个文件夹;请写成文件名,如 结果.csv。`,
      `${file} is a folder; name a file.`,
    );
  }
  const partial = `${file}.part`;
  const stream = createWriteStream(partial);
  let failure: Error | null = null;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (failure) reject(failure);
        else stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    finish: () =>
      new Promise((resolve, reject) => {
        stream.once('error', reject);
        stream.end(() => {
          try {
            renameSync(partial, file);
            resolve();
          } catch (error) {
            reject(error);
          }
        });
      }),
    abandon: () => {
      stream.destroy();
      rmSync(partial, { force: true });
    },
  };
}
