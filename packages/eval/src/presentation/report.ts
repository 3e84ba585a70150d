import type { Comparison } from '../compare.ts';
import type { Evaluation, GroupScore } from '../evaluate.ts';
import { interval, type Rate, share } from '../metrics/rates.ts';
import { formatTable } from './table.ts';

const percent = (value: number): string => (Number.isNaN(value) ? '—' : `${(value * 100).toFixed(1)}%`);
const cell = (one: Rate): string => percent(share(one));

function withInterval(one: Rate): string {
  const { low, high } = interval(one);
  return `${cell(one)} [${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}]`;
}

const words = {
  zh: {
    head: ['', '件数', '首选', '前三', '前五', '清单', '部门'],
    rivals: '同一批工单上的其他做法',
    time: '微秒/件',
    outside: '清单外 AUROC(全部/近/远)',
    recall: '清单外找出',
    precision: '答“清单外”的准确',
    routed: '直接转办',
    right: '直接转办的准确',
    coverage: '可直接转办的比例',
    at: '准确率',
    ece: '校准误差(ECE,15 箱)',
    interval: '首选,95% 区间',
    footnote: '部门:本工具看排在最前的部门,其他做法看清单里印在最前的;基本履职由乡镇自己办,也算对。',
    styles: {
      all: '全部',
      citizen: '群众',
      official: '公文',
      short: '短句',
      hard: '对照',
      long: '长文',
      noisy: '错别字',
      multi: '多诉求',
      basic: '基本履职',
      coordinated: '配合履职',
      reclaimed: '上级收回',
    },
  },
  en: {
    head: ['', 'n', 'top-1', 'recall@3', 'recall@5', 'list', 'department'],
    rivals: 'Others on the same tickets',
    time: 'µs each',
    outside: 'outside AUROC (all/near/far)',
    recall: 'outside found',
    precision: 'precision of “outside”',
    routed: 'routed by itself',
    right: 'precision of those',
    coverage: 'could be routed',
    at: 'precision',
    ece: 'calibration error (ECE, 15 bins)',
    interval: 'top-1, 95 % interval',
    footnote:
      'department: the one ranked first by duty-router, the one printed first for the others; basic entries need none.',
    styles: {},
  },
} as const;

/** The evaluation as a terminal table. */
export function formatEvaluation(
  evaluation: Evaluation,
  rivals: readonly Comparison[],
  name: string,
  language: 'zh' | 'en',
): string {
  const say = words[language];
  const label = (group: string): string => (say.styles as Record<string, string>)[group] ?? group;
  const row = (one: GroupScore): string[] => [
    label(one.group),
    String(one.top1.of),
    cell(one.top1),
    cell(one.recall3),
    cell(one.recall5),
    cell(one.list),
    cell(one.department),
  ];
  const main = formatTable([
    [...say.head],
    row(evaluation.overall),
    ...evaluation.byStyle.map(row),
    ...evaluation.byList.map(row),
  ]);
  const { all, near, far } = evaluation.outsideAuroc;
  const number = (value: number): string => (Number.isNaN(value) ? '—' : value.toFixed(3));
  const facts = formatTable([
    [say.interval, withInterval(evaluation.overall.top1)],
    [say.outside, `${number(all)} / ${number(near)} / ${number(far)}`],
    [say.recall, withInterval(evaluation.outsideRecall)],
    [say.precision, withInterval(evaluation.outsidePrecision)],
    [say.routed, withInterval(evaluation.routed)],
    [say.right, withInterval(evaluation.routedRight)],
    ...evaluation.coverage.map(({ precision, share: part }) => [
      `${say.coverage}(${say.at} ${precision * 100}%)`,
      percent(part),
    ]),
    [say.ece, number(evaluation.calibrationError)],
    [say.time, evaluation.microseconds.toFixed(0)],
  ]);
  const others = formatTable([
    [say.rivals, ...say.head.slice(2), say.time],
    [name, ...row(evaluation.overall).slice(2), evaluation.microseconds.toFixed(0)],
    ...rivals.map((rival) => [
      rival.name,
      cell(rival.top1),
      cell(rival.recall3),
      cell(rival.recall5),
      cell(rival.list),
      cell(rival.department),
      rival.microseconds.toFixed(0),
    ]),
  ]);
  return `${main}\n\n${facts}\n${rivals.length > 0 ? `\n${others}\n${say.footnote}\n` : ''}`;
}
