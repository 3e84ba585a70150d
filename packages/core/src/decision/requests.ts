import type { ReadText } from '../features/read-text.ts';
import type { Segment } from '../text/segments.ts';
import type { Distribution } from './distribution.ts';

/** A clause's logits for the candidates, without bias, as a vector of length 1 would have them. */
export interface ClauseScore {
  /** Length of the clause's feature vector before it was scaled to 1. */
  readonly norm: number;
  /** Logit per candidate, in the candidates' order. */
  readonly logits: readonly number[];
}

/** Two requests in one text, as well as it can be cut in two. */
export interface Split {
  /** The clause that the second request begins with. */
  readonly at: number;
  /** What tells whether the cut parts two requests. */
  readonly signals: Readonly<Record<SplitSignal, number>>;
}

export const splitSignals = [
  'asksBefore',
  'asksAfter',
  'asideBefore',
  'asideAfter',
  'turn',
  'settled',
  'lead',
  'reach',
  'before',
  'after',
  'top',
  'marked',
  'sentence',
  'balance',
  'clauses',
  'outside',
] as const;
export type SplitSignal = (typeof splitSignals)[number];

/** From this probability on a text is said to hold several requests. */
export const SEVERAL = 0.3;
/** From this probability on a text that is answered as one is not dispatched without a person. */
export const SUSPECTED = 0.05;

/** The second of two requests has at least this probability under the whole text; texts below are not looked at. */
const SECOND_LEAST = 0.01;

/** What the requests of a text may be about: the best few entries, and the best topic that no entry covers. */
export interface Suspects {
  readonly columns: readonly number[];
  /** Their probabilities under the whole text, in the same order. */
  readonly p: readonly number[];
  /** Probability under the whole text that no entry covers it. */
  readonly outside: number;
}

export function suspectsOf({ p, entries, ranked, outside }: Distribution): Suspects {
  let topic = entries;
  for (let c = entries + 1; c < p.length; c++) if (p[c]! > p[topic]!) topic = c;
  const columns = [...ranked, topic];
  return { columns, p: columns.map((column) => p[column]!), outside };
}

/**
 * How a text is best cut in two; null where it is not worth a look (one clause, or a single matter) or no cut helps.
 *
 * @param scoreClause a clause's norm, and its logit per column as a vector of length 1 has it, without bias
 */
export function splitOf(
  text: ReadText,
  { columns, p, outside }: Suspects,
  scoreClause: (clause: number) => { readonly norm: number; readonly logitOf: (column: number) => number },
): Split | null {
  if (text.segments.length < 2 || p.filter((one) => one >= SECOND_LEAST).length < 2) return null;
  const clauses = text.segments.map((_, clause) => {
    const { norm, logitOf } = scoreClause(clause);
    return { norm, logits: columns.map((column) => logitOf(column)) };
  });
  return bestSplit(text, clauses, p, outside);
}

const SMALLEST = 1e-6;

/** How a further request begins. */
const marked =
  /^(?:另外|另|还有|再|顺便|顺带|对了|其次|同时|此外|[二两]是|第二|[2②][.、)]?|[(（]?[二2][)）、]|也|一并|并|以及|至于)/u;
/** How a caller turns from what is not the matter to what is. */
const turn =
  /^(?:现在|这回|这次|这会|眼下|我说的|我这次|我现在|我这回|我是说|急的|今天来|今儿|如今|是|这份|剩下|可|但)/u;
/** How a caller says that something is settled. */
const settled = /(?:已经|都|早|刚)[^,。]{0,12}了|过了|完了|不是|不说|放一边|没的争|没意见/u;

const asks = ({ kind }: Segment): boolean => kind === 'request' || kind === 'wish';

/**
 * Cuts a text where what comes before speaks most clearly for one candidate and what comes after for another: the cut
 * with the largest smaller lead. Leads are sums of the clauses' logits, scaled as one vector's would be.
 *
 * @param candidates probability of the suspects under the whole text, the best entry first
 * @param outside probability under the whole text that no entry covers it
 * @returns null where no cut gives two sides with different winners
 */
export function bestSplit(
  text: ReadText,
  clauses: readonly ClauseScore[],
  candidates: readonly number[],
  outside: number,
): Split | null {
  const { segments } = text;
  const total = candidates.map((_, c) =>
    clauses.reduce((sum, { norm, logits }) => sum + norm * logits[c]!, 0),
  );
  const square = clauses.reduce((sum, { norm }) => sum + norm * norm, 0);
  const before = candidates.map(() => 0);
  let passed = 0;
  let found: { at: number; left: number; right: number; lead: number; reach: number; share: number } | null =
    null;
  for (let at = 1; at < segments.length; at++) {
    const { norm, logits } = clauses[at - 1]!;
    passed += norm * norm;
    for (let c = 0; c < before.length; c++) before[c] = before[c]! + norm * logits[c]!;
    const leftScale = 1 / Math.sqrt(passed + SMALLEST);
    const rightScale = 1 / Math.sqrt(Math.max(0, square - passed) + SMALLEST);
    let left = 0;
    let right = 0;
    for (let c = 1; c < before.length; c++) {
      if (before[c]! > before[left]!) left = c;
      if (total[c]! - before[c]! > total[right]! - before[right]!) right = c;
    }
    if (left === right) continue;
    const leftLead = (before[left]! - before[right]!) * leftScale;
    const rightLead = (total[right]! - before[right]! - (total[left]! - before[left]!)) * rightScale;
    const lead = Math.min(leftLead, rightLead);
    if (found !== null && lead <= found.lead) continue;
    found = {
      at,
      left,
      right,
      lead,
      reach: Math.max(leftLead, rightLead),
      share: passed / (square + SMALLEST),
    };
  }
  if (found === null) return null;
  const first = segments.slice(0, found.at);
  const rest = segments.slice(found.at);
  const source = text.normalised.text;
  const opening = source.slice(rest[0]!.start, rest[0]!.end).trim();
  const flag = (value: boolean): number => (value ? 1 : 0);
  const log = (p: number): number => Math.log(p + SMALLEST);
  return {
    at: found.at,
    signals: {
      asksBefore: flag(first.some(asks)),
      asksAfter: flag(rest.some(asks)),
      asideBefore: flag(first.some(({ kind }) => kind === 'aside')),
      asideAfter: flag(rest.some(({ kind }) => kind === 'aside')),
      turn: flag(turn.test(opening)),
      settled: flag(settled.test(source.slice(0, rest[0]!.start))),
      lead: found.lead,
      reach: found.reach,
      before: log(candidates[found.left]!),
      after: log(candidates[found.right]!),
      top: log(candidates[0]!),
      marked: flag(marked.test(opening)),
      sentence: flag(first.at(-1)!.final),
      balance: Math.min(found.share, 1 - found.share),
      clauses: Math.sqrt(segments.length),
      outside: log(outside),
    },
  };
}
