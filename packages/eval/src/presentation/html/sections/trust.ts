import type { Report } from '../../../report.ts';
import { percent, percentRangeOf } from '../../numbers.ts';
import { type Html, html } from '../markup.ts';
import { reliabilityPlot } from '../plots/reliability.ts';
import { riskCoveragePlot } from '../plots/risk-coverage.ts';
import { estimateCell, narrowTable, rateCell } from '../rate-cells.ts';

export function trustSection({ evaluation }: Report): Html {
  const { reliability, riskCoverage, coverage, outsideAuroc, outsideRecall, outsidePrecision } = evaluation;
  const { routed, routedRight, outside } = evaluation;
  return html`<h2 id="trust">把握可不可信，能放手多少</h2>
<div class="pair"><figure class="plot"><figcaption>可靠性图</figcaption>${reliabilityPlot(reliability)}
<p>每点约 ${reliability[0]?.right.of ?? 0} 件，竖线是 95% 区间。点在虚线上方，实际比说的更准；在下方，说得过满。</p></figure>
<figure class="plot"><figcaption>风险—覆盖曲线</figcaption>${riskCoveragePlot(riskCoverage)}
<p>从最有把握的转起，转得越多，错得越多；虚线是 2%、5%、10%。到 100% 时清单外的工单也都算转错。</p></figure></div>
${narrowTable(
  ['要求的准确率', '可直接转办', '95% 区间'],
  coverage.map(
    ({ precision, share }) =>
      html`<tr><th scope="row">${precision * 100}%</th><td>${percent(share.value)}</td><td>${percentRangeOf(share)}</td></tr>`,
  ),
)}
<h3>现有门槛与清单外</h3>
<p>清单外的工单 ${outside} 件。“近”是容易认作某个事项的，“远”是其余的。</p>
${narrowTable(
  ['', '值'],
  [
    html`<tr><th scope="row">直接转办，占全部工单</th>${rateCell(routed)}</tr>`,
    html`<tr><th scope="row">直接转办的准确率</th>${rateCell(routedRight)}</tr>`,
    html`<tr><th scope="row">一件几个诉求的被拆开</th>${rateCell(evaluation.severalRecall)}</tr>`,
    html`<tr><th scope="row">拆开的确有几个诉求</th>${rateCell(evaluation.severalPrecision)}</tr>`,
    html`<tr><th scope="row">一件几个诉求的被当一件转办</th>${rateCell(evaluation.severalMissed)}</tr>`,
    html`<tr><th scope="row">清单外的工单被认出</th>${rateCell(outsideRecall)}</tr>`,
    html`<tr><th scope="row">答“清单外”的准确率</th>${rateCell(outsidePrecision)}</tr>`,
    html`<tr><th scope="row">清单外 AUROC，全部</th>${estimateCell(outsideAuroc.all)}</tr>`,
    html`<tr><th scope="row">清单外 AUROC，近</th>${estimateCell(outsideAuroc.near)}</tr>`,
    html`<tr><th scope="row">清单外 AUROC，远</th>${estimateCell(outsideAuroc.far)}</tr>`,
  ],
)}`;
}
