import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, TEXT_LIMIT } from './normalise.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('normalise', () => {
  it('promises offsets: every unit stands for a stretch of the text as given, in order', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { text, starts, ends } = normalise(input);
        expect(starts.length).toBe(text.length);
        expect(ends.length).toBe(text.length);
        for (let i = 0; i < text.length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : starts[i - 1]!);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          expect(ends[i]).toBeLessThanOrEqual(input.length);
        }
      }),
    );
  });

  it('promises that what is folded once stays as it is', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const once = normalise(input).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });

  it.each([
    ['電話費補貼', '电话费补贴'],
    ['ＡＢＣ，１２', 'abc,12'],
    ['打了13800138000没人接', '打了0没人接'],
    ['打12345、110都没用', '打12345、110都没用'],
    ['满80岁', '满80岁'],
    ['王*****', '王*'],
    ['甲  \t 乙\r\n丙', '甲 乙\n丙'],
    ['第一行_x000D_第二行', '第一行 第二行'],
    ['a\ud800b', 'a b'],
    ['零\u200b宽', '零宽'],
  ])('folds %j to %j', (input, expected) => {
    expect(normalise(input).text).toBe(expected);
  });

  it('points a masked number back at all its digits', () => {
    const input = '卡号6222020200001111呢';
    const { text, starts, ends } = normalise(input);
    expect(text).toBe('卡号0呢');
    expect(input.slice(starts[2], ends[2])).toBe('6222020200001111');
  });

  it('reads up to its limit and says so', () => {
    const long = normalise('字'.repeat(TEXT_LIMIT + 1));
    expect(long.truncated).toBe(true);
    expect(long.text.length).toBe(TEXT_LIMIT);
    expect(normalise('字'.repeat(TEXT_LIMIT)).truncated).toBe(false);
  });
});
