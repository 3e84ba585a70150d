import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerSchema, catalogueSchema } from '@duty-router/core';
import { describe, expect, it } from 'vitest';
import { dutyRouter, root } from './duty-router.ts';

const folder = mkdtempSync(join(tmpdir(), 'duty-router-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const pensioner = '村里老李头去年就没了，他那个高龄补贴还在往卡里打，这钱该谁往回要？';

describe('route', () => {
  it('prints the card: list, entry, department with its duty, township, confidence, candidates, words, overlap', async () => {
    const { code, out } = await dutyRouter(['route', pensioner]);
    expect(code).toBe(0);
    expect(out).toContain('清单:上级部门收回');
    expect(out).toContain('事项:reclaimed-005');
    expect(out).toMatch(/转给:县民政局\(承接\):.*追缴/u);
    expect(out).toContain('乡镇:不办理');
    expect(out).toMatch(/把握 \d+%/u);
    expect(out).toContain('其次:');
    expect(out).toMatch(/依据:.*高龄补贴/u);
    expect(out).toMatch(/提示:.*basic-039.*coordinated-079.*分界看/u);
  });

  it('prints the answer of the contract as JSON', async () => {
    const { code, out } = await dutyRouter(['route', '--json', pensioner]);
    expect(code).toBe(0);
    const answer = answerSchema.parse(JSON.parse(out));
    expect(answer.entry?.id).toBe('reclaimed-005');
    for (const { start, end, text } of answer.evidence) expect(pensioner.slice(start, end)).toBe(text);
  });

  it('answers an empty text, and says what is missing', async () => {
    const { code, out } = await dutyRouter(['route', '']);
    expect(code).toBe(0);
    expect(out).toContain('请补充事情的内容');
    expect(out).not.toContain('把握');
  });

  it.each([
    [['frobnicate'], '没有“frobnicate”这个命令'],
    [[], '用法'],
    [['route'], '请在 route 后面写上'],
    [['route', '--nope', 'x'], '没有 --nope 这个选项'],
    [['route', '-5度水管冻了'], '请在前面加 --'],
    [['eval', 'extra'], '多出参数“extra”'],
    [['route', '--channel', 'fax', 'x'], '没有名为“fax”的渠道'],
    [['route', '--segmenter', 'magic', 'x'], '没有名为“magic”的分词器'],
    [['route', '--catalogue', '/nowhere.json', 'x'], '读不到文件 /nowhere.json'],
    [['batch', '/nowhere.jsonl'], '找不到输入文件'],
    [['batch', 'x.xls'], '不认识的格式“xls”'],
    [['import', 'x.pdf'], '目前只能读取文本'],
    [['eval', '--file', '/nowhere.jsonl'], '读不到文件'],
  ])('refuses %j with exit code 2 and says what to do', async (args, message) => {
    const { code, out, err } = await dutyRouter(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it('refuses a language it does not speak, and knows its version', async () => {
    const french = await dutyRouter(['route', '--lang', 'fr', 'x']);
    expect(french.code).toBe(2);
    expect(french.err).toContain('没有“fr”这种语言');
    const { version } = JSON.parse(readFileSync(`${root}packages/cli/package.json`, 'utf8'));
    expect((await dutyRouter(['--version'])).out.trim()).toBe(version);
  });

  it('speaks English on request', async () => {
    const { err } = await dutyRouter(['frobnicate', '--lang', 'en']);
    expect(err).toContain('There is no command "frobnicate"');
  });

  it('answers alike with the engine’s own segmenter', async () => {
    const { code, out } = await dutyRouter(['route', '--segmenter', 'intl', '--json', pensioner]);
    expect(code).toBe(0);
    expect(answerSchema.parse(JSON.parse(out)).entry?.id).toBe('reclaimed-005');
  });
});

describe('batch', () => {
  it('answers JSON lines in order on standard output, with nothing else there', async () => {
    const lines = [{ id: 'a', text: '村口路灯坏了' }, { text: '自来水停了三天' }, { id: 7, text: '' }];
    const { code, out } = await dutyRouter(
      ['batch', '--format', 'jsonl'],
      lines.map((line) => JSON.stringify(line)).join('\n'),
    );
    expect(code).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(['a', 2, 7]);
    for (const answer of answers) answerSchema.parse(answer);
  });

  it('rejects bad lines with number and reason, and answers the good ones', async () => {
    const input = '{"id":1,"text":"停电了"}\nnot json\n{"id":2}\n{"id":3,"text":"停水了"}\n\n["x"]\n';
    const { code, out, err } = await dutyRouter(['batch', '--format', 'jsonl'], input);
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 3]);
    expect(err).toContain('第 2 行未处理:不是一条完整的 JSON');
    expect(err).toContain('第 3 行未处理:缺少文字字段');
    expect(err).toContain('第 6 行未处理');
  });

  it('survives binary input and a megabyte of text', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256);
    const binary = await dutyRouter(['batch', '--format', 'jsonl'], bytes);
    expect(binary.code).toBe(1);
    expect(binary.out).toBe('');
    const long = JSON.stringify({ id: 1, text: '路烂了没人修。'.repeat(150_000) });
    const { code, out } = await dutyRouter(['batch', '--format', 'jsonl'], long);
    expect(code).toBe(0);
    expect(JSON.parse(out).notices.map(({ code: notice }: { code: string }) => notice)).toContain(
      'truncated',
    );
  });

  it('reads a CSV, keeps its columns, adds the answer’s, and disarms formulas', async () => {
    const path = file(
      'orders.csv',
      '\uFEFF工单号,诉求内容,电话\n1,"村口路灯坏了，\n晚上看不见",=1+1\n2,,x\n3,停电三天了,\n',
    );
    const output = join(folder, 'answers.csv');
    const { code, err } = await dutyRouter(['batch', path, '-o', output]);
    expect(code).toBe(1);
    expect(err).toContain('第 3 行未处理:这一行没有文字');
    const csv = readFileSync(output, 'utf8');
    expect(csv.startsWith('\uFEFF工单号,诉求内容,电话,结果,清单,事项编号')).toBe(true);
    expect(csv).toContain("'=1+1");
    expect(csv).toContain('coordinated-112');
  });

  const gbk = (text: string): Uint8Array => {
    const bytes: Record<string, number[]> = { 路: [0xc2, 0xb7], 灯: [0xb5, 0xc6], 坏: [0xbb, 0xb5] };
    return Uint8Array.from([...text].flatMap((one) => bytes[one] ?? [...Buffer.from(one)]));
  };

  it('never answers garbled text: another encoding is refused or rejected, with what to do', async () => {
    const csv = await dutyRouter(['batch', file('gbk.csv', gbk('id,text\n1,路灯坏\n'))]);
    expect(csv.code).toBe(2);
    expect(csv.err).toContain('不是 UTF-8');
    const lines = Buffer.concat([gbk('{"text":"路灯坏"}\n'), Buffer.from('{"text":"停水了"}\n')]);
    const jsonl = await dutyRouter(['batch', '--format', 'jsonl'], lines);
    expect(jsonl.code).toBe(1);
    expect(jsonl.err).toContain('第 1 行未处理:不是 UTF-8');
    expect(JSON.parse(jsonl.out).id).toBe(2);
  });

  it('keeps the rows before a quote that is never closed', async () => {
    const { code, out, err } = await dutyRouter([
      'batch',
      file('quote.csv', 'id,text\n1,停水了\n2,"停电了\n3,路烂了\n'),
    ]);
    expect(code).toBe(1);
    expect(out).toContain('1,停水了');
    expect(err).toContain('引号没有配对');
  });

  it('refuses a folder as output, and leaves nothing behind', async () => {
    const { code, err } = await dutyRouter(['batch', file('one.jsonl', '{"text":"停水"}'), '-o', folder]);
    expect(code).toBe(2);
    expect(err).toContain('是一个文件夹');
    expect(existsSync(`${folder}.part`)).toBe(false);
  });

  it('names the columns there are where none holds the text', async () => {
    const { code, err } = await dutyRouter(['batch', file('odd.csv', 'a,b\n1,2\n')]);
    expect(code).toBe(2);
    expect(err).toContain('现有列:a、b');
  });
});

describe('import', () => {
  it('makes the catalogue and reports what does not add up', async () => {
    const output = join(folder, 'catalogue.json');
    const { code, err } = await dutyRouter([
      'import',
      `${root}data/jidong/source/jidong-duty-lists.txt`,
      '-o',
      output,
    ]);
    expect(code).toBe(0);
    expect(catalogueSchema.parse(JSON.parse(readFileSync(output, 'utf8'))).entries).toHaveLength(325);
    expect(err).toContain('综合政务');
  });

  it('routes by an imported list without any model', async () => {
    const list = file(
      'mine.json',
      readFileSync(`${root}packages/data/generated/catalogue.jidong.json`, 'utf8').replace(
        'bad43ea93385ebab',
        '0000000000000000',
      ),
    );
    const { code, out, err } = await dutyRouter(['route', '--catalogue', list, '--json', '秸秆禁烧管控']);
    expect(code).toBe(0);
    expect(err).toContain('没有训练过的模型');
    expect(answerSchema.parse(JSON.parse(out)).entry?.id).toBe('coordinated-104');
  });

  it('refuses a text that is no list', async () => {
    const { code, err } = await dutyRouter(['import', file('poem.txt', '床前明月光')]);
    expect(code).toBe(2);
    expect(err).not.toContain('程序出错');
    expect(err).toMatch(/poem\.txt.*清单/u);
  });
});
