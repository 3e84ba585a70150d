import type { AblationKind } from '../../../ablations/plan.ts';
import type { Ablation } from '../../../ablations/run.ts';
import type { Report } from '../../../report.ts';
import { nameOf } from '../../words.ts';
import { type Html, html } from '../markup.ts';
import { learningCurvePlot } from '../plots/learning-curve.ts';
import { estimateCell, rateCell, scrollingTable } from '../rate-cells.ts';

const kinds: readonly (readonly [AblationKind, string])[] = [
  ['segmenter', '换分词（模型不变）'],
  ['knowledge', '去掉一样知识（重新训练）'],
  ['learning', '工单多少（重新训练）'],
  ['held-out', '没见过的事项（重新训练）'],
];

export function ablationsSection({ ablations }: Report): Html | null {
  if (ablations === null) return null;
  return html`<h2 id="ablations">换一种做法会怎样</h2>
<p>除换分词外都重新训练。这里一律要求答出一个事项，不判“清单外”，也不用渠道先验，所以部门数字可能与前面略有出入。
“全部工单”一行是其余各行的参照。</p>
<div class="pair"><figure class="plot"><figcaption>学习曲线</figcaption>
${learningCurvePlot(ablations.filter(({ kind }) => kind === 'learning'))}
<p>每个事项各取几件工单训练，词库、清单、家族照旧。竖线是 95% 区间。0 件时连清单外的工单也没有。</p></figure>
<div><h3>没见过的事项</h3><p>把事项分成五份，每次有一份的工单全部拿掉再训练，然后在它们的工单上、在全部事项里选。
清单新添了事项、还没为它们标过工单时，大致就是这样。“无词库”是连这些事项的日常词也拿掉，家族的分界语仍在。
只数正确答案全都没见过的工单。</p></div></div>
${scrollingTable(
  ['', '训练工单', '件数', '首选', '前三', '前五', '清单', '部门', '清单外 AUROC'],
  kinds.flatMap(([kind, title]) => {
    const rows = ablations.filter((one) => one.kind === kind);
    return rows.length === 0
      ? []
      : [html`<tr class="part"><th colspan="9" scope="rowgroup">${title}</th></tr>`, ...rows.map(row)];
  }),
)}`;
}

function row(one: Ablation): Html {
  return html`<tr${one.group === 'tickets-all' ? ' class=own' : ''}><th scope="row">${nameOf(one.group, 'zh')}</th>
<td>${one.trainedOn === null ? '—' : one.trainedOn.toFixed(0)}</td><td>${one.top1.of}</td>${[
    one.top1,
    one.recall3,
    one.recall5,
    one.list,
    one.department,
  ].map(rateCell)}${estimateCell(one.outsideAuroc)}</tr>`;
}
