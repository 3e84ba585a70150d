import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ticket } from '@duty-router/core';
import { defaultTrainingOptions, train } from '@duty-router/core/train';
import { loadCatalogue, loadTickets } from '@duty-router/data';
import { describe, expect, it } from 'vitest';
import { toyCatalogue, toyLexicon, toyTickets } from '../../../core/src/fixtures/toy.ts';
import { exitCodes } from '../errors.ts';
import { runWatched, watchedTerminal } from '../testing/watched.ts';
import { learnCorrections } from './learn.ts';
import { readCorrections } from './read.ts';
import type { AddedTickets } from './retrain.ts';

const folder = mkdtempSync(join(tmpdir(), 'duty-router-corrections-'));
const path = (name: string): string => join(folder, name);
const file = (name: string, lines: readonly unknown[]): string => {
  const content = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(path(name), content.join('\n'));
  return path(name);
};
// A few entries of the built-in list, so that training takes seconds.
const whole = loadCatalogue();
const few = whole.entries.filter((_, i) => i % 60 === 0);
const catalogue = file('few.json', [{ ...whole, version: '00000000000000ff', entries: few }]);
const base = ['--catalogue', catalogue, '--segmenter', 'none'];
const [first, second] = few.map(({ id }) => id) as [string, string];
const dev = loadTickets().find(({ split, entry }) => split === 'dev' && entry === first)!;
const odd = '蓝色铁皮柜摆在门洞里挡着轮椅';
const learn = (args: readonly string[], language: 'zh' | 'en' = 'zh') =>
  runWatched(['train', ...base, ...args], language);

describe('train --corrections', () => {
  it('learns the good lines, lists the bad ones with their reasons, and shows before and after', async () => {
    const corrections = file('mixed.jsonl', [
      { text: odd, entry: second, who: '王五', when: '2025-03-31' },
      'not json',
      { text: ` ${dev.text}\u3000`, entry: first, who: '王五' },
      { text: odd, entry: 'basic-999', who: '王五' },
      { text: odd, entry: second, department: '王母娘娘局', who: '王五' },
      { text: odd, entry: second, who: 5 },
    ]);
    const output = path('mixed.bin');
    const { code, out, told } = await learn(['--corrections', corrections, '-o', output]);
    expect(told + out).not.toContain('王五');
    expect(code, told).toBe(1);
    expect(out).toContain('更正前');
    expect(out).toMatch(/更正本身答对 +0\/1 +1\/1/u);
    expect(told).toContain('mixed.jsonl 第 2 行:不是一条完整的 JSON');
    expect(told).toContain('mixed.jsonl 第 3 行:这段文字在评测集 dev 里');
    expect(told).toContain('mixed.jsonl 第 4 行:事项 basic-999 不在');
    expect(told).toContain(`mixed.jsonl 第 5 行:事项 ${second} 没有这个部门`);
    expect(told).toContain('mixed.jsonl 第 6 行:who 应是文字');
    expect(told).toContain('学了 1 条更正,5 行没有用上');
    const routed = await runWatched(['route', odd, '--json', ...base, '--model', output]);
    expect(JSON.parse(routed.out).entry.id).toBe(second);
  });

  it.each([
    [['--half-life', '30'], '--half-life 要和 --corrections'],
    [['--force'], '--force 要和 --corrections'],
    [['--corrections', 'x', '--corrections-weight', '0'], '--corrections-weight 应是大于 0 的数'],
    [['--corrections', 'x', '--half-life', 'soon'], '--half-life 应是大于 0 的数'],
    [['--corrections', '/nowhere.jsonl', '-o', path('x')], '读不到文件 /nowhere.jsonl'],
    [['--corrections', file('empty.jsonl', []), '-o', path('x')], '没有一条能用的更正'],
    [['--corrections', file('bad.jsonl', ['{']), '-o', path('x')], '没有一条能用的更正'],
    [['--corrections', 'x', '-o', folder], '是一个文件夹'],
  ])('refuses %j before any training', async (args, message) => {
    const { code, out, told } = await learn(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(told).toContain(message);
  });

  it('and priors are in the help, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { told } = await runWatched(['help'], language);
      for (const said of [
        'priors',
        '--text',
        '--corrections',
        '--corrections-weight',
        '--half-life',
        '--force',
      ]) {
        expect(told).toContain(said);
      }
    }
  });
});

describe('on a toy list, a model with corrections', () => {
  const options = { ...defaultTrainingOptions, minimumGroups: 1 };
  const training = { catalogue: toyCatalogue, tickets: toyTickets, lexicon: toyLexicon, options };
  const before = train(training).model;
  const output = path('toy.bin');

  /** Learns the lines, and gives exit code and messages. */
  async function learned(lines: readonly unknown[], force = false, weight = 3) {
    const { terminal, seen } = watchedTerminal();
    const corrections = file('toy.jsonl', lines);
    const given = { file: corrections, weights: { weight }, force };
    const hashWith = (added: AddedTickets): string => JSON.stringify(added);
    const learning = { training, hashWith, dev: toyTickets, before, output };
    rmSync(output, { force: true });
    const usable = readCorrections(corrections, toyCatalogue, []);
    const code = await learnCorrections(usable, given, learning, terminal);
    return { code, told: seen().told };
  }

  // What a misread column would do: every text under the next entry.
  const inside = toyTickets.filter((ticket): ticket is Ticket & { entry: string } => ticket.entry !== null);
  const ids = toyCatalogue.entries.map(({ id }) => id);
  const wrong = inside.map(({ text, entry }) => ({
    text,
    entry: ids[(ids.indexOf(entry) + 1) % ids.length],
  }));

  it('is not written where it got worse', async () => {
    const { code, told } = await learned(wrong, false, 1000);
    expect(code).toBe(exitCodes.misuse);
    expect(told).toContain('没有写出');
    expect(existsSync(output)).toBe(false);
  });

  it('is written all the same when forced', async () => {
    const { code, told } = await learned(wrong, true, 1000);
    expect(code).toBe(exitCodes.done);
    expect(told).toContain('按 --force 仍写出');
    expect(existsSync(output)).toBe(true);
  });

  it('has the same bytes whoever corrected, and other bytes for another weight', async () => {
    const bytes = async (who: string, weight?: number): Promise<Buffer> => {
      const { code } = await learned([{ text: odd, entry: ids[1], who }], false, weight);
      expect(code).toBe(exitCodes.done);
      return readFileSync(output);
    };
    const one = await bytes('甲');
    expect((await bytes('乙')).equals(one)).toBe(true);
    expect((await bytes('甲', 30)).equals(one)).toBe(false);
  });
});
