import type { ReliabilityBin } from '../../../metrics/calibration.ts';
import { interval, share } from '../../../metrics/rates.ts';
import { percent, withInterval } from '../../numbers.ts';
import { type Html, trusted } from '../markup.ts';
import { dot, drawFrame, line, whisker } from './frame.ts';

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const whole = (value: number): string => `${Math.round(value * 100)}%`;

/** Stated confidence against what came true; on the diagonal where confidence is honest. */
export function reliabilityPlot(bins: readonly ReliabilityBin[]): Html {
  const options = {
    x: [0, 1],
    y: [0, 1],
    xTicks: TICKS,
    yTicks: TICKS,
    xLabel: '说的把握',
    yLabel: '实际正确',
    xText: whole,
    yText: whole,
    summary: '可靠性图：横轴是说的把握，纵轴是实际正确的比例，越贴近对角线越可信',
  } as const;
  return drawFrame(options, (frame) => [
    trusted(
      `<path class="ideal" d="${frame.path([
        [0, 0],
        [1, 1],
      ])}"/>`,
    ),
    line(
      frame,
      bins.map(({ confidence, right }) => [confidence, share(right)]),
    ),
    ...bins.flatMap(({ confidence, right }) => {
      const { low, high } = interval(right);
      const title = `把握 ${percent(confidence)}，实际 ${withInterval(right)}，${right.of} 件`;
      return [whisker(frame, confidence, low, high), dot(frame, confidence, share(right), title)];
    }),
  ]);
}
