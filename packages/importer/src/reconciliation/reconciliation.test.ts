import { describe, expect, test } from 'vitest';
import { type Finding, type FindingCode, formatReport, importText, type Report } from '../index.ts';
import { DEPARTMENTS, JIDONG, SOURCE } from '../testing/jidong.ts';

function reportOn(lines: readonly string[], knownDepartments?: readonly string[]): Report {
  const options = { id: 'x', title: 'X', ...(knownDepartments === undefined ? {} : { knownDepartments }) };
  return importText(lines.join('\n'), options).report;
}

function of(report: Report, code: FindingCode): Pick<Finding, 'severity' | 'place' | 'entry'>[] {
  return report.findings
    .filter((finding) => finding.code === code)
    .map(({ severity, place, entry }) => ({ severity, place, entry }));
}

const BASIC = ['基本履职事项清单', '一、党的建设（1项）', '1 做好普法'];
const COORDINATED = ['配合履职事项清单', '一、党的建设（1项）', '1 节水 县水务局', '1.管理。', '1.配合。'];
const RECLAIMED = [
  ...['上级部门收回事项清单', '一、党的建设（1项）', '1 追缴'],
  ...['承接部门：县人社局', '履职方式及工作措施：追缴。'],
];

describe('a list in order', () => {
  test('has no finding', () => {
    const report = reportOn([...BASIC, ...COORDINATED, ...RECLAIMED], ['县水务局', '县人社局']);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ found: 3, counts: { error: 0, warning: 0, note: 0 } });
  });

  test('all of Jidong’s departments are known, and one taken from the set is missed', () => {
    const known = (set: readonly string[]): Report =>
      importText(SOURCE, { ...JIDONG, knownDepartments: set }).report;
    expect(of(known(DEPARTMENTS), 'department-unknown')).toEqual([]);
    const missed = of(known(DEPARTMENTS.filter((name) => name !== '县煤炭局')), 'department-unknown');
    expect(missed).toEqual([{ severity: 'warning', place: { from: 1363, to: 1367 }, entry: null }]);
  });
});

describe('each finding, with its place', () => {
  const warning = (from: number, to = from, entry: string | null = null) => ({
    severity: 'warning',
    place: { from, to },
    entry,
  });

  test('counts and headings', () => {
    const report = reportOn(['基本履职事项清单', '0', '1 甲', '二、乙（2 项）', '2 丙', '四、丁', '3 戊']);
    expect(of(report, 'count-differs')).toEqual([warning(4)]);
    expect(of(report, 'count-undeclared')).toEqual([{ ...warning(6), severity: 'note' }]);
    expect(of(report, 'heading-order')).toEqual([warning(4), warning(6)]);
    expect(of(report, 'no-category')).toEqual([warning(3, 3, 'basic-001')]);
    expect(of(report, 'line-left-over')).toEqual([warning(2)]);
    expect(of(report, 'list-missing')).toEqual(
      Array(2).fill({ severity: 'warning', place: null, entry: null }),
    );
    expect(of(reportOn([...BASIC, '配合履职事项清单']), 'list-empty')).toEqual([warning(4)]);
  });

  test('numbering', () => {
    const report = reportOn([...BASIC, '4 甲', '4 乙', '2 丙']);
    expect(of(report, 'number-gap')).toEqual([{ ...warning(4, 4, 'basic-004'), severity: 'error' }]);
    expect(of(report, 'number-repeated')).toEqual([{ ...warning(5, 5, 'basic-004'), severity: 'error' }]);
    expect(of(report, 'number-order')).toEqual([warning(6, 6, 'basic-002')]);
    expect(report.lists[0]).toMatchObject({ missing: [3], repeated: [4], found: 4 });
    expect(report.findings.find(({ code }) => code === 'number-gap')?.message.zh).toContain('缺 3');
  });

  test('names', () => {
    const report = reportOn(['配合履职事项清单', '1 节水县水务局', '1.管理。', '1.配合。', '2', '1.管理。']);
    expect(of(report, 'name-holds-department')).toEqual([warning(2, 2, 'coordinated-001')]);
    expect(of(report, 'no-department')).toEqual([warning(2, 4, 'coordinated-001')]);
    expect(of(report, 'name-missing')).toEqual([{ ...warning(5, 6, 'coordinated-002'), severity: 'error' }]);
    expect(report.found).toBe(1);
    expect(of(report, 'number-gap')).toEqual([]);
    expect(of(reportOn([...BASIC, '2 甲（乙', '3 甲、']), 'name-unfinished')).toHaveLength(2);
  });

  test('duties', () => {
    const report = reportOn([
      ...['配合履职事项清单', '1 节水 县水务局', '1.管理；', '3.监督', '2 节水 县水务局', '1.管理；'],
      ...['2.监督。', '检查。', '1.配合。', '3 供水 县水务局', '负责供水工作管理。', '配合开展供水工作。'],
    ]);
    expect(of(report, 'duty-missing')).toEqual([{ ...warning(2, 4, 'coordinated-001'), severity: 'error' }]);
    expect(of(report, 'duty-unfinished')).toEqual([warning(3, 4, 'coordinated-001')]);
    expect(of(report, 'clause-order')).toEqual([warning(3, 4, 'coordinated-001')]);
    expect(of(report, 'clause-unnumbered')).toEqual([
      { ...warning(6, 8, 'coordinated-002'), severity: 'note' },
    ]);
    expect(of(report, 'column-border')).toEqual([warning(12, 12, 'coordinated-003')]);
  });

  test('departments', () => {
    const report = reportOn([
      ...['上级部门收回事项清单', '1 甲', '承接部门：县市监局、县财政局', '履职方式及工作措施：'],
      ...[
        '1.县市监局监测；',
        '2.县公安局查处。',
        '2 乙',
        '承接部门：县市场监管局',
        '履职方式及工作措施：处罚。',
      ],
      ...[
        '3 丙',
        '承接部门：有关方面',
        '履职方式及工作措施：处罚。',
        '4 丁',
        '承接部门：县财政局（县国资办）',
      ],
      ...['履职方式及工作措施：处罚。'],
    ]);
    expect(of(report, 'department-without-clause')).toEqual([
      { ...warning(5, 6, 'reclaimed-001'), severity: 'note' },
    ]);
    expect(of(report, 'department-unlisted')).toEqual([
      { ...warning(5, 6, 'reclaimed-001'), severity: 'note' },
    ]);
    expect(of(report, 'department-shape')).toEqual([warning(11, 11, 'reclaimed-003')]);
    expect(of(report, 'department-two-spellings')).toEqual([
      warning(8),
      { ...warning(14), severity: 'note' },
    ]);
  });
});

describe('formatReport', () => {
  const { report } = importText(SOURCE, JIDONG);

  test('speaks Chinese first', () => {
    const text = formatReport(report);
    expect(text).toBe(formatReport(report, 'zh'));
    expect(text).toContain('基本履职事项清单：标明 108 项，实有 107 项  ← 不符\n');
    expect(text).toContain('  10. 综合政务：标明 7，实有 6  ← 不符\n');
    expect(text).toContain('共 325 项。错误 0，警告 1，提示 6。\n');
    expect(text).toContain('[警告] 第 299 行 类别“综合政务”标明 7 项，实有 6 项。');
    expect(text).toContain('[提示] 第 2146–2166 行 coordinated-072 ');
    expect(text.endsWith('\n')).toBe(true);
  });

  test('and English on request', () => {
    const text = formatReport(report, 'en');
    expect(text).toContain('basic duties: 108 declared, 107 found  ← differs\n');
    expect(text).toContain('[warning] line 299 Category 综合政务 declares 7 entries and has 6.');
    expect(text).toContain('325 entries. Errors 0, warnings 1, notes 6.\n');
  });

  test('leaves out a place there is none of', () => {
    expect(formatReport(reportOn(BASIC), 'en')).toContain('[warning] The list of coordinated duties');
    expect(formatReport(reportOn(['基本履职事项清单', '一、甲', '1 乙']))).toContain(
      '1. 甲：标明 —，实有 1\n',
    );
  });
});
