import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { priorsSchema } from '@duty-router/core';
import { loadCatalogue } from '@duty-router/data';
import { describe, expect, it } from 'vitest';
import { runWatched } from '../testing/watched.ts';

const folder = mkdtempSync(join(tmpdir(), 'duty-router-priors-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const light = '村口路灯坏了,晚上看不见';
const plain = ['--segmenter', 'none'];

describe('priors', () => {
  it('names what comes up most, and writes what --priors reads', async () => {
    const rows = [...new Array<string>(60).fill(light), '快递丢了驿站不赔'];
    const path = file('backlog.csv', `工单号,诉求内容\n${rows.map((row, i) => `${i},"${row}"`).join('\n')}`);
    const output = join(folder, 'priors.json');
    const { code, out, told } = await runWatched(['priors', path, '-o', output, ...plain]);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(told).toContain('读到 61 行,用上 61 行,未处理 0 行');
    expect(told).toMatch(/清单外约占 \d+\.\d%/u);
    const shown = [...told.matchAll(/^ +\d+\.\d% {2}(\S+) /gmu)].map(([, id]) => id!);
    expect(shown).toHaveLength(10);
    const priors = priorsSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
    expect(Object.keys(priors.entries)).toHaveLength(loadCatalogue().entries.length);
    const most = Object.entries(priors.entries).sort(([, a], [, b]) => b - a)[0]!;
    expect(shown[0]).toBe(most[0]);
    const routed = await runWatched(['route', light, '--json', '--priors', output, ...plain]);
    expect(routed.code).toBe(0);
    expect(JSON.parse(routed.out).entry.id).toBe(most[0]);
  });

  it('keeps the good lines where some are bad, lists those, and ends with 1', async () => {
    const path = file('mixed.jsonl', `{"text":"${light}"}\nnot json\n{"text":"  "}\n{"body":"x"}\n`);
    const { code, out, told } = await runWatched(['priors', path, '--lang', 'en', ...plain], 'en');
    expect(code).toBe(1);
    priorsSchema.parse(JSON.parse(out));
    expect(told).toContain('Row 2 rejected: not a JSON object');
    expect(told).toContain('Row 3 rejected: the row holds no text');
    expect(told).toContain('Row 4 rejected: no "text"');
    expect(told).toContain('4 rows read, 1 used, 3 rejected');
  });

  it('reads the field that --text names, and is drawn towards a channel', async () => {
    const path = file('body.jsonl', `{"body":"${light}"}`);
    const even = await runWatched(['priors', path, '--text', 'body', ...plain]);
    const hotline = await runWatched(['priors', path, '--text', 'body', '--channel', 'hotline', ...plain]);
    expect([even.code, hotline.code]).toEqual([0, 0]);
    expect(JSON.parse(hotline.out).outside).toBeGreaterThan(JSON.parse(even.out).outside);
  });

  it.each([
    [[], '请在 priors 后面写上'],
    [['/nowhere.csv'], '找不到输入文件 /nowhere.csv'],
    [[file('empty.csv', '')], '输入是空的'],
    [[file('empty.jsonl', '')], '没有一行读得出文字'],
    [
      [
        file(
          'binary.csv',
          Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256),
        ),
      ],
      '不是 UTF-8',
    ],
    [
      [
        file(
          'binary.jsonl',
          Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256),
        ),
      ],
      '没有一行读得出文字',
    ],
    [[file('a.csv', 'a,b\n1,2\n'), '--text', 'c'], '找不到写着诉求的列“c”'],
    [[file('a.jsonl', '{"text":"x"}'), '--text', 'c'], '缺少文字字段 "c"'],
    [[file('b.jsonl', '{"text":"x"}'), '--channel', 'fax'], '没有名为“fax”的渠道'],
    [[file('c.jsonl', '{"text":"x"}'), '-o', folder], '是一个文件夹'],
    [['x.xls'], '不认识的格式“xls”'],
  ])('refuses %j with exit code 2 and says what to do', async (args, message) => {
    const { code, out, told } = await runWatched(['priors', ...args, ...plain]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(told).toContain(message);
  });

  it('refuses a catalogue that has no model', async () => {
    const other = { ...loadCatalogue(), version: '0000000000000000' };
    const catalogue = file('other.json', JSON.stringify(other));
    const { code, told } = await runWatched(['priors', file('d.jsonl', ''), '--catalogue', catalogue]);
    expect(code).toBe(2);
    expect(told).toContain('要有训练过的模型');
  });
});
