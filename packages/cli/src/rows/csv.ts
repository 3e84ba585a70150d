import type { Answer, RequestAnswer, Router } from '@duty-router/core';
import { stringify } from 'csv-stringify/sync';
import { readCsv } from './read-csv.ts';
import type { Rejects } from './rejects.ts';

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
  '各诉求',
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
    (answer.requests ?? []).map(requestCell).join(' '),
  ];
}

/** One request of several, short enough for a cell: what it is, and whose. */
function requestCell(request: RequestAnswer, i: number): string {
  const who = request.departments[0]?.name ?? (request.list === 'basic' ? '乡镇' : '');
  const what = request.entry === null ? '清单外' : `${request.entry.id} ${request.entry.name}`;
  return `${i + 1}.${what}${who === '' ? '' : `→${who}`}`;
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
  const line = (row: readonly string[]): string => stringify([[...row]], { escape_formulas: true });
  const head = (headings: readonly string[]): Promise<void> =>
    write(`\uFEFF${line([...headings, ...answerHeadings])}`);
  let answered = 0;
  for await (const { headings, cells: row, text } of readCsv(input, rejects, column, head)) {
    const padded = [...row, ...new Array<string>(Math.max(0, headings.length - row.length)).fill('')];
    await write(line([...padded, ...cells(router.route(text))]));
    answered++;
  }
  return answered;
}
