import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { readArguments, routerOptions, stringOption } from '../arguments.ts';
import { exitCodes, UsageError } from '../errors.ts';
import { openRouter } from '../router.ts';
import { routeCsv } from '../rows/csv.ts';
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

function formatOf(file: string | undefined, named: string | undefined): 'jsonl' | 'csv' {
  const name = named ?? (file === undefined ? 'jsonl' : extname(file).slice(1).toLowerCase());
  if (name === 'jsonl' || name === 'csv') return name;
  throw new UsageError(
    `不认识的格式“${name}”;可用 .jsonl 和 .csv,或用 --format 指定。Excel 表格请先另存为 CSV UTF-8。`,
    `Unknown format "${name}"; .jsonl and .csv are known, or use --format. Save spreadsheets as CSV UTF-8.`,
  );
}

function openInput(file: string): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    const stream = createReadStream(file);
    stream.once('open', () => resolve(stream));
    stream.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new UsageError(
          cause.code === 'ENOENT'
            ? `找不到输入文件 ${file};请检查路径。`
            : `读不了输入文件 ${file}(${cause.code})。`,
          `Cannot read ${file} (${cause.code}).`,
        ),
      ),
    );
  });
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
