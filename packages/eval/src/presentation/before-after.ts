import type { BeforeAfter } from '../before-after.ts';
import type { Evaluation } from '../evaluate.ts';
import type { Estimate } from '../metrics/bootstrap.ts';
import { number, rangeOf, withInterval } from './numbers.ts';
import { formatTable } from './table.ts';

const words = {
  zh: {
    head: ['dev 工单,95% 区间', '更正前', '更正后'],
    top1: '首选',
    recall3: '前三',
    list: '清单',
    department: '部门',
    outside: '清单外 AUROC',
    corrections: '更正本身答对',
    footnote: '更正本身:新模型学过这些,只说明记住了,不代表没见过的也会对;清单外的更正要答“清单外”才算对。',
  },
  en: {
    head: ['dev tickets, 95 % interval', 'before', 'after'],
    top1: 'top-1',
    recall3: 'recall@3',
    list: 'list',
    department: 'department',
    outside: 'outside AUROC',
    corrections: 'corrections right',
    footnote:
      'corrections: the new model has learned them, so this shows memory, not what it does with others; one outside is right where “outside” is said.',
  },
} as const;

const estimate = (one: Estimate): string =>
  Number.isNaN(one.value) ? number(one.value) : `${number(one.value)} [${rangeOf(one)}]`;

/** A table for a person: what the corrections changed. */
export function formatBeforeAfter(
  { before, after, corrections }: BeforeAfter,
  language: 'zh' | 'en',
): string {
  const say = words[language];
  const row = (name: string, cell: (one: Evaluation) => string): string[] => [
    name,
    cell(before),
    cell(after),
  ];
  const { before: earlier, after: later } = corrections;
  const table = formatTable([
    [...say.head],
    row(say.top1, ({ overall }) => withInterval(overall.top1)),
    row(say.recall3, ({ overall }) => withInterval(overall.recall3)),
    row(say.list, ({ overall }) => withInterval(overall.list)),
    row(say.department, ({ overall }) => withInterval(overall.department)),
    row(say.outside, ({ outsideAuroc }) => estimate(outsideAuroc.all)),
    [say.corrections, `${earlier.hits}/${earlier.of}`, `${later.hits}/${later.of}`],
  ]);
  return `${table}\n${say.footnote}\n`;
}
