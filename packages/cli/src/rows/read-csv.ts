import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UsageError } from '../errors.ts';
import type { Rejects } from './rejects.ts';

/** Headings under which a spreadsheet keeps what the citizen said, most telling first. */
const textHeadings = [
  'text',
  '诉求内容',
  '工单内容',
  '来电内容',
  '问题描述',
  '内容',
  '诉求',
  '正文',
  '文本',
  '描述',
  '标题',
];

/** A row of a CSV that holds a text. */
export interface CsvRow {
  /** The heading row's cells. */
  readonly headings: readonly string[];
  readonly cells: readonly string[];
  readonly text: string;
}

/**
 * Reads the rows of a CSV with a heading row. Rows without text are rejected and the rest goes on.
 *
 * @param column heading of the column with the text; omitted: found by its usual names
 * @param onHeadings called once with the heading row, before any row; omitted: nothing
 * @throws UsageError where no column holds the text, or the file is empty or not UTF-8
 */
export async function* readCsv(
  input: NodeJS.ReadableStream,
  rejects: Rejects,
  column?: string,
  onHeadings?: (headings: readonly string[]) => Promise<void>,
): AsyncGenerator<CsvRow> {
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  const checked = input.pipe(utf8Only());
  checked.on('error', (error) => parser.destroy(error));
  const rows = checked.pipe(parser) as AsyncIterable<string[]>;
  let headings: readonly string[] | null = null;
  let textAt = -1;
  let number = 0;
  try {
    for await (const cells of rows) {
      number++;
      if (headings === null) {
        textAt = findColumn(cells, column);
        headings = cells;
        await onHeadings?.(headings);
        continue;
      }
      const text = cells[textAt];
      if (text === undefined || text.trim() === '') {
        rejects.add(number, '这一行没有文字。', 'the row holds no text.');
        continue;
      }
      yield { headings, cells, text };
    }
  } catch (error) {
    if (!(error instanceof CsvError) || headings === null) throw error;
    // What came before is read; where the quote opened, the rest can no longer be told apart.
    rejects.add(
      number + 1,
      '从这一行起引号没有配对,后面的内容分不出行;请检查双引号。',
      'from here on a quote is never closed; check the double quotes.',
    );
  }
  if (headings === null)
    throw new UsageError(
      '输入是空的:CSV 第一行应是列名。',
      'The input is empty: the first row must hold headings.',
    );
}

/** Passes bytes on while they are UTF-8; otherwise fails before a row could be answered from garbled text. */
function utf8Only(): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const check = (done: (error?: Error) => void, bytes?: Uint8Array): void => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
      done();
    } catch {
      done(
        new UsageError(
          '这份 CSV 不是 UTF-8 编码;请另存为“CSV UTF-8”再试。',
          'The CSV is not UTF-8; save it as “CSV UTF-8”.',
        ),
      );
    }
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      check((error) => done(error ?? null, error ? undefined : chunk), chunk);
    },
    flush: (done) => check((error) => done(error ?? null)),
  });
}

/** Headings as a message shows them: no control characters, no endless cells. */
const shown = (heading: string): string => heading.replace(/\p{Cc}/gu, '').slice(0, 20);

function findColumn(headings: readonly string[], wanted: string | undefined): number {
  const names = headings.map((heading) => heading.trim());
  const found =
    wanted === undefined
      ? textHeadings.map((heading) => names.indexOf(heading)).find((at) => at >= 0)
      : names.indexOf(wanted);
  if (found !== undefined && found >= 0) return found;
  throw new UsageError(
    `找不到写着诉求的列${wanted === undefined ? '' : `“${wanted}”`};现有列:${names.slice(0, 20).map(shown).join('、')}。请用 --text 列名 指定;如果列之间不是用逗号隔开的,请另存为逗号分隔的 CSV。`,
    `No column holds the text; columns are: ${names.slice(0, 20).map(shown).join(', ')}. Name it with --text, and check that commas separate columns.`,
  );
}
