import type { Lang } from '../errors.ts';
import { LIST_NAMES } from '../rows/list-title.ts';
import type { Place } from '../rows/place.ts';
import type { Severity } from './finding.ts';
import type { CategoryTally, Report } from './report.ts';

/** The report for a person to read: counts list by list, then every finding with its place. Ends with a line break. */
export function formatReport(report: Report, lang: Lang = 'zh'): string {
  const say = WORDS[lang];
  const lines = [say.title(report.file ?? say.noFile, report.catalogue.id, report.catalogue.version), ''];
  for (const list of report.lists) {
    lines.push(say.tally(LIST_NAMES[list.list][lang], list.declared, list.found));
    for (const category of list.categories) lines.push(`  ${say.category(category)}`);
  }
  lines.push('', say.summary(report.found, report.counts));
  for (const { severity, code, place, entry, message } of report.findings) {
    const where = [place === null ? null : say.place(place), entry].filter((part) => part !== null).join(' ');
    lines.push(`[${say.severity[severity]}] ${where === '' ? '' : `${where} `}${message[lang]} (${code})`);
  }
  return `${lines.join('\n')}\n`;
}

const WORDS = {
  zh: {
    noFile: '（未命名）',
    title: (file: string, id: string, version: string) => `对账报告：${file} → ${id}（版本 ${version}）`,
    tally: (name: string, declared: number | null, found: number) =>
      `${name}：标明 ${declared ?? '—'} 项，实有 ${found} 项${differs(declared, found) ? '  ← 不符' : ''}`,
    category: ({ ordinal, name, declared, found }: CategoryTally) =>
      `${ordinal}. ${name}：标明 ${declared ?? '—'}，实有 ${found}${differs(declared, found) ? '  ← 不符' : ''}`,
    summary: (found: number, counts: Report['counts']) =>
      `共 ${found} 项。错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.note}。`,
    place: ({ from, to }: Place) => (from === to ? `第 ${from} 行` : `第 ${from}–${to} 行`),
    severity: { error: '错误', warning: '警告', note: '提示' } satisfies Record<Severity, string>,
  },
  en: {
    noFile: '(unnamed)',
    title: (file: string, id: string, version: string) =>
      `Reconciliation: ${file} → ${id} (version ${version})`,
    tally: (name: string, declared: number | null, found: number) =>
      `${name}: ${declared ?? '—'} declared, ${found} found${differs(declared, found) ? '  ← differs' : ''}`,
    category: ({ ordinal, name, declared, found }: CategoryTally) =>
      `${ordinal}. ${name}: ${declared ?? '—'} declared, ${found} found${differs(declared, found) ? '  ← differs' : ''}`,
    summary: (found: number, counts: Report['counts']) =>
      `${found} entries. Errors ${counts.error}, warnings ${counts.warning}, notes ${counts.note}.`,
    place: ({ from, to }: Place) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
    severity: { error: 'error', warning: 'warning', note: 'note' } satisfies Record<Severity, string>,
  },
} as const;

function differs(declared: number | null, found: number): boolean {
  return declared !== null && declared !== found;
}
