import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCorrections } from './corrections.ts';
import { DataError } from './errors.ts';

const parse = (text: string) => parseCorrections(Buffer.from(text), 'f.jsonl');
const good = { text: '村口路灯坏了', entry: 'coordinated-112' };

describe('a corrections file', () => {
  it('gives each correction with its line, whatever the line endings and empty lines', () => {
    const full = {
      ...good,
      also: ['basic-001'],
      department: '县城管局',
      who: '甲',
      when: '2025-03-31',
      id: '7',
    };
    const { corrections, rejected } = parse(
      `\uFEFF${JSON.stringify(good)}\r\n\r\n${JSON.stringify({ text: '快递丢了', entry: null })}\n${JSON.stringify(full)}`,
    );
    expect(rejected).toEqual([]);
    expect(corrections.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(corrections[0]!.correction).toEqual({ ...good, also: [] });
    expect(corrections[1]!.correction.entry).toBeNull();
    expect(corrections[2]!.correction).toEqual(full);
  });

  it.each([
    ['{', 'JSON'],
    ['[]', 'text'],
    [JSON.stringify({ ...good, text: '  ' }), 'text'],
    [JSON.stringify({ text: 'x' }), 'entry'],
    [JSON.stringify({ ...good, entry: 'basic-1' }), 'entry'],
    [JSON.stringify({ ...good, when: '2025-02-30' }), 'when'],
    [JSON.stringify({ ...good, when: '去年' }), 'when'],
    [JSON.stringify({ ...good, entry: null, also: ['basic-001'] }), 'also'],
    [JSON.stringify({ ...good, who: 5 }), 'who'],
  ])('names file, line and field of %s, and keeps the lines around it', (bad, named) => {
    const { corrections, rejected } = parse(`${JSON.stringify(good)}\n${bad}\n${JSON.stringify(good)}`);
    expect(corrections.map(({ line }) => line)).toEqual([1, 3]);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ code: 'line-invalid', file: 'f.jsonl', line: 2 });
    expect(rejected[0]!.message).toContain('f.jsonl 第 2 行');
    expect(rejected[0]!.english).toContain(named);
  });

  it('loses only the line that is no UTF-8', () => {
    const line = Buffer.from(`${JSON.stringify(good)}\n`);
    const { corrections, rejected } = parseCorrections(
      Buffer.concat([line, Buffer.from([0xc2, 0xb7, 0xb5, 0xc6, 10]), line]),
      'f',
    );
    expect(corrections.map(({ line: at }) => at)).toEqual([1, 3]);
    expect(rejected.map(({ line: at }) => at)).toEqual([2]);
  });

  it('accounts for every line that is not empty, and never quotes one', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'grapheme' }).map(Buffer.from),
    );
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 6 }), (lines) => {
        const secret = Buffer.from('{"text":"王五的事","who":"王五"');
        const all = [...lines, secret].flatMap((line) => [line, Buffer.from('\n')]);
        const { rejected } = parseCorrections(Buffer.concat(all), 'f');
        expect(rejected.length).toBeGreaterThanOrEqual(1);
        for (const error of rejected) {
          expect(error).toBeInstanceOf(DataError);
          expect(error.message + error.english).not.toContain('王五');
        }
      }),
    );
  });
});
