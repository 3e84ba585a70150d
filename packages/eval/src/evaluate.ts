import { type Answer, acceptedEntries, type Catalogue, type Ticket } from '@duty-router/core';
import { auroc } from './metrics/auroc.ts';
import { calibrationError, coverageAt, type Judged } from './metrics/calibration.ts';
import { type Rate, rate } from './metrics/rates.ts';
import { rankingOf, rightDepartments } from './ranker.ts';

/** Rates over one group of tickets that lie inside the lists. */
export interface GroupScore {
  readonly group: string;
  readonly top1: Rate;
  readonly recall3: Rate;
  readonly recall5: Rate;
  readonly list: Rate;
  readonly department: Rate;
}

/** One ticket that was taken for another entry. */
export interface Mistake {
  readonly id: string;
  readonly text: string;
  readonly right: string;
  readonly took: string;
  readonly confidence: number;
  readonly evidence: readonly string[];
}

export interface Evaluation {
  readonly inside: number;
  readonly outside: number;
  readonly overall: GroupScore;
  readonly byStyle: readonly GroupScore[];
  readonly byList: readonly GroupScore[];
  /** AUROC of “no entry covers it”: all, near misses only, the far ones only; NaN where a side is empty. */
  readonly outsideAuroc: { readonly all: number; readonly near: number; readonly far: number };
  /** Of the tickets outside, the share answered so; and of those answered so, the share that is. */
  readonly outsideRecall: Rate;
  readonly outsidePrecision: Rate;
  /** Answers given without a person: how many of all, and how many of those were right. */
  readonly routed: Rate;
  readonly routedRight: Rate;
  /** Share of all tickets that could be routed at a precision. */
  readonly coverage: readonly { readonly precision: number; readonly share: number }[];
  /** Expected calibration error of the confidence that the entry is right. */
  readonly calibrationError: number;
  readonly microseconds: number;
  readonly mistakes: readonly Mistake[];
}

interface Case {
  readonly ticket: Ticket;
  readonly answer: Answer;
  readonly ranking: readonly string[];
}

/** Answers every ticket and measures how it went; `answerTo` may be a router's `route`, or choose one per ticket. */
export function evaluate(
  answerTo: (ticket: Ticket) => Answer,
  tickets: readonly Ticket[],
  catalogue: Catalogue,
): Evaluation {
  const started = performance.now();
  const cases = tickets.map((ticket) => {
    const answer = answerTo(ticket);
    return { ticket, answer, ranking: rankingOf(answer) };
  });
  const microseconds = ((performance.now() - started) * 1000) / Math.max(1, tickets.length);
  const inside = cases.filter(({ ticket }) => ticket.entry !== null);
  const outside = cases.filter(({ ticket }) => ticket.entry === null);
  const saidOutside = cases.filter(({ answer }) => answer.outcome === 'outside');
  const routed = cases.filter(({ answer }) => answer.outcome === 'routed');
  const judged: Judged[] = cases
    .filter(({ answer }) => answer.outcome !== 'outside')
    .map((one) => ({ confidence: one.answer.confidence, right: isRight(one) }));
  const sure: Judged[] = cases.map((one) => ({
    confidence: one.answer.outcome === 'outside' ? 0 : one.answer.confidence,
    right: isRight(one),
  }));
  const score = (some: readonly Case[]): number =>
    auroc(
      some.map(({ ticket, answer }) => ({
        score: answer.outsideConfidence,
        positive: ticket.entry === null,
      })),
    );
  const isNear = ({ ticket }: Case): boolean => (ticket.near ?? []).length > 0;
  return {
    inside: inside.length,
    outside: outside.length,
    overall: group('all', inside, catalogue),
    byStyle: groups(inside, ({ ticket }) => ticket.style, catalogue),
    byList: groups(inside, ({ ticket }) => ticket.entry!.split('-')[0]!, catalogue),
    outsideAuroc: {
      all: score(cases),
      near: score([...inside, ...outside.filter(isNear)]),
      far: score([...inside, ...outside.filter((one) => !isNear(one))]),
    },
    outsideRecall: rate(outside.map(({ answer }) => answer.outcome === 'outside')),
    outsidePrecision: rate(saidOutside.map(({ ticket }) => ticket.entry === null)),
    routed: rate(cases.map(({ answer }) => answer.outcome === 'routed')),
    routedRight: rate(routed.map(isRight)),
    coverage: [0.9, 0.95, 0.98].map((precision) => ({ precision, share: coverageAt(sure, precision) })),
    calibrationError: calibrationError(judged),
    microseconds,
    mistakes: inside.filter((one) => !isRight(one)).map(mistakeOf),
  };
}

const isRight = ({ ticket, ranking }: Case): boolean => acceptedEntries(ticket).includes(ranking[0] ?? '');

function groups(cases: readonly Case[], key: (one: Case) => string, catalogue: Catalogue): GroupScore[] {
  const byKey = new Map<string, Case[]>();
  for (const one of cases) {
    const found = byKey.get(key(one));
    if (found) found.push(one);
    else byKey.set(key(one), [one]);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, some]) => group(name, some, catalogue));
}

function group(name: string, cases: readonly Case[], catalogue: Catalogue): GroupScore {
  const within = (depth: number): Rate =>
    rate(
      cases.map(({ ticket, ranking }) => {
        const accepted = acceptedEntries(ticket);
        return ranking.slice(0, depth).some((id) => accepted.includes(id));
      }),
    );
  return {
    group: name,
    top1: within(1),
    recall3: within(3),
    recall5: within(5),
    list: rate(
      cases.map(({ ticket, ranking }) => {
        const list = ranking[0]?.split('-')[0];
        return acceptedEntries(ticket).some((id) => id.split('-')[0] === list);
      }),
    ),
    department: rate(
      cases.map(({ ticket, answer }) => {
        if (answer.entry === null) return false;
        return rightDepartments(ticket, catalogue).has(answer.departments[0]?.name ?? '');
      }),
    ),
  };
}

function mistakeOf({ ticket, answer, ranking }: Case): Mistake {
  return {
    id: ticket.id,
    text: ticket.text,
    right: acceptedEntries(ticket).join(' '),
    took: ranking[0] ?? '',
    confidence: answer.confidence,
    evidence: answer.evidence.map(({ text }) => text),
  };
}
