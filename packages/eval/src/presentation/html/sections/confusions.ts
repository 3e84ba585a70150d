import type { Report } from '../../../report.ts';
import type { Confusion, Mistake } from '../../../scores/mistakes.ts';
import { percent } from '../../numbers.ts';
import { type Html, html, type Piece } from '../markup.ts';

const outcomes: Readonly<Record<Mistake['outcome'], string>> = {
  routed: '直接转办了',
  review: '交人看',
  outside: '答“清单外”',
};

export function confusionsSection({ evaluation, entryNames }: Report): Html | null {
  const { confusions, mistakes } = evaluation;
  if (confusions.length === 0) return null;
  const often = confusions.filter(({ count }) => count > 1);
  const once = confusions.filter(({ count }) => count === 1);
  const show = (one: Confusion): Html => article(one, entryNames);
  return html`<h2 id="confusions">选错的工单</h2>
<p>共 ${mistakes.length} 件，按“该是 → 选成”归为 ${confusions.length} 组。有底色的是让它这么选的词句。</p>
${often.map(show)}
${
  once.length === 0
    ? null
    : html`<details><summary>只错过一次的 ${once.length} 组</summary>${once.map(show)}</details>`
}`;
}

function article(one: Confusion, names: Readonly<Record<string, string>>): Html {
  const entry = (id: string): Html => html`<code>${id}</code> ${names[id] ?? ''}`;
  return html`<article class="confusion"><header><span>该是</span><span>${entry(one.right)}</span>
<span>选成</span><span class="took">${one.took === '' ? '没有候选' : entry(one.took)}</span>
<span>${one.count} 件</span><span class="soft">${one.family === null ? '' : `同属“${one.family}”`}</span></header>
<ol>${one.mistakes.map(item)}</ol></article>`;
}

function item({ id, text, evidence, outcome, confidence, place, right }: Mistake): Html {
  const found = place === null ? '正确的不在前五' : `正确的排第 ${place}`;
  const others = right.includes(' ') ? ` · 也算对：${right.split(' ').slice(1).join('、')}` : '';
  return html`<li>${marked(text, evidence)}<small>${id} · ${outcomes[outcome]} · 把握 ${percent(confidence)} · ${found}${others}</small></li>`;
}

/** The text with the first place of every piece of evidence marked; evidence that overlaps earlier one is left. */
export function marked(text: string, evidence: readonly string[]): Piece[] {
  const spans: { start: number; end: number }[] = [];
  for (const piece of evidence) {
    const start = piece === '' ? -1 : text.indexOf(piece);
    const end = start + piece.length;
    if (start >= 0 && spans.every((span) => end <= span.start || start >= span.end))
      spans.push({ start, end });
  }
  spans.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
