import type { Cell } from '../rows/row.ts';
import { isWholeName, standsAlone, startsLikeBody, startsWithCounty } from './shape.ts';

/** The departments of one cell. */
export interface Departments {
  /** In printed order, line breaks removed, `等部门` taken off. */
  readonly names: readonly string[];
  /** Whether the list is printed as open. */
  readonly openEnded: boolean;
  /** Whether each of them has the shape of a public body's name. */
  readonly plausible: boolean;
}

const OPEN_END = /^(.+?)等(?:(?:相关|有关)?(?:部门|单位))?$/u;

/** A name as far as it has been put together. */
interface Name {
  text: string;
  /** Its first line. */
  readonly first: string;
  readonly bracketOpen: boolean;
}

/** Takes a cell apart into departments: at separators, and at line breaks that are not a wrapped name. */
export function readDepartments(cell: Cell): Departments {
  const found: Name[] = [];
  let afterSeparator = true;
  for (const fragment of cell) {
    for (const piece of piecesOf(fragment.text, found.at(-1)?.bracketOpen ?? false)) {
      const current = found.at(-1);
      if (piece === null) {
        afterSeparator = true;
      } else if (current === undefined || afterSeparator || isNextName(current, piece.text)) {
        found.push({ ...piece, first: piece.text });
        afterSeparator = false;
      } else {
        found[found.length - 1] = { ...piece, text: current.text + piece.text, first: current.first };
      }
    }
  }

  let openEnded = false;
  let plausible = found.length > 0;
  const names = found.map(({ text, first }) => {
    const open = OPEN_END.exec(text)?.[1];
    if (open !== undefined) openEnded = true;
    const name = open ?? text;
    const begins = startsLikeBody(first) || (first === text && standsAlone(name));
    if (!begins || !isWholeName(name)) plausible = false;
    return name;
  });
  return { names, openEnded, plausible };
}

/** A stretch between separators. */
interface Piece {
  readonly text: string;
  /** Whether a bracket is open after it. */
  readonly bracketOpen: boolean;
}

/** The text between separators, and null for each separator; inside brackets nothing separates. */
function piecesOf(text: string, bracketOpen: boolean): (Piece | null)[] {
  const pieces: (Piece | null)[] = [];
  let inside = bracketOpen;
  let piece = '';
  const close = (): void => {
    if (piece !== '') pieces.push({ text: piece, bracketOpen: inside });
    piece = '';
  };
  for (const character of text) {
    if (character === '（' || character === '(') inside = true;
    if (character === '）' || character === ')') inside = false;
    if (!inside && /[、，,；;\s]/u.test(character)) {
      close();
      pieces.push(null);
    } else {
      piece += character;
    }
  }
  close();
  return pieces;
}

/** Whether a new name begins at a line break, `line` being the one below it. */
function isNextName(current: Name, line: string): boolean {
  if (current.bracketOpen || /^[（(）)等]/u.test(line)) return false;
  if (startsWithCounty(line) && isWholeName(line)) return true;
  return isWholeName(current.text) && (startsLikeBody(line) || standsAlone(line));
}
