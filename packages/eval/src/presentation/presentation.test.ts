import { expect, it } from 'vitest';
import { toyReport } from '../testing/report.ts';
import { formatHtml } from './html/page.ts';
import { formatJson } from './json.ts';
import { formatReport } from './report.ts';
import { widthOf } from './table.ts';

const hostile = '</article><script>alert(1)</script><img src="https://example.com/x">护学岗';
const report = toyReport([
  { id: '<b>', text: hostile, entry: 'basic-001', also: [], style: '<i>', split: 'dev' },
]);
const page = formatHtml(report);

it('the page shows every part of a full report', () => {
  for (const id of ['groups', 'trust', 'families', 'rivals', 'ablations', 'confusions', 'timings']) {
    expect(page).toContain(`<h2 id="${id}">`);
    expect(page).toContain(`<a href="#${id}">`);
  }
  expect(page.match(/<svg/gu)?.length).toBeGreaterThan(6);
  expect(page).not.toMatch(/NaN|undefined|Infinity/u);
});

it('the page leaves out what was not measured', () => {
  const plain = formatHtml({ ...report, rivals: [], ablations: null });
  expect(plain).not.toContain('id="rivals"');
  expect(plain).not.toContain('#ablations');
});

it('the page shows tickets as text: nothing in one becomes markup, a script or a request', () => {
  expect(page).toContain('&lt;/article&gt;&lt;script&gt;');
  expect(page.replace(/<mark>|<\/mark>/gu, '')).toContain('护学岗');
  const tags = page.match(/<[a-z][^>]*>/giu) ?? [];
  expect(tags.length).toBeGreaterThan(100);
  for (const tag of tags) {
    expect(tag).not.toMatch(/^<(?:script|img|link|iframe|object|embed|form|base)/iu);
    expect(tag).not.toMatch(/\s(?:src|on[a-z]+|action)=|href="(?!#)/iu);
  }
  expect(page).not.toMatch(/@import|url\(/u);
});

it('the page is the same for the same report, and holds times in its last section alone', () => {
  expect(formatHtml(report)).toBe(page);
  const slower = {
    ...report,
    evaluation: { ...report.evaluation, microseconds: 12345 },
    rivals: report.rivals.map((rival) => ({ ...rival, microseconds: 54321 })),
    ablations: report.ablations!.map((ablation) => ({ ...ablation, seconds: 99 })),
  };
  const upToTimes = (source: string): string => source.slice(0, source.indexOf('<h2 id="timings">'));
  expect(upToTimes(formatHtml(slower))).toBe(upToTimes(page));
});

it('the JSON gives every rate with its share and interval, and all that the page shows', () => {
  const json = JSON.parse(formatJson(report));
  let rates = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('hits' in value) {
      rates++;
      expect(value).toHaveProperty('share');
      expect(value).toHaveProperty('low');
      expect(value).toHaveProperty('high');
    }
    Object.values(value).forEach(visit);
  };
  visit(json);
  expect(rates).toBeGreaterThan(100);
  expect(json.evaluation.overall.top1.low).toBeLessThanOrEqual(json.evaluation.overall.top1.share);
  expect(Object.keys(json).sort()).toEqual(Object.keys(report).sort());
  expect(json.evaluation.confusions).toHaveLength(report.evaluation.confusions.length);
});

it('the terminal table is aligned in both languages, Chinese characters counted as two', () => {
  for (const language of ['zh', 'en'] as const) {
    const lines = formatReport(report, language).split('\n');
    expect(new Set(lines.slice(0, 4).map(widthOf)).size).toBe(1);
  }
  expect(formatReport(report, 'en')).not.toMatch(/[\u4e00-\u9fff]/u);
});
