import { catalogueSchema } from '@duty-router/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportError, importText } from './index.ts';
import { contentLines } from './readers/text/lines.ts';
import { readText } from './readers/text.ts';
import { importJidong, JIDONG, SOURCE } from './testing/jidong.ts';

const { catalogue } = importJidong();
const LINES = SOURCE.split('\n');
const CONTENT = LINES.map((line) => line.trim()).filter((line) => line !== '');

const FURNITURE = [
  '',
  '第 12 页',
  '第12页 共80页',
  ' 序号 事项名称',
  '序号 事项名称 对应上级部门 上级部门职责 乡镇配合职责',
  '\f序号 事项名称 承接部门及工作方式',
  '— 3 —',
];

/** Lines of the publication, and some that are in none, in any order. */
const anyLines = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...CONTENT) },
    { weight: 1, arbitrary: fc.string() },
    {
      weight: 2,
      arbitrary: fc.constantFrom('基本履职事项清单', '配合履职事项清单', '上级部门收回事项清单', '7', '1.'),
    },
  ),
  { maxLength: 120 },
);

function importOrRefuse(text: string): void {
  try {
    importText(text, JIDONG);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}

describe('any text', () => {
  test('is imported or refused with an ImportError', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), importOrRefuse));
    fc.assert(
      fc.property(anyLines, (lines) =>
        importOrRefuse(['配合履职事项清单', '一、党的建设（1项）', ...lines].join('\n')),
      ),
      { numRuns: 300 },
    );
  });

  test('that has one row gives a catalogue of the schema', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const text = ['上级部门收回事项清单', '1 行政裁决', ...lines].join('\n');
        catalogueSchema.parse(importText(text, JIDONG).catalogue);
      }),
      { numRuns: 300 },
    );
  });

  test('loses no line: each is in a row, is a title or heading, or is called left over', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const text = lines.join('\n');
        const kept = new Set<number>();
        for (const part of readText(text)) {
          kept.add(part.place.from);
          if (part.kind !== 'row') continue;
          const { name, departments, superior, township, measures, discontinued } = part;
          for (const cell of [name, departments, superior, township, measures, discontinued]) {
            for (const fragment of cell) kept.add(fragment.line);
          }
        }
        const lost = contentLines(text).filter(({ line }) => !kept.has(line));
        expect(lost.filter((line) => !/清单$|^(?:承接部门|履职方式及工作措施)：$/u.test(line.text))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  test('takes time in proportion to its length', () => {
    const hostile = [
      `基本履职事项清单\n1 ${'（'.repeat(1_000_000)}`,
      `配合履职事项清单\n1\n名称\n${'县水务局\n'.repeat(200_000)}`,
      `上级部门收回事项清单\n1 名称\n承接部门：${'县\n'.repeat(400_000)}`,
      '上级部门收回事项清单\n1 名称\n承接部门：' +
        '县甲局、'.repeat(20_000) +
        '\n履职方式及工作措施：' +
        '1.县乙局；'.repeat(20_000),
      `上级部门收回事项清单\n1 名${'称，'.repeat(500_000)}\n${'7\n'.repeat(500_000)}`,
      `配合履职事项清单\n${'7\n名称\n'.repeat(200_000)}`,
    ];
    for (const text of hostile) {
      const before = performance.now();
      importOrRefuse(text);
      expect(performance.now() - before).toBeLessThan(5_000);
    }
  });
});

describe('how the paper was cut does not matter', () => {
  test('line ends', () => {
    for (const end of ['\r\n', '\r', '\n\f', '\u2028']) {
      expect(importJidong(LINES.join(end)).catalogue).toEqual(catalogue);
    }
    expect(importJidong(`\ufeff${SOURCE}`).catalogue).toEqual(catalogue);
  });

  test('blank lines', () => {
    expect(importJidong(CONTENT.join('\n')).catalogue).toEqual(catalogue);
  });

  test('page furniture between any two lines', () => {
    const position = fc.nat({ max: LINES.length - 1 });
    const cuts = fc.array(fc.tuple(position, fc.constantFrom(...FURNITURE)), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(cuts, (chosen) => {
        const at = new Map(chosen);
        const text = LINES.flatMap((line, index) => {
          const furniture = at.get(index + 1);
          return furniture === undefined ? [line] : [line, furniture];
        }).join('\n');
        expect(importJidong(text).catalogue).toEqual(catalogue);
      }),
      { numRuns: 40 },
    );
  });
});

describe('refusals', () => {
  const refusal = (text: string, options = {}): ImportError => {
    try {
      importText(text, { ...JIDONG, ...options });
    } catch (error) {
      if (error instanceof ImportError) return error;
    }
    throw new Error('was not refused');
  };

  test.each([
    ['empty', ' \n\u3000\n', {}, null],
    ['no-list', '采购合同\n第一条', {}, 1],
    ['no-entry', '前言\n基本履职事项清单\n一、党的建设（26 项）', {}, 2],
    ['too-large', '长'.repeat(5_000_001), {}, null],
    ['bad-id', SOURCE, { id: '鸡东' }, null],
  ])('%s', (code, text, options, line) => {
    const error = refusal(text, options);
    expect(error).toMatchObject({ name: 'ImportError', code, file: 'jidong-duty-lists.txt', line });
    expect(error.message).toMatch(/^jidong-duty-lists\.txt(?: 第 \d 行)?：.*请|一次/u);
    expect(error.messageIn('zh')).toBe(error.message);
    expect(error.messageIn('en')).toMatch(/^jidong-duty-lists\.txt(?:, line \d)?: [A-Z]/u);
  });
});
