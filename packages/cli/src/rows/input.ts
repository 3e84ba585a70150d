import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { UsageError } from '../errors.ts';

/** How rows are read: by the name given, otherwise by the file's ending, otherwise JSON lines. */
export function formatOf(file: string | undefined, named: string | undefined): 'jsonl' | 'csv' {
  const name = named ?? (file === undefined ? 'jsonl' : extname(file).slice(1).toLowerCase());
  if (name === 'jsonl' || name === 'csv') return name;
  throw new UsageError(
    `不认识的格式“${name}”;可用 .jsonl 和 .csv,或用 --format 指定。Excel 表格请先另存为 CSV UTF-8。`,
    `Unknown format "${name}"; .jsonl and .csv are known, or use --format. Save spreadsheets as CSV UTF-8.`,
  );
}

/** Opens a file of rows. @throws UsageError where it is not there or may not be read */
export function openInput(file: string): Promise<NodeJS.ReadableStream> {
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
