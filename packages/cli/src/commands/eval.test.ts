import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTickets } from '@duty-router/data';
import { describe, expect, it } from 'vitest';
import { runWatched } from '../testing/watched.ts';

const folder = mkdtempSync(join(tmpdir(), 'duty-router-eval-'));

describe('eval', () => {
  it('writes page and JSON of the same run for one’s own tickets', async () => {
    const file = join(folder, 'mine.jsonl');
    const tickets = loadTickets().filter(({ split }, i) => split === 'dev' && i % 60 === 0);
    writeFileSync(file, tickets.map((ticket) => JSON.stringify(ticket)).join('\n'));
    const html = join(folder, 'report.html');
    const json = join(folder, 'result.json');
    const args = ['eval', '--file', file, '--quick', '--segmenter', 'none', '--html', html, '--json', json];
    const { code, out } = await runWatched(args);
    expect(code).toBe(0);
    expect(out).toContain('首选');
    const { evaluation, ablations, subject } = JSON.parse(readFileSync(json, 'utf8'));
    expect(evaluation.inside + evaluation.outside).toBe(tickets.length);
    expect(ablations).toBeNull();
    expect(subject).toMatchObject({ tickets: 'mine.jsonl', segmenter: 'none' });
    expect(readFileSync(html, 'utf8')).toContain(`工单 ${subject.tickets}`);
  });

  it.each([
    [['--full', '--quick'], '只能用一个'],
    [['--html', folder], '是一个文件夹'],
    [['--json', join(folder, 'nowhere', 'x.json')], '不能写到'],
  ])('refuses %j before any work, and says what to do', async (args, message) => {
    const { code, out, told } = await runWatched(['eval', ...args]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(told).toContain(message);
  });

  it('refuses to train anew for another catalogue, whose tickets it has not', async () => {
    const file = join(folder, 'other.json');
    const own = readFileSync(
      new URL('../../../data/generated/catalogue.jidong.json', import.meta.url),
      'utf8',
    );
    writeFileSync(file, JSON.stringify({ ...JSON.parse(own), version: '0000000000000000' }));
    const { code, told } = await runWatched(['eval', '--full', '--catalogue', file], 'en');
    expect(code).toBe(2);
    expect(told).toContain('built-in catalogue only');
  });

  it('every option is in the help, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { told } = await runWatched(['help'], language);
      for (const option of ['--html', '--json', '--full', '--quick', '--cross-priors', '--file']) {
        expect(told).toContain(option);
      }
    }
  });
});
