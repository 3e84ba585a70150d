import { interval, share } from '../../../metrics/rates.ts';
import type { RiskPoint } from '../../../metrics/risk-coverage.ts';
import { type Html, html, trusted } from '../markup.ts';
import { drawFrame, line } from './frame.ts';

/** Precisions at which people ask how much can be dispatched. */
const MARKS = [0.02, 0.05, 0.1];
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const whole = (value: number): string => `${Math.round(value * 100)}%`;

/** Share of wrong ones among those dispatched, by the share dispatched; the band is the 95 % interval. */
export function riskCoveragePlot(points: readonly RiskPoint[]): Html {
  const highest = Math.max(0.1, ...points.map(({ risk }) => share(risk)));
  const step = highest > 0.5 ? 0.2 : highest > 0.25 ? 0.1 : 0.05;
  const top = Math.min(1, step * Math.ceil((highest + 0.02) / step));
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  const options = {
    x: [0, 1],
    y: [0, top],
    xTicks: TICKS,
    yTicks: ticks,
    xLabel: '直接转办的比例（从最有把握的起）',
    yLabel: '其中转错',
    xText: whole,
    yText: whole,
    summary: '风险—覆盖曲线：横轴是直接转办的比例，纵轴是其中转错的比例',
  } as const;
  return drawFrame(options, (frame) => {
    const at = ({ coverage }: RiskPoint): number => share(coverage);
    const capped = (value: number): number => Math.min(top, value);
    const band = [
      ...points.map((point) => [at(point), capped(interval(point.risk).high)] as const),
      ...[...points].reverse().map((point) => [at(point), capped(interval(point.risk).low)] as const),
    ];
    return [
      trusted(`<path class="band" d="${frame.path(band)}Z"/>`),
      ...MARKS.filter((mark) => mark <= top).map((mark) => {
        const y = frame.y.at(mark).toFixed(1);
        return html`<line class="ideal" x1="${frame.x.at(0)}" x2="${frame.x.at(1)}" y1="${y}" y2="${y}"/>`;
      }),
      line(
        frame,
        points.map((point) => [at(point), share(point.risk)]),
      ),
    ];
  });
}
