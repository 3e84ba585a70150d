import type { Comparison } from '../../../compare.ts';
import type { Report } from '../../../report.ts';
import { nameOf } from '../../words.ts';
import { type Html, html } from '../markup.ts';
import { drawBars } from '../plots/bars.ts';
import { scoreCells, scrollingTable } from '../rate-cells.ts';

export function rivalsSection({ evaluation, rivals }: Report): Html | null {
  if (rivals.length === 0) return null;
  const own = { ...evaluation.overall, name: 'duty-router' };
  const byTop1 = [...rivals].sort((a, b) => b.top1.hits - a.top1.hits);
  return html`<h2 id="rivals">与常见做法对比</h2>
<p>同一批清单内的工单，同样的分词。natural 的几种由训练工单学来，关键词规则只数词库的词，MiniSearch 和“只看清单原文”只知道清单。</p>
${drawBars(
  '首选正确',
  [own, ...byTop1].map(({ name, top1 }, i) => ({ name: nameOf(name, 'zh'), rate: top1, own: i === 0 })),
  null,
  '15rem',
)}
${scrollingTable(['', '首选', '前三', '前五', '清单', '部门'], [row(own, true), ...byTop1.map((one) => row(one))])}
<p class="soft"><small>部门：本工具看排在最前的部门，其他做法看清单里印在最前的。natural 的逻辑回归训练极慢，全部工单、全部词估计要半天以上，名称里写明了给它的限度。</small></p>`;
}

function row(one: Omit<Comparison, 'microseconds'>, own = false): Html {
  return html`<tr${own ? ' class=own' : ''}><th scope="row">${nameOf(one.name, 'zh')}</th>${scoreCells(one)}</tr>`;
}
