import type { Report } from '../../../report.ts';
import type { GroupScore } from '../../../scores/groups.ts';
import { nameOf } from '../../words.ts';
import { type Html, html } from '../markup.ts';
import { drawBars } from '../plots/bars.ts';
import { narrowTable, rateCell, scoreCells, scrollingTable } from '../rate-cells.ts';

export function groupsSection({ evaluation }: Report): Html {
  const { overall, byStyle, byList, departments } = evaluation;
  const bars = (groups: readonly GroupScore[]) =>
    groups.map(({ group, top1 }) => ({ name: nameOf(group, 'zh'), rate: top1, own: true, counted: true }));
  return html`<h2 id="groups">按文体、按清单</h2>
<div class="pair">${drawBars('首选正确，按文体', bars(byStyle), null, '7rem')}
${drawBars('首选正确，按清单', bars(byList), '名称后是件数，细线是 95% 区间。', '8.5rem')}</div>
${scrollingTable(
  ['', '件数', '首选', '前三', '前五', '清单', '部门'],
  [row(overall, true), ...byStyle.map((one) => row(one)), ...byList.map((one) => row(one))],
)}
<h3>标明了部门的工单</h3>
<p>部门一列里，事项对而工单没标部门的，答出该事项的任一部门即算对，基本履职由乡镇自己办也算对。下面只看标明了部门的工单，要求严得多；“条款”看排在最前的部门后面给出的条款是不是清单写给这个部门的。</p>
${narrowTable(
  ['', '件数', '正确'],
  [
    html`<tr><th scope="row">排在最前的部门</th><td>${departments.labelled.of}</td>${rateCell(departments.labelled)}</tr>`,
    html`<tr><th scope="row">条款</th><td>${departments.clause.of}</td>${rateCell(departments.clause)}</tr>`,
  ],
)}`;
}

function row(one: GroupScore, own = false): Html {
  return html`<tr${own ? ' class=own' : ''}><th scope="row">${nameOf(one.group, 'zh')}</th><td>${one.top1.of}</td>${scoreCells(one)}</tr>`;
}
