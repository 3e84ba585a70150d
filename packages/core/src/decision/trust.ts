import type { Priors } from '../model/schema.ts';
import { fitLogistic } from './calibrate.ts';
import { logOdds } from './distribution.ts';

/** What an answer said of being outside, and whether the task was. */
export interface OutsideJudged {
  /** `outsideConfidence` of the answer. */
  readonly outsideConfidence: number;
  readonly outside: boolean;
}

/** An answer prints four digits; log-odds beyond theirs tell nothing. */
const FURTHEST = logOdds(0.9999);
/** Fewer observations of either kind than this teach nothing. */
const LEAST = 20;

/**
 * How far a stream of texts bears out what the router says of being outside: Platt scaling (Platt 1999) of its
 * log-odds on labelled tickets of the stream. Real messages are vaguer than those a model was calibrated on, and its
 * certainty about them is then too great.
 *
 * @returns undefined where there are fewer than 20 tickets inside or outside, or where the scale would not be positive
 * @example
 * const priors = { ...countPriors(tickets), trust: fitTrust(judged) };
 */
export function fitTrust(judged: readonly OutsideJudged[]): Priors['trust'] {
  const outside = judged.filter((one) => one.outside).length;
  if (Math.min(outside, judged.length - outside) < LEAST) return undefined;
  const { intercept, coefficients } = fitLogistic(
    judged.map((one) => ({ signals: { odds: bounded(logOdds(one.outsideConfidence)) }, true: one.outside })),
    ['odds'],
    0.1,
  );
  const scale = Math.round(coefficients.odds! * 100) / 100;
  return scale > 0 ? { scale, shift: Math.round(intercept * 100) / 100 } : undefined;
}

const bounded = (odds: number): number => Math.max(-FURTHEST, Math.min(FURTHEST, odds));

/** Log-odds of being outside as the stream bears them out. */
export function trusted(odds: number, trust: Priors['trust']): number {
  return trust === undefined ? odds : trust.scale * bounded(odds) + trust.shift;
}
