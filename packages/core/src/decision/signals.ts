import { type Distribution, logOdds } from './distribution.ts';

/** What the calibration looks at; the names are those of `Logistic.coefficients`. */
export type Signals = Readonly<Record<SignalName, number>>;
export const signalNames = ['top', 'margin', 'outside', 'crowd', 'length'] as const;
export type SignalName = (typeof signalNames)[number];

const SMALLEST = 1e-9;

/**
 * `top`: log-odds of the best entry among entries; `margin`: log-ratio of the best two; `outside`: log-odds that
 * no entry covers the text; `crowd`: entropy of the best few entries in nats; `length`: ln of the text's length.
 */
export function signalsOf(distribution: Distribution, length: number): Signals {
  const { p, ranked, outside } = distribution;
  const inside = Math.max(SMALLEST, 1 - outside);
  const first = ranked.length > 0 ? p[ranked[0]!]! : 0;
  const second = ranked.length > 1 ? p[ranked[1]!]! : 0;
  let crowd = 0;
  for (const c of ranked) {
    const share = p[c]! / inside;
    if (share > 0) crowd -= share * Math.log(share);
  }
  return {
    top: logOdds(first / inside),
    margin: Math.min(12, Math.log((first + SMALLEST) / (second + SMALLEST))),
    outside: logOdds(outside),
    crowd,
    length: Math.log(1 + length),
  };
}
