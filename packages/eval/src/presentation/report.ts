import type { Ablation } from '../ablations/run.ts';
import type { Report } from '../report.ts';
import type { GroupScore } from '../scores/groups.ts';
import { number, percent, percentOf, withInterval } from './numbers.ts';
import { formatTable } from './table.ts';
import { nameOf } from './words.ts';

const words = {
  zh: {
    head: ['', '件数', '首选', '前三', '前五', '清单', '部门'],
    rivals: '同一批工单上的其他做法',
    ablations: '换一种做法(都重新训练,不判“清单外”)',
    time: '微秒/件',
    seconds: '秒',
    outside: '清单外 AUROC(全部/近/远)',
    severalRecall: '多诉求的拆出来',
    severalPrecision: '拆开的确是多诉求',
    severalMissed: '多诉求的当一件转办了',
    recall: '清单外找出',
    precision: '答“清单外”的准确',
    routed: '直接转办',
    right: '直接转办的准确',
    coverage: '可直接转办的比例',
    at: '准确率',
    ece: '校准误差(ECE,15 箱)',
    interval: '首选,95% 区间',
    labelled: '标了部门的,部门',
    clause: '标了部门的,条款',
    family: '选错时仍在同一家族内',
    footnote: '部门:本工具看排在最前的部门,其他做法看清单里印在最前的;基本履职由乡镇自己办,也算对。',
  },
  en: {
    head: ['', 'n', 'top-1', 'recall@3', 'recall@5', 'list', 'department'],
    rivals: 'Others on the same tickets',
    ablations: 'Made otherwise (trained anew, never “outside”)',
    time: 'µs each',
    seconds: 's',
    outside: 'outside AUROC (all/near/far)',
    severalRecall: 'several requests found',
    severalPrecision: 'precision of “several”',
    severalMissed: 'several dispatched as one',
    recall: 'outside found',
    precision: 'precision of “outside”',
    routed: 'routed by itself',
    right: 'precision of those',
    coverage: 'could be routed',
    at: 'precision',
    ece: 'calibration error (ECE, 15 bins)',
    interval: 'top-1, 95 % interval',
    labelled: 'department, where labelled',
    clause: 'clause, where labelled',
    family: 'mistakes inside the family',
    footnote:
      'department: the one ranked first by duty-router, the one printed first for the others; basic entries need none.',
  },
} as const;

const ratesOf = (one: Omit<GroupScore, 'group'>): string[] =>
  [one.top1, one.recall3, one.recall5, one.list, one.department].map(percentOf);

/** The report as terminal tables, for a person: the main rates only. */
export function formatReport(report: Report, language: 'zh' | 'en'): string {
  const { evaluation, rivals, ablations } = report;
  const say = words[language];
  const row = (one: GroupScore): string[] => [
    nameOf(one.group, language),
    String(one.top1.of),
    ...ratesOf(one),
  ];
  const main = formatTable([
    [...say.head],
    row(evaluation.overall),
    ...evaluation.byStyle.map(row),
    ...evaluation.byList.map(row),
  ]);
  const { all, near, far } = evaluation.outsideAuroc;
  const facts = formatTable([
    [say.interval, withInterval(evaluation.overall.top1)],
    [say.family, withInterval(evaluation.mistakesInFamily)],
    [say.labelled, withInterval(evaluation.departments.labelled)],
    [say.clause, withInterval(evaluation.departments.clause)],
    [say.outside, [all, near, far].map(({ value }) => number(value)).join(' / ')],
    [say.severalRecall, withInterval(evaluation.severalRecall)],
    [say.severalPrecision, withInterval(evaluation.severalPrecision)],
    [say.severalMissed, withInterval(evaluation.severalMissed)],
    [say.recall, withInterval(evaluation.outsideRecall)],
    [say.precision, withInterval(evaluation.outsidePrecision)],
    [say.routed, withInterval(evaluation.routed)],
    [say.right, withInterval(evaluation.routedRight)],
    ...evaluation.coverage.map(({ precision, share }) => [
      `${say.coverage}(${say.at} ${precision * 100}%)`,
      percent(share.value),
    ]),
    [say.ece, number(evaluation.calibrationError.value)],
    [say.time, evaluation.microseconds.toFixed(0)],
  ]);
  const others = formatTable([
    [say.rivals, ...say.head.slice(2), say.time],
    ['duty-router', ...ratesOf(evaluation.overall), evaluation.microseconds.toFixed(0)],
    ...rivals.map((rival) => [
      nameOf(rival.name, language),
      ...ratesOf(rival),
      rival.microseconds.toFixed(0),
    ]),
  ]);
  const variant = (one: Ablation): string[] => [...row(one), one.seconds.toFixed(0)];
  const otherwise = formatTable([
    [say.ablations, ...say.head.slice(1), say.seconds],
    ...(ablations ?? []).map(variant),
  ]);
  const parts = [main, facts];
  if (rivals.length > 0) parts.push(`${others}\n${say.footnote}`);
  if (ablations !== null) parts.push(otherwise);
  return `${parts.join('\n\n')}\n`;
}
