import { share } from '../../../metrics/rates.ts';
import type { Report } from '../../../report.ts';
import type { FamilyScore } from '../../../scores/families.ts';
import { percentOf } from '../../numbers.ts';
import { type Html, html } from '../markup.ts';
import { drawBars } from '../plots/bars.ts';
import { rateCell, scrollingTable } from '../rate-cells.ts';

/** As many as fit on a screen. */
const HARDEST = 20;

/** Families with fewer tickets than this say too little for a bar. */
const LEAST = 5;

export function familiesSection({ evaluation }: Report): Html | null {
  const { byFamily, mistakesInFamily } = evaluation;
  if (byFamily.length === 0) return null;
  const ranked = [...byFamily].sort(
    (a, b) => share(a.top1) - share(b.top1) || b.top1.of - a.top1.of || (a.family < b.family ? -1 : 1),
  );
  const hardest = ranked.filter(({ top1 }) => top1.of >= LEAST).slice(0, HARDEST);
  return html`<h2 id="families">重叠事项家族</h2>
<p>同一件事常在几张清单里都有，靠动作和主体分开。选错的里面有 <b>${percentOf(mistakesInFamily)}</b>（${mistakesInFamily.hits}/${mistakesInFamily.of}）选成了同一家族里的另一个事项。</p>
${drawBars(
  `首选正确，最难的 ${hardest.length} 个家族`,
  hardest.map(({ family, top1 }) => ({ name: family, rate: top1, own: true, counted: true })),
  `名称后是件数，只画 ${LEAST} 件以上的家族；件数少，区间就宽。`,
  '15rem',
)}
<details><summary>全部 ${ranked.length} 个家族</summary>
${scrollingTable(['家族', '件数', '首选', '前三', '错在家族内', '事项'], ranked.map(row))}</details>`;
}

function row({ family, members, top1, recall3, mistakesInside }: FamilyScore): Html {
  const inside = mistakesInside.of === 0 ? '—' : `${mistakesInside.hits}/${mistakesInside.of}`;
  return html`<tr><th scope="row">${family}</th><td>${top1.of}</td>${rateCell(top1)}${rateCell(recall3)}<td>${inside}</td>
<td class="wide"><code>${members.join(' ')}</code></td></tr>`;
}
