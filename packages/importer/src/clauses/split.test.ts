import { describe, expect, test } from 'vitest';
import { splitClauses } from './split.ts';

const split = (...lines: string[]) =>
  splitClauses(lines.map((text, index) => ({ text, line: index + 1 }))).map(({ number, text }) => [
    number,
    text,
  ]);

describe('splitClauses', () => {
  test('at numbers, whether or not they begin a line', () => {
    const expected = [
      [1, '甲；'],
      [2, '乙丙。'],
    ];
    expect(split('1.甲；', '2.乙', '丙。')).toEqual(expected);
    expect(split('1.甲；2.乙丙。')).toEqual(expected);
    expect(split('1、甲；2、乙丙。')).toEqual(expected);
  });

  test('not at numbers that count something', () => {
    expect(split('1.不少于', '2.5万元；', '2.约3.', '5倍，12、24小时。')).toEqual([
      [1, '不少于2.5万元；'],
      [2, '约3.5倍，12、24小时。'],
    ]);
  });

  test('a clause may begin with a figure', () => {
    const expected = [
      [1, '24小时值守；'],
      [2, '12345热线办理。'],
    ];
    expect(split('1.24小时值守；', '2.12345热线', '办理。')).toEqual(expected);
    expect(split('1.24小时值守；2.12345热线办理。')).toEqual(expected);
  });

  test('text before the first number is a clause without one', () => {
    expect(split('措施如下：', '1.甲；', '2.乙。')).toEqual([
      [null, '措施如下：'],
      [1, '甲；'],
      [2, '乙。'],
    ]);
  });

  test('a sentence on a new line after the list has ended is a clause without a number', () => {
    expect(split('1.甲；', '2.乙。', '丙。')).toEqual([
      [1, '甲；'],
      [2, '乙。'],
      [null, '丙。'],
    ]);
    expect(split('1.甲；', '2.乙。丙', '丁。')).toEqual([
      [1, '甲；'],
      [2, '乙。丙丁。'],
    ]);
    expect(split('1.甲。', '2.乙。', '丙。')).toHaveLength(2);
  });

  test('numbers out of order are kept as printed', () => {
    expect(split('1.甲；', '3.乙；', '3.丙。').map(([number]) => number)).toEqual([1, 3, 3]);
  });

  test('a number with nothing after it is text', () => {
    expect(split('1.', '2.乙。')).toEqual([
      [null, '1.'],
      [2, '乙。'],
    ]);
  });

  test('an empty cell has no clause', () => {
    expect(split()).toEqual([]);
  });
});
