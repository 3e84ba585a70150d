import { type Correction, correctionSchema } from '@duty-router/core';
import { DataError } from './errors.ts';
import { readBinaryFile } from './location.ts';

export interface LocatedCorrection {
  /** From 1. */
  readonly line: number;
  readonly correction: Correction;
}

export interface ParsedCorrections {
  readonly corrections: readonly LocatedCorrection[];
  /** One `line-invalid` error per line that could not be read, in order. Never quotes what stands in the line. */
  readonly rejected: readonly DataError[];
}

const LINE_FEED = 10;

/** What each field holds, for the message about a wrong one. */
const fields: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  id: ['id 应是不空的文字', 'id is text, not empty'],
  text: ['text 应是不空的文字', 'text is text, not blank'],
  entry: [
    'entry 应是事项编号,如 basic-001,清单外写 null',
    'entry is an entry id like basic-001, or null for outside',
  ],
  also: [
    'also 应是事项编号的数组,清单外(entry 为 null)时不写',
    'also is an array of entry ids, none where entry is null',
  ],
  department: ['department 应是部门名称', 'department is the name of a department'],
  who: ['who 应是文字', 'who is text'],
  when: ['when 应是日期,如 2025-03-31', 'when is a date like 2025-03-31'],
};

/**
 * Reads officers' corrections, one JSON object a line, UTF-8; empty lines are ignored. A bad line costs no other.
 *
 * @param file its name, for messages
 */
export function parseCorrections(bytes: Uint8Array, file: string): ParsedCorrections {
  const corrections: LocatedCorrection[] = [];
  const rejected: DataError[] = [];
  linesOf(bytes).forEach((content, index) => {
    const line = index + 1;
    const read = readLine(content);
    if (read === null) return;
    if (Array.isArray(read)) rejected.push(lineError(file, line, read[0], read[1]));
    else corrections.push({ line, correction: read });
  });
  return { corrections, rejected };
}

/** The line's correction, what is wrong with it in both languages, or null where it is empty. */
function readLine(bytes: Uint8Array): Correction | [zh: string, en: string] | null {
  const text = decoded(bytes);
  if (text === null) return ['不是 UTF-8 编码;请把文件另存为 UTF-8', 'is not UTF-8'];
  if (text.trim() === '') return null;
  const json = parsedJson(text);
  if (json === undefined) return ['不是一条完整的 JSON;请检查引号和逗号', 'is not a JSON object'];
  const parsed = correctionSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]!.path[0] ?? '');
  const [zh, en] = fields[field] ?? [
    '应是 {"text":…,"entry":…} 这样的一条',
    'is not like {"text":…,"entry":…}',
  ];
  return [zh, en];
}

/** {@link parseCorrections} of a file. @throws DataError `file-missing` */
export function loadCorrections(path: string): ParsedCorrections {
  return parseCorrections(readBinaryFile(path), path);
}

/** The error of one line of a file, `line-invalid`. */
export function lineError(file: string, line: number, zh: string, en: string): DataError {
  return new DataError(
    'line-invalid',
    file,
    line,
    `${file} 第 ${line} 行:${zh}。`,
    `${file}, line ${line}: ${en}.`,
  );
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, at));
    start = at + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
