import { type Cell, joined } from '../rows/row.ts';
import { clauseNumberOf } from './number.ts';

/** A clause before anyone asks whom it binds. */
export interface SplitClause {
  readonly number: number | null;
  readonly text: string;
}

interface Mark {
  readonly at: number;
  readonly number: number;
  readonly length: number;
}

/**
 * Splits a duty into its clauses: at numbers that begin a line or follow a sentence. A sentence on a line of its own
 * after the last numbered clause has ended is a clause without a number. A duty without numbers is one clause.
 */
export function splitClauses(cell: Cell): SplitClause[] {
  const text = joined(cell);
  if (text === '') return [];
  const lineStarts = startsOf(cell);
  const marks = marksIn(text, lineStarts);
  const clauses: SplitClause[] = [];
  const preface = text.slice(0, marks[0]?.at ?? text.length);
  if (preface !== '') clauses.push({ number: null, text: preface });
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.at ?? text.length;
    const body = text.slice(mark.at + mark.length, end).trim();
    clauses.push(
      body === '' ? { number: null, text: text.slice(mark.at, end) } : { number: mark.number, text: body },
    );
  }
  return withTail(clauses, text.length, lineStarts);
}

/** Offsets in the joined text at which a printed line begins. */
function startsOf(cell: Cell): Set<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const fragment of cell) {
    starts.add(at);
    at += fragment.text.length;
  }
  return starts;
}

function marksIn(text: string, lineStarts: ReadonlySet<number>): Mark[] {
  const marks: Mark[] = [];
  let expected = 1;
  for (const { index: at } of text.matchAll(/(?<!\d)\d{1,2}[.．、]/gu)) {
    const found = clauseNumberOf(text.slice(at, at + 4));
    if (found === null) continue;
    const beginsLine = lineStarts.has(at);
    const afterSentence = at === 0 || /[；;。：:！？]/u.test(text.charAt(at - 1));
    const inSequence = found.number === expected;
    const isClause = found.ambiguous
      ? inSequence && afterSentence
      : at === 0 || (inSequence ? beginsLine || afterSentence : beginsLine && afterSentence);
    if (isClause) {
      marks.push({ at, number: found.number, length: found.length });
      expected = found.number + 1;
    }
  }
  return marks;
}

/** Parts what follows the end of a numbered list from its last clause: the others end in `；`, the last in `。`. */
function withTail(clauses: SplitClause[], length: number, lineStarts: ReadonlySet<number>): SplitClause[] {
  const last = clauses.at(-1);
  const others = clauses.slice(0, -1);
  if (last === undefined || last.number === null || others.length === 0) return clauses;
  if (!others.every((clause) => /[；;]$/u.test(clause.text))) return clauses;
  for (let stop = last.text.indexOf('。'); stop >= 0; stop = last.text.indexOf('。', stop + 1)) {
    const rest = last.text.slice(stop + 1);
    if (rest !== '' && lineStarts.has(length - rest.length)) {
      return [
        ...others,
        { number: last.number, text: last.text.slice(0, stop + 1) },
        { number: null, text: rest },
      ];
    }
  }
  return clauses;
}
