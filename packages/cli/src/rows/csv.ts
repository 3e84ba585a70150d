import { Transform } from 'node:stream';
import type { Answer, Router } from '@duty-router/core';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
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

const answerHeadings = [
  '结果',
  '清单',
  '事项编号',
  '事项名称',
  '主责部门',
  '相关部门',
  '乡镇职责',
  '置信度',
  '备选1',
  '备选2',
  '备选3',
  '依据',
  '提示',
];

const outcomes = { routed: '直接转办', review: '人工核对', outside: '清单外' } as const;
const lists = { basic: '基本履职', coordinated: '配合履职', reclaimed: '上级收回' } as const;

/** The answer as spreadsheet cells, in the order of the headings. */
function cells(answer: Answer): string[] {
  const [first, ...others] = answer.departments;
  const candidate = (i: number): string => {
    const alternative = answer.alternatives[i];
    return alternative === undefined ? '' : `${alternative.entry.id} ${alternative.entry.name}`;
  };
  return [
    outcomes[answer.outcome],
    answer.list === null ? '' : lists[answer.list],
    answer.entry?.id ?? '',
    answer.entry?.name ?? '',
    first?.name ?? (answer.list === 'basic' ? '乡镇' : ''),
    others.map((department) => department.name).join('、'),
    answer.township.duty,
    String(answer.confidence),
    candidate(0),
    candidate(1),
    candidate(2),
    answer.evidence.map((one) => one.text).join('、'),
    answer.notices.map((notice) => notice.message).join(' '),
  ];
}

/**
 * Answers the rows of a CSV with a heading row, keeping its columns and adding the answer's. Cells that a
 * spreadsheet would run as a formula are made plain text.
 *
 * @param column heading of the column with the text; omitted: found by its usual names
 * @throws UsageError where no column holds the text, or the file is not UTF-8
 */
export async function routeCsv(
  input: NodeJS.ReadableStream,
  write: (text: string) => Promise<void>,
  router: Router,
  rejects: Rejects,
  column?: string,
): Promise<number> {
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  const checked = input.pipe(utf8Only());
  checked.on('error', (error) => parser.destroy(error));
  const rows = checked.pipe(parser) as AsyncIterable<string[]>;
  let textAt = -1;
  let width = 0;
  let number = 0;
  let answered = 0;
  const line = (row: readonly string[]): string => stringify([[...row]], { escape_formulas: true });
  try {
    for await (const row of rows) {
      number++;
      if (textAt < 0) {
        textAt = findColumn(row, column);
        width = row.length;
        await write(`\uFEFF${line([...row, ...answerHeadings])}`);
        continue;
      }
      const text = row[textAt];
      if (text === undefined || text.trim() === '') {
        rejects.add(number, '这一行没有文字。', 'the row holds no text.');
        continue;
      }
      const padded = [...row, ...new Array<string>(Math.max(0, width - row.length)).fill('')];
      await write(line([...padded, ...cells(router.route(text))]));
      answered++;
    }
  } catch (error) {
    if (!(error instanceof CsvError) || textAt < 0) throw error;
    // What came before is answered; where the quote opened, the rest can no longer be told apart.
    rejects.add(
      number + 1,
      '从这一行起引号没有配对,后面的内容分不出行;请检查双引号。',
      'from here on a quote is never closed; check the double quotes.',
    );
  }
  if (textAt < 0)
    throw new UsageError(
      '输入是空的:CSV 第一行应是列名。',
      'The input is empty: the first row must hold headings.',
    );
  return answered;
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
