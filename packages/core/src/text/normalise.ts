import { toSimplified } from './simplified.ts';

/** A text made comparable, with the way back to the text as given. */
export interface NormalisedText {
  /** Folded text: compatibility forms, case, traditional characters, white space and long digit runs. */
  readonly text: string;
  /** `starts[i]` is the UTF-16 offset, in the text as given, where normalised unit `i` begins. */
  readonly starts: Int32Array;
  /** `ends[i]` is the offset just past what unit `i` stands for. */
  readonly ends: Int32Array;
  /** True where the text was longer than the limit and its rest was not read. */
  readonly truncated: boolean;
}

/** Texts are read up to this many UTF-16 units; the rest is ignored and the answer says so. */
export const TEXT_LIMIT = 20_000;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Short service numbers tell what a caller turned to before, so they are kept; other long runs are masked. */
const serviceNumber = /^(?:110|119|120|122|12\d{3}|96\d{3,4})$/u;

/** What a spreadsheet writes for a carriage return. */
const spreadsheetReturn = /_x000d_/giu;

const ignorable = /[\p{Cf}\p{Mn}\p{Me}]/u;
const blank = /[\s\p{Cc}]/u;
const isBlank = (unit: string | undefined): boolean => unit === ' ' || unit === '\n';

function foldPoint(point: string): string {
  const code = point.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : point;
  if (code >= 0x4e00 && code <= 0x9fff) return toSimplified(point);
  if (point.length === 1 && code >= 0xd800 && code <= 0xdfff) return ' ';
  let folded = '';
  for (const part of point.normalize('NFKC').toLowerCase().normalize('NFKC')) {
    if (ignorable.test(part)) continue;
    folded += blank.test(part) ? ' ' : toSimplified(part);
  }
  return folded;
}

/**
 * Folds a text: NFKC, lower case, traditional to simplified, white space and control characters to one
 * space, or to one line feed where lines break, runs of three digits and more to `0` (service numbers such as 12345 stay), runs of `*` to one.
 *
 * Any string is accepted, lone surrogates included. Work and memory are linear in `min(length, limit)`.
 *
 * @param input the text as given
 * @param limit UTF-16 units that are read; omitted: {@link TEXT_LIMIT}
 * @example
 * normalise('電話１３８００００').text // '电话0'
 */
export function normalise(input: string, limit: number = TEXT_LIMIT): NormalisedText {
  const truncated = input.length > limit;
  let source = truncated ? input.slice(0, limit) : input;
  // Same length, so offsets hold.
  if (source.includes('_x') || source.includes('_X')) source = source.replace(spreadsheetReturn, '       ');
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (unit: string, start: number, end: number): void => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };

  let at = 0;
  while (at < source.length) {
    const code = source.codePointAt(at)!;
    const size = code > 0xffff ? 2 : 1;
    const point = source.slice(at, at + size);
    const end = at + size;
    if (code >= 128 && ignorable.test(point)) {
      if (ends.length > 0) ends[ends.length - 1] = end;
    } else if (blank.test(point)) {
      const breaks = point === '\n' || point === '\r' || point === '\u2028' || point === '\u2029';
      if (isBlank(units.at(-1))) {
        ends[ends.length - 1] = end;
        if (breaks) units[units.length - 1] = '\n';
      } else push(breaks ? '\n' : ' ', at, end);
    } else {
      const folded = foldPoint(point);
      for (let i = 0; i < folded.length; i++) {
        const unit = folded[i]!;
        if (unit === ' ' && isBlank(units.at(-1))) ends[ends.length - 1] = end;
        else if (unit === '*' && units[units.length - 1] === '*') ends[ends.length - 1] = end;
        else push(unit, at, end);
      }
    }
    at = end;
  }
  return maskDigits(units, starts, ends, truncated);
}

function maskDigits(units: string[], starts: number[], ends: number[], truncated: boolean): NormalisedText {
  let out = 0;
  for (let i = 0; i < units.length; ) {
    let stop = i;
    while (stop < units.length && isDigit(units[stop]!.charCodeAt(0))) stop++;
    const run = stop - i;
    if (run >= 3 && !serviceNumber.test(units.slice(i, stop).join(''))) {
      units[out] = '0';
      starts[out] = starts[i]!;
      ends[out++] = ends[stop - 1]!;
      i = stop;
      continue;
    }
    const copy = Math.max(run, 1);
    for (let k = 0; k < copy; k++, i++) {
      units[out] = units[i]!;
      starts[out] = starts[i]!;
      ends[out++] = ends[i]!;
    }
  }
  units.length = out;
  return {
    text: units.join(''),
    starts: Int32Array.from(starts.slice(0, out)),
    ends: Int32Array.from(ends.slice(0, out)),
    truncated,
  };
}

/** True for the characters features are made of: Han, ASCII letters and digits, and the mask `*`. */
export function isWordUnit(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 97 && code <= 122) ||
    isDigit(code) ||
    code === 42 ||
    (code >= 0x3400 && code <= 0x4dbf)
  );
}
