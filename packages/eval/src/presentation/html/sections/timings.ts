import type { Report } from '../../../report.ts';
import { nameOf } from '../../words.ts';
import { type Html, html } from '../markup.ts';
import { narrowTable } from '../rate-cells.ts';

/** All that a clock says; everything else on the page is the same for the same input. */
export function timingsSection({ evaluation, rivals, ablations }: Report): Html {
  const row = (name: string, time: string): Html =>
    html`<tr><th scope="row">${nameOf(name, 'zh')}</th><td>${time}</td></tr>`;
  const micro = (value: number): string => `${value.toFixed(0)} 微秒/件`;
  return html`<h2 id="timings">用时</h2>
<p>同一台机器、同一次运行里量的，只看倍数，不看绝对值。换机器、换时候，只有这一节会变。</p>
${narrowTable(
  ['', '用时'],
  [
    row('duty-router', micro(evaluation.microseconds)),
    ...rivals.map(({ name, microseconds }) => row(name, micro(microseconds))),
    ...(ablations ?? []).map(({ group, seconds }) => row(group, `${seconds.toFixed(1)} 秒（训练和评测）`)),
  ],
)}`;
}
