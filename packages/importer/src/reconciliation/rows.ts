import type { Duty } from '@duty-router/core';
import type { Assembly, ReadEntry } from '../catalogue/assemble.ts';
import { entryId } from '../catalogue/entry.ts';
import type { Bilingual } from '../errors.ts';
import type { Place } from '../rows/place.ts';
import { type Cell, placeOf } from '../rows/row.ts';
import { endsCell } from '../rows/sentence.ts';
import type { Finding, FindingCode, Severity } from './finding.ts';

/** Looks at each row by itself: is anything missing from it, cut short, or in the wrong column? */
export function checkRows(assembly: Assembly): Finding[] {
  const nameless = assembly.nameless.map(
    ({ list, number, place }): Finding => ({
      code: 'name-missing',
      severity: 'error',
      place,
      entry: entryId(list, number),
      message: {
        zh: `第 ${number} 项没有事项名称，未收入清单。`,
        en: `Row ${number} has no name and was left out of the catalogue.`,
      },
    }),
  );
  return [...nameless, ...assembly.entries.flatMap((read) => [...checkName(read), ...checkDuties(read)])];
}

type Say = (code: FindingCode, severity: Severity, place: Place | null, message: Bilingual) => Finding;

function speakerFor({ entry, row }: ReadEntry): Say {
  return (code, severity, place, message) => ({
    code,
    severity,
    place: place ?? row.place,
    entry: entry.id,
    message,
  });
}

const DEPARTMENT_AT_END = /[县市][\u4e00-\u9fff]{1,8}(?:局|委|办|部|会|联|馆|大队|公司)(?:（[^）]*）)?$/u;

function checkName(read: ReadEntry): Finding[] {
  const { name, list } = read.entry;
  const say = speakerFor(read);
  const place = placeOf(read.row.name);
  const findings: Finding[] = [];
  if (list !== 'basic' && DEPARTMENT_AT_END.test(name)) {
    const message = {
      zh: `事项名称“${name}”像是把部门也带了进去。`,
      en: `The name “${name}” seems to have swallowed a department.`,
    };
    findings.push(say('name-holds-department', 'warning', place, message));
  }
  if (isCutShort(name)) {
    const message = {
      zh: `事项名称“${name}”像是没有写完。`,
      en: `The name “${name}” seems to be cut short.`,
    };
    findings.push(say('name-unfinished', 'warning', place, message));
  }
  return findings;
}

/** Whether the text stops at a mark that never ends anything, or leaves a bracket open or unopened. */
function isCutShort(text: string): boolean {
  const opened = text.match(/[（(]/gu)?.length ?? 0;
  const closed = text.match(/[）)]/gu)?.length ?? 0;
  return opened !== closed || /[、，,“《]$/u.test(text.slice(-1));
}

function checkDuties(read: ReadEntry): Finding[] {
  const { entry, row } = read;
  switch (entry.list) {
    case 'basic':
      return [];
    case 'coordinated':
      return [
        ...checkBorder(read),
        ...checkDuty(read, '上级部门职责', entry.superior, row.superior),
        ...checkDuty(read, '乡镇配合职责', entry.township, row.township),
      ];
    case 'reclaimed':
      return entry.discontinued === null
        ? checkDuty(read, '履职方式及工作措施', entry.measures, row.measures)
        : [];
  }
}

function checkBorder(read: ReadEntry): Finding[] {
  if (!read.row.doubts.includes('column-border')) return [];
  const message = {
    zh: '上级部门职责与乡镇配合职责的分界是按行宽和句末推断的，没有把握，请对照原件。',
    en: 'Where the superior’s duty ends and the township’s begins was guessed from line widths. Check the original.',
  };
  return [speakerFor(read)('column-border', 'warning', placeOf(read.row.township), message)];
}

function checkDuty(read: ReadEntry, column: string, duty: Duty | null, cell: Cell): Finding[] {
  const say = speakerFor(read);
  const place = placeOf(cell);
  if (duty === null) {
    const message = { zh: `“${column}”是空的。`, en: `Column ${column} is empty.` };
    return [say('duty-missing', 'error', place, message)];
  }
  const findings: Finding[] = [];
  if (!endsCell(duty.text)) {
    const end = duty.text.slice(-12);
    const message = {
      zh: `“${column}”没有以句号结束（…${end}），可能缺了后文。`,
      en: `Column ${column} does not end with a full stop (…${end}); its end may be lost.`,
    };
    findings.push(say('duty-unfinished', 'warning', place, message));
  }
  const numbers = duty.clauses.flatMap(({ number }) => (number === null ? [] : [number]));
  if (numbers.some((number, index) => number !== index + 1)) {
    const message = {
      zh: `“${column}”的条款序号不连续：${numbers.join('、')}。`,
      en: `Column ${column} has its clauses numbered ${numbers.join(', ')}.`,
    };
    findings.push(say('clause-order', 'warning', place, message));
  }
  if (numbers.length > 0 && numbers.length < duty.clauses.length) {
    const message = {
      zh: `“${column}”在编号的条款之外还有没有编号的文字，单独作为一条。`,
      en: `Column ${column} has text outside its numbered clauses; it became a clause without a number.`,
    };
    findings.push(say('clause-unnumbered', 'note', place, message));
  }
  return findings;
}
