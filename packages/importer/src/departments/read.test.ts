import { describe, expect, test } from 'vitest';
import { readDepartments } from './read.ts';

const read = (...lines: string[]) => readDepartments(lines.map((text, index) => ({ text, line: index + 1 })));

describe('readDepartments', () => {
  test.each([
    [
      ['鸡西市鸡东生', '态环境局', '县发改局'],
      ['鸡西市鸡东生态环境局', '县发改局'],
    ],
    [['县委宣传部', '（县新闻出版', '局）'], ['县委宣传部（县新闻出版局）']],
    [
      ['县住建局（县', '城管局）', '县应急局'],
      ['县住建局（县城管局）', '县应急局'],
    ],
    [
      ['县消防救援大', '队', '县公安局'],
      ['县消防救援大队', '县公安局'],
    ],
    [['县委保密和机', '要局'], ['县委保密和机要局']],
    [
      ['边境管理大队', '县外事办'],
      ['边境管理大队', '县外事办'],
    ],
    [
      ['县外事办', '边境管理大队'],
      ['县外事办', '边境管理大队'],
    ],
    [
      ['县财政局、县公', '安局、', '县市监局'],
      ['县财政局', '县公安局', '县市监局'],
    ],
    [['县住建局（县城管局、县人防办）'], ['县住建局（县城管局、县人防办）']],
    [['县财政局 县公安局'], ['县财政局', '县公安局']],
  ])('%j', (lines, names) => {
    expect(read(...lines)).toEqual({ names, openEnded: false, plausible: true });
  });

  test.each([
    [['县公安局等部', '门'], ['县公安局']],
    [
      ['县卫健局', '县水务局等相', '关部门'],
      ['县卫健局', '县水务局'],
    ],
    [['县应急局等有关单位'], ['县应急局']],
    [['县应急局', '等部门'], ['县应急局']],
  ])('open: %j', (lines, names) => {
    expect(read(...lines)).toEqual({ names, openEnded: true, plausible: true });
  });

  test.each([
    [['工作', '县水务局']],
    [['理', '鸡西市鸡东生', '态环境局']],
    [['外事务的处理', '边境管理大队']],
    [['县域招聘活动']],
    [[]],
  ])('not only departments: %j', (lines) => {
    expect(read(...lines).plausible).toBe(false);
  });
});
