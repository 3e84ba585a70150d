import type { Answer, Catalogue, Family, Ticket } from '@duty-router/core';
import { type Case, isRight } from './case.ts';
import { auroc } from './metrics/auroc.ts';
import { bootstrap, type Estimate } from './metrics/bootstrap.ts';
import {
  calibrationError,
  coverageAt,
  type Judged,
  type ReliabilityBin,
  reliabilityBins,
} from './metrics/calibration.ts';
import { type Rate, rate } from './metrics/rates.ts';
import { type RiskPoint, riskCoverage } from './metrics/risk-coverage.ts';
import { rankingOf } from './ranker.ts';
import { type DepartmentScore, scoreDepartments } from './scores/departments.ts';
import { type FamilyScore, scoreFamilies } from './scores/families.ts';
import { type GroupScore, scoreGroup, scoreGroups } from './scores/groups.ts';
import { type Confusion, confusionsOf, type Mistake, mistakeOf } from './scores/mistakes.ts';

export interface Evaluation {
  readonly inside: number;
  readonly outside: number;
  readonly overall: GroupScore;
  readonly byStyle: readonly GroupScore[];
  readonly byList: readonly GroupScore[];
  readonly byFamily: readonly FamilyScore[];
  /** Of all mistakes, those that took an entry of a family that the right one is in, too. */
  readonly mistakesInFamily: Rate;
  /** On the tickets labelled with a department alone. */
  readonly departments: DepartmentScore;
  /** AUROC of “no entry covers it”: all, near misses only, the far ones only; NaN where a side is empty. */
  readonly outsideAuroc: { readonly all: Estimate; readonly near: Estimate; readonly far: Estimate };
  /** Of the tickets outside, the share answered so; and of those answered so, the share that is. */
  readonly outsideRecall: Rate;
  readonly outsidePrecision: Rate;
  /** Of the tickets with several requests, the share cut; and of the answers with several, the share that are. */
  readonly severalRecall: Rate;
  readonly severalPrecision: Rate;
  /** Of the tickets with several requests, those dispatched as one without a person. */
  readonly severalMissed: Rate;
  /** Answers given without a person: how many of all, and how many of those were right. */
  readonly routed: Rate;
  readonly routedRight: Rate;
  /** Share of all tickets that could be routed at a precision. */
  readonly coverage: readonly { readonly precision: number; readonly share: Estimate }[];
  readonly riskCoverage: readonly RiskPoint[];
  /** Expected calibration error of the confidence that the entry is right. */
  readonly calibrationError: Estimate;
  /** Of the same confidence, 15 bins of equal mass. */
  readonly reliability: readonly ReliabilityBin[];
  readonly microseconds: number;
  readonly mistakes: readonly Mistake[];
  readonly confusions: readonly Confusion[];
}

/** Answers every ticket; `answerTo` may be a router's `route`, or choose one per ticket. */
export function answerAll(answerTo: (ticket: Ticket) => Answer, tickets: readonly Ticket[]): Case[] {
  return tickets.map((ticket) => {
    const answer = answerTo(ticket);
    return { ticket, answer, ranking: rankingOf(answer) };
  });
}

/** Of the tickets, those answered right: a right entry first or, where none covers the ticket, `outside` said. */
export function countRight(answerTo: (ticket: Ticket) => Answer, tickets: readonly Ticket[]): Rate {
  return rate(
    answerAll(answerTo, tickets).map((one) =>
      one.ticket.entry === null ? one.answer.outcome === 'outside' : isRight(one),
    ),
  );
}

/** How well tickets outside the lists stand apart from `cases` inside, by the stated probability of being outside. */
export function outsideAurocOf(cases: readonly Case[]): number {
  return auroc(
    cases.map(({ ticket, answer }) => ({
      score: answer.outsideConfidence,
      positive: ticket.entry === null,
    })),
  );
}

/**
 * Answers every ticket and measures how it went.
 *
 * @param families families of overlapping entries; omitted: none, and nothing is said by family
 */
export function evaluate(
  answerTo: (ticket: Ticket) => Answer,
  tickets: readonly Ticket[],
  catalogue: Catalogue,
  families: readonly Family[] = [],
): Evaluation {
  const started = performance.now();
  const cases = answerAll(answerTo, tickets);
  const microseconds = ((performance.now() - started) * 1000) / Math.max(1, tickets.length);
  const inside = cases.filter(({ ticket }) => ticket.entry !== null);
  const outside = cases.filter(({ ticket }) => ticket.entry === null);
  const several = cases.filter(({ ticket }) => ticket.second !== undefined);
  const saidOutside = cases.filter(({ answer }) => answer.outcome === 'outside');
  const routed = cases.filter(({ answer }) => answer.outcome === 'routed');
  const judged: Judged[] = cases
    .filter(({ answer }) => answer.outcome !== 'outside')
    .map((one) => ({ confidence: one.answer.confidence, right: isRight(one) }));
  const sure: Judged[] = cases.map((one) => ({
    confidence: one.answer.outcome === 'outside' ? 0 : one.answer.confidence,
    right: isRight(one),
  }));
  const isNear = ({ ticket }: Case): boolean => (ticket.near ?? []).length > 0;
  const wrong = inside.filter((one) => !isRight(one));
  const confusions = confusionsOf(wrong, families);
  return {
    inside: inside.length,
    outside: outside.length,
    overall: scoreGroup('all', inside, catalogue),
    byStyle: scoreGroups(inside, ({ ticket }) => ticket.style, catalogue),
    byList: scoreGroups(inside, ({ ticket }) => ticket.entry!.split('-')[0]!, catalogue),
    byFamily: scoreFamilies(inside, families),
    mistakesInFamily: rate(confusions.flatMap(({ family, mistakes }) => mistakes.map(() => family !== null))),
    departments: scoreDepartments(inside, catalogue),
    outsideAuroc: {
      all: bootstrap(cases, outsideAurocOf),
      near: bootstrap([...inside, ...outside.filter(isNear)], outsideAurocOf),
      far: bootstrap([...inside, ...outside.filter((one) => !isNear(one))], outsideAurocOf),
    },
    severalRecall: rate(several.map(({ answer }) => answer.requests !== undefined)),
    severalPrecision: rate(
      cases
        .filter(({ answer }) => answer.requests !== undefined)
        .map(({ ticket }) => ticket.second !== undefined),
    ),
    severalMissed: rate(several.map(({ answer }) => answer.outcome === 'routed')),
    outsideRecall: rate(outside.map(({ answer }) => answer.outcome === 'outside')),
    outsidePrecision: rate(saidOutside.map(({ ticket }) => ticket.entry === null)),
    routed: rate(cases.map(({ answer }) => answer.outcome === 'routed')),
    routedRight: rate(routed.map(isRight)),
    coverage: [0.9, 0.95, 0.98].map((precision) => ({
      precision,
      share: bootstrap(sure, (some) => coverageAt(some, precision)),
    })),
    riskCoverage: riskCoverage(sure),
    calibrationError: bootstrap(judged, (some) => calibrationError(some)),
    reliability: reliabilityBins(judged),
    microseconds,
    mistakes: wrong.map(mistakeOf),
    confusions,
  };
}
