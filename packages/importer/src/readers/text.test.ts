import { describe, expect, test } from 'vitest';
import { joined, type Row } from '../rows/row.ts';
import { readText } from './text.ts';

function rows(...lines: string[]): Row[] {
  return readText(lines.join('\n')).filter((part): part is Row => part.kind === 'row');
}

function strays(...lines: string[]): string[] {
  return readText(lines.join('\n')).flatMap((part) => (part.kind === 'stray' ? [part.text] : []));
}

function cells(row: Row | undefined): string[] {
  if (row === undefined) return [];
  return [row.name, row.departments, row.superior, row.township, row.measures, row.discontinued].map(joined);
}

describe('row numbers', () => {
  test('a lone number in the middle of a sentence is left over, not a row and not text', () => {
    const lines = ['配合履职事项清单', '1', '名称', '县水务局', '负责节约用水的统一管理', '37', '和监督。'];
    expect(cells(rows(...lines)[0])[2]).toBe('负责节约用水的统一管理和监督。');
    expect(rows(...lines)).toHaveLength(1);
    expect(strays(...lines)).toEqual(['37']);
  });

  test('a lone number with no row below it is left over', () => {
    expect(strays('基本履职事项清单', '1 做好普法', '12', '2 做好禁毒')).toEqual(['12']);
    expect(rows('基本履职事项清单', '1 做好普法', '12', '2 做好禁毒')).toHaveLength(2);
  });

  test('a gap is not closed up', () => {
    expect(rows('基本履职事项清单', '1 做好普法', '4 做好禁毒').map(({ number }) => number)).toEqual([1, 4]);
  });
});

describe('list titles', () => {
  test('a title printed again on the next page opens nothing', () => {
    const again = rows('基本履职事项清单', '1 做好', '基本履职事项清单', '普法', '2 做好禁毒');
    expect(again.map((row) => joined(row.name))).toEqual(['做好普法', '做好禁毒']);
  });

  test('what stands before the first title is left over', () => {
    expect(strays('鸡东县乡镇履职事项清单', '2024 年', '基本履职事项清单', '1 做好普法')).toEqual([
      '鸡东县乡镇履职事项清单',
      '2024 年',
    ]);
  });
});

describe('columns of a coordinated row', () => {
  test('two short unnumbered duties are parted at the last sentence, in doubt', () => {
    const [row] = rows(
      '配合履职事项清单',
      '1 节约用水 县水务局',
      '负责节约用水工作管理。',
      '配合开展节约用水工作。',
    );
    expect(cells(row).slice(0, 4)).toEqual([
      '节约用水',
      '县水务局',
      '负责节约用水工作管理。',
      '配合开展节约用水工作。',
    ]);
    expect(row?.doubts).toEqual(['column-border']);
  });

  test('a superior column with a line too wide for it is in doubt', () => {
    const wide = '1.负责节约用水的统一管理和监督并且拟定节约用水的政策；';
    expect(rows('配合履职事项清单', '1 节水 县水务局', wide, '1.配合。')[0]?.doubts).toEqual([
      'column-border',
    ]);
  });

  test('the township’s first clause may begin with a figure', () => {
    const [row] = rows(
      '配合履职事项清单',
      '1 值守 县应急局',
      '1.做好',
      '1.5小时内的响应。',
      '1.24小时值守。',
    );
    expect(cells(row).slice(2, 4)).toEqual(['1.做好1.5小时内的响应。', '1.24小时值守。']);
  });

  test('one duty only leaves the township’s empty', () => {
    const [row] = rows('配合履职事项清单', '1 节水 县水务局', '1.负责节约用水工作；', '2.拟定节约用水政策。');
    expect(cells(row)[3]).toBe('');
  });

  test('a row without departments keeps its name whole', () => {
    const [row] = rows('配合履职事项清单', '1', '节约用水管', '理工作', '1.负责。', '1.配合。');
    expect(cells(row).slice(0, 2)).toEqual(['节约用水管理工作', '']);
  });
});

describe('columns of a reclaimed row', () => {
  test('receivers may wrap', () => {
    const [row] = rows(
      ...['上级部门收回事项清单', '1 非法采砂', '承接部门：县水务局、县农业农', '村局'],
      ...['履职方式及工作措施：予以处罚。'],
    );
    expect(cells(row)).toEqual(['非法采砂', '县水务局、县农业农村局', '', '', '予以处罚。', '']);
  });

  test('a row with neither label and no closing sentence is only a name', () => {
    expect(cells(rows('上级部门收回事项清单', '1 非法采砂', '行为监管')[0])).toEqual([
      ...['非法采砂行为监管', '', '', '', '', ''],
    ]);
  });
});
