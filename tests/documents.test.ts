import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root, runProgram } from './duty-router.ts';

const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  it('shows the library example exactly as it runs', () => {
    const example = read('examples/library.ts')
      .replace(/^\/\*\*.*?\*\/\n/su, '')
      .trim();
    expect(read(name)).toContain(`\`\`\`ts\n${example}\n\`\`\``);
  });

  it('names the two commands that scripts stand for', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const used = [...read(name).matchAll(/pnpm@10 (?:--silent )?([a-z-]+)/gu)].map(([, script]) => script!);
    expect(used).toContain('route');
    expect(used).toContain('test');
    for (const script of used) expect(scripts).toHaveProperty(script);
  });
});

describe('examples', () => {
  const tsx = ['--import', 'tsx', '--conditions=source'];

  it('library: answers one ticket', async () => {
    const { code, out } = await runProgram(process.execPath, [...tsx, 'examples/library.ts']);
    expect(code).toBe(0);
    const [first, department] = out.split('\n');
    // Sand taken from a river stands in two lists, and either may come first.
    expect(first).toMatch(/^(?:routed|review) (?:coordinated coordinated-036|reclaimed reclaimed-046) /u);
    expect(department).toMatch(/^县水务局 /u);
  });

  it('batch: answers a stream of tickets', async () => {
    const input = read('examples/tickets.jsonl');
    const { code, out } = await runProgram(process.execPath, [...tsx, 'examples/batch.ts'], { input });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(4);
    expect(out).toContain('2\trouted\tbasic-039');
  });
});

it('nothing in the repository names a registry or a lock file address', () => {
  expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\//u);
});
