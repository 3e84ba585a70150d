import { fitLogistic, probability } from '../decision/calibrate.ts';
import { distributionOf } from '../decision/distribution.ts';
import { type Split, splitOf, splitSignals, suspectsOf } from '../decision/requests.ts';
import { type Signals, signalsOf } from '../decision/signals.ts';
import { thresholdFor } from '../decision/thresholds.ts';
import type { FeatureExtractor } from '../features/extract.ts';
import type { ReadText } from '../features/read-text.ts';
import type { ModelHeader } from '../model/schema.ts';
import { addVector, type Weights } from '../model/weights.ts';
import { acceptedEntries, type Ticket } from '../ticket/schema.ts';
import type { Classes, TrainingDocument } from './documents.ts';
import { foldsOf, rowsOutside } from './folds.ts';
import type { TrainingOptions } from './options.ts';
import { type Design, logitsOf, trainSoftmax } from './softmax.ts';

/** What a model learns about its own confidence. */
export interface HeldOut {
  readonly calibration: ModelHeader['calibration'];
  readonly thresholds: ModelHeader['thresholds'];
  readonly metrics: Record<string, number>;
}

/** Fewer tickets than this calibrate nothing. */
const LEAST = 50;

/** Without tickets nothing can be calibrated: the raw probabilities stand, and nothing is routed by itself. */
const uncalibrated: HeldOut = {
  calibration: {
    entry: { intercept: 0, coefficients: { top: 1 } },
    outside: { intercept: 0, coefficients: { outside: 1 } },
    outsideShare: 0.2,
  },
  thresholds: { routed: 1, outside: 1 },
  metrics: {},
};

/** A ticket as a model that never saw it scored it. */
interface Seen {
  readonly signals: Signals;
  /** The best entry is a right one. */
  readonly right: boolean;
  /** No entry covers it. */
  readonly outside: boolean;
  /** How the text is best cut in two; null where no cut was worth a look. */
  readonly split: Split['signals'] | null;
  /** It holds several requests. */
  readonly several: boolean;
}

/**
 * Scores every ticket by a model that never saw it, and fits calibration and thresholds on that.
 *
 * @param tickets the tickets of the design's first rows, in their order
 * @param documents the same tickets as documents
 */
export function holdOut(
  design: Design,
  tickets: readonly Ticket[],
  documents: readonly TrainingDocument[],
  classes: Classes,
  extractor: FeatureExtractor,
  options: TrainingOptions,
): HeldOut {
  if (documents.length < LEAST || options.folds < 2) return uncalibrated;
  const fold = foldsOf(tickets, options.folds);
  const seen: Seen[] = [];
  for (let k = 0; k < options.folds; k++) {
    const rows = rowsOutside(fold, k, design.rows);
    const weights = trainSoftmax(design, options.softmax, rows);
    for (let row = 0; row < documents.length; row++) {
      if (fold[row] !== k) continue;
      const distribution = distributionOf(logitsOf(design, weights, row), classes.entries.length);
      const ticket = tickets[row]!;
      const { text } = documents[row]!;
      const accepted = acceptedEntries(ticket).map((id) => classes.indexOf.get(id));
      seen.push({
        signals: signalsOf(distribution, text.normalised.text.length),
        right: accepted.includes(distribution.ranked[0] ?? -1),
        outside: ticket.entry === null,
        split:
          splitOf(text, suspectsOf(distribution), scoreClause(text, extractor, weights))?.signals ?? null,
        several: ticket.second !== undefined,
      });
    }
  }
  return calibrated(seen, options);
}

function scoreClause(
  text: ReadText,
  extractor: FeatureExtractor,
  weights: Weights,
): Parameters<typeof splitOf>[2] {
  return (clause) => {
    const vector = extractor.extract(text, { from: clause, to: clause + 1 });
    const logits = new Float64Array(weights.bias.length);
    addVector(weights, vector, logits);
    return { norm: vector.norm, logitOf: (column) => logits[column]! };
  };
}

function calibrated(seen: readonly Seen[], options: TrainingOptions): HeldOut {
  const inside = seen.filter((one) => !one.outside);
  const entry = fitLogistic(
    inside.map(({ signals, right }) => ({ signals, true: right })),
    ['top', 'margin', 'crowd', 'length'],
  );
  const outside = fitLogistic(
    seen.map((one) => ({ signals: one.signals, true: one.outside })),
    ['outside', 'length'],
  );
  const splits = seen.flatMap(({ split, several }) =>
    split === null ? [] : [{ signals: split, true: several }],
  );
  const enough = splits.filter((one) => one.true).length >= LEAST;
  const beyond = seen.map(({ signals }) => probability(outside, signals));
  const sure = seen.map(({ signals, right }, i) => ({
    confidence: probability(entry, signals) * (1 - beyond[i]!),
    right,
  }));
  const away = seen.map((one, i) => ({ confidence: beyond[i]!, right: one.outside }));
  const top1 = inside.filter(({ right }) => right).length / inside.length;
  return {
    calibration: {
      entry,
      outside,
      ...(enough ? { several: fitLogistic(splits, splitSignals) } : {}),
      outsideShare: Math.min(0.9, Math.max(0.01, 1 - inside.length / seen.length)),
    },
    thresholds: {
      routed: thresholdFor(sure, options.precision),
      outside: thresholdFor(away, options.outsidePrecision),
    },
    metrics: { heldOutTop1: Math.round(top1 * 1e4) / 1e4 },
  };
}
