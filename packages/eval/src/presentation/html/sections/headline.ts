import type { Report } from '../../../report.ts';
import { number, percent, percentOf, percentRangeOf, rangeOf, withInterval } from '../../numbers.ts';
import { type Html, html } from '../markup.ts';

const channels: Readonly<Record<string, string>> = {
  none: '不用渠道先验',
  hotline: '热线渠道',
  official: '公文渠道',
  file: '自备先验',
  cross: '先验交叉验证',
};

export function headlineSection(report: Report): Html {
  const { subject, evaluation } = report;
  const { overall, outsideAuroc, calibrationError, routed, routedRight, coverage } = evaluation;
  const at95 = coverage.find(({ precision }) => precision === 0.95)!.share;
  const model = subject.model
    ? `模型 ${subject.model.id} ${subject.model.version}`
    : '没有模型，只比对清单原文';
  const facts = [
    `${subject.catalogue.title}（${subject.catalogue.version}）`,
    model,
    `分词 ${subject.segmenter}`,
    channels[subject.channel] ?? `渠道 ${subject.channel}`,
    `工单 ${subject.tickets}`,
  ];
  return html`<header><h1>履职清单分派评测</h1>
<p class="soft subject">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
<p class="lead">${evaluation.inside} 件清单内的工单，首选事项对了 <b>${percentOf(overall.top1)}</b>，正确事项在前三个里的有 <b>${percentOf(overall.recall3)}</b>。最有把握的 <b>${percent(at95.value)}</b> 可以不经人直接转办，其中 95% 是对的；其余交人看，候选已经排好。</p></header>
<div class="tiles">
${tile('首选事项', percentOf(overall.top1), withInterval(overall.top1), true)}
${tile('前三有正确事项', percentOf(overall.recall3), withInterval(overall.recall3))}
${tile('清单', percentOf(overall.list), withInterval(overall.list))}
${tile('部门', percentOf(overall.department), withInterval(overall.department))}
${tile('按现有门槛直接转办', percentOf(routed), `其中正确 ${withInterval(routedRight)}`)}
${tile('可直接转办（准确率 95%）', percent(at95.value), `[${percentRangeOf(at95)}]`)}
${tile('清单外 AUROC', number(outsideAuroc.all.value), `[${rangeOf(outsideAuroc.all)}]`)}
${tile('校准误差 ECE', number(calibrationError.value), `[${rangeOf(calibrationError)}]`)}
</div>
<p class="soft"><small>方括号里是 95% 区间：比例用 Wilson 法，AUROC、ECE、可转办比例用自助法（固定种子）。</small></p>`;
}

function tile(name: string, value: string, detail: string, first = false): Html {
  const below = detail.startsWith(value) ? detail.slice(value.length).trim() : detail;
  return html`<div class="tile${first ? ' first' : ''}"><span>${name}</span><b>${value}</b><small>${below}</small></div>`;
}
