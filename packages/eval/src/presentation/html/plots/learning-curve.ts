import type { Ablation } from '../../../ablations/run.ts';
import { interval, type Rate, share } from '../../../metrics/rates.ts';
import { withInterval } from '../../numbers.ts';
import { nameOf } from '../../words.ts';
import { type Html, html } from '../markup.ts';
import { dot, drawFrame, type Frame, line, whisker } from './frame.ts';

/** What each further labelled ticket an entry is worth. */
export function learningCurvePlot(rows: readonly Ablation[]): Html {
  const points = rows
    .filter(({ trainedPerEntry }) => trainedPerEntry !== null)
    .sort((a, b) => a.trainedPerEntry! - b.trainedPerEntry!);
  const most = Math.max(1, ...points.map(({ trainedPerEntry }) => trainedPerEntry!));
  const lowest = Math.min(1, ...points.map(({ top1 }) => interval(top1).low));
  const bottom = Math.max(0, Math.min(0.9, Math.floor(lowest * 10) / 10));
  const count = Math.round((1 - bottom) * 10);
  const every = most > 30 ? 10 : most > 12 ? 5 : most > 5 ? 2 : 1;
  const options = {
    x: [0, most * 1.04],
    y: [bottom, 1],
    xTicks: Array.from({ length: Math.floor(most / every) + 1 }, (_, i) => i * every),
    yTicks: Array.from({ length: count + 1 }, (_, i) => bottom + i / 10).filter(
      (_, i) => count <= 6 || i % 2 === 0,
    ),
    xLabel: '平均每个事项的工单数',
    yLabel: '正确',
    xText: String,
    yText: (value: number) => `${Math.round(value * 100)}%`,
    summary: '学习曲线：横轴是平均每个事项用于训练的工单数，纵轴是首选和前三正确的比例',
  } as const;
  return drawFrame(options, (frame) => [
    ...curve(frame, points, ({ recall3 }) => recall3, '前三', 'other'),
    ...curve(frame, points, ({ top1 }) => top1, '首选', ''),
  ]);
}

function curve(
  frame: Frame,
  points: readonly Ablation[],
  rateOf: (one: Ablation) => Rate,
  name: string,
  kind: string,
): Html[] {
  const last = points.at(-1);
  return [
    line(
      frame,
      points.map((one) => [one.trainedPerEntry!, share(rateOf(one))]),
      kind,
    ),
    ...points.flatMap((one) => {
      const { low, high } = interval(rateOf(one));
      const title = `${nameOf(one.group, 'zh')}:${name} ${withInterval(rateOf(one))}`;
      return [
        whisker(frame, one.trainedPerEntry!, low, high, kind),
        dot(frame, one.trainedPerEntry!, share(rateOf(one)), title, kind),
      ];
    }),
    ...(last
      ? [
          html`<text class="label ${kind}" x="${(frame.x.at(last.trainedPerEntry!) - 10).toFixed(1)}" y="${(frame.y.at(share(rateOf(last))) + 24).toFixed(1)}" text-anchor="end">${name}</text>`,
        ]
      : []),
  ];
}
