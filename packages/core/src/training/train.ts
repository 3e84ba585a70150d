import type { Catalogue } from '../catalogue/schema.ts';
import { fitLogistic, type Outcome, probability } from '../decision/calibrate.ts';
import { distributionOf } from '../decision/distribution.ts';
import { type Signals, signalsOf } from '../decision/signals.ts';
import { type Judged, thresholdFor } from '../decision/thresholds.ts';
import { RouterError } from '../errors.ts';
import type { Segmenter } from '../features/segmenter.ts';
import type { Lexicon } from '../lexicon/schema.ts';
import { decodeModel, encodeModel } from '../model/codec.ts';
import { quantise } from '../model/quantise.ts';
import type { Model, ModelHeader, Priors } from '../model/schema.ts';
import type { Family } from '../relations/schema.ts';
import { acceptedEntries, type Ticket } from '../ticket/schema.ts';
import { departmentClassesOf, trainDepartments } from './departments.ts';
import { buildDesign } from './design.ts';
import {
  type Classes,
  catalogueDocuments,
  classesOf,
  lexiconDocuments,
  relationDocuments,
  type TrainingDocument,
  ticketDocuments,
} from './documents.ts';
import { defaultTrainingOptions, type TrainingOptions } from './options.ts';
import { type Design, trainSoftmax, type Weights } from './softmax.ts';
import { buildVocabulary } from './vocabulary.ts';

export interface TrainingInput {
  readonly catalogue: Catalogue;
  /** Labelled tickets to learn from; may be empty, where only the list and the lexicon speak. */
  readonly tickets: readonly Ticket[];
  readonly lexicon: Lexicon;
  /** Families of overlapping entries; omitted: none. */
  readonly relations?: readonly Family[];
  /** Cuts words for features; omitted: none. The model remembers its name. */
  readonly segmenter?: Segmenter;
  /** Priors per channel, stored with the model; omitted: none. */
  readonly channels?: Readonly<Record<string, Priors>>;
  /** SHA-256 of the data, for provenance; omitted: empty. */
  readonly dataHash?: string;
  /** Omitted: {@link defaultTrainingOptions}. */
  readonly options?: TrainingOptions;
}

/** A trained model as the bytes of its file, and read back from them. */
export interface TrainingResult {
  readonly file: Uint8Array;
  readonly model: Model;
}

/**
 * Trains a model. Pure and deterministic: the same input gives the same bytes under the same version of Node.
 *
 * @throws RouterError `training-empty` where there is nothing to learn from
 */
export function train(input: TrainingInput): TrainingResult {
  const options = input.options ?? defaultTrainingOptions;
  const segmenter = input.segmenter ?? null;
  const classes = classesOf(input.catalogue, input.lexicon);
  const fromTickets = ticketDocuments(input.tickets, classes, options.documents, segmenter);
  const fromLexicon = lexiconDocuments(input.lexicon, classes, options.documents, segmenter);
  const fromCatalogue = catalogueDocuments(input.catalogue, classes, options.documents, segmenter);
  const fromRelations = relationDocuments(input.relations ?? [], classes, options.documents, segmenter);
  const documents = [...fromTickets, ...fromLexicon, ...fromCatalogue, ...fromRelations];
  if (documents.length === 0) {
    throw new RouterError('training-empty', {
      zh: '没有可用于训练的内容:工单、词库、清单都为空。',
      en: 'There is nothing to train on: no tickets, no lexicon, no entries.',
    });
  }
  const vocabulary = buildVocabulary(
    [
      ...fromTickets.map((document) => [document]),
      ...groupsByClass([...fromLexicon, ...fromCatalogue, ...fromRelations]),
    ],
    input.lexicon,
    options.minimumGroups,
  );
  const count = classes.entries.length + classes.outside.length;
  const design = settleOutside(
    buildDesign(documents, vocabulary, options.segmentWeights, count),
    documents,
    classes,
    options,
  );
  const held = holdOut(design, input.tickets, fromTickets, classes, options);
  const weights = trainSoftmax(design, options.softmax);
  const departments = trainDepartments(
    input.catalogue,
    input.tickets,
    vocabulary,
    options.segmentWeights,
    segmenter,
  );
  const joined = beside(weights, departments, vocabulary.hashes.length);
  const body = quantise(vocabulary, joined.matrix, joined.bias, { ...options.prune, centred: count });
  const header: Omit<ModelHeader, 'version' | 'sizes' | 'format'> = {
    id: `${input.catalogue.id}-linear`,
    catalogue: { id: input.catalogue.id, version: input.catalogue.version },
    classes: {
      entries: [...classes.entries],
      outside: [...classes.outside],
      departments: departmentClassesOf(input.catalogue),
    },
    segmenter: segmenter?.name ?? 'none',
    segmentWeights: options.segmentWeights,
    calibration: held.calibration,
    thresholds: held.thresholds,
    channels: { ...input.channels },
    provenance: {
      data: input.dataHash ?? '',
      tickets: fromTickets.length,
      terms: fromLexicon.length,
      options: { ...options },
      metrics: held.metrics,
    },
  };
  const file = encodeModel(header, body);
  return { file, model: decodeModel(file) };
}

/**
 * Gives every ticket that no entry covers the one outside topic it belongs to, as a first model sees it that never
 * learned from such tickets. Left open, the topics would blur into one, and say less of what is outside.
 */
function settleOutside(
  design: Design,
  documents: readonly TrainingDocument[],
  classes: Classes,
  options: TrainingOptions,
): Design {
  const isOutside = (row: number): boolean => documents[row]!.targets[0]!.klass >= classes.entries.length;
  const known: number[] = [];
  const open: number[] = [];
  for (let row = 0; row < design.rows; row++) {
    if (isOutside(row) && documents[row]!.targets.length > 1) open.push(row);
    else known.push(row);
  }
  if (open.length === 0) return design;
  const softmax = { ...options.softmax, epochs: Math.ceil(options.softmax.epochs / 2) };
  const weights = trainSoftmax(design, softmax, Int32Array.from(known));
  const best = new Map(open.map((row) => [row, bestOutside(design, weights, row, classes.entries.length)]));
  return withTargets(design, best);
}

function bestOutside(design: Design, weights: Weights, row: number, first: number): number {
  const logits = logitsOf(design, weights, row);
  let best = first;
  for (let c = first; c < design.classes; c++) if (logits[c]! > logits[best]!) best = c;
  return best;
}

/** The same design with other targets for some rows. */
function withTargets(design: Design, single: ReadonlyMap<number, number>): Design {
  const targetStart = new Uint32Array(design.rows + 1);
  const targets: number[] = [];
  const shares: number[] = [];
  for (let row = 0; row < design.rows; row++) {
    const klass = single.get(row);
    if (klass !== undefined) {
      targets.push(klass);
      shares.push(1);
    } else {
      for (let i = design.targetStart[row]!; i < design.targetStart[row + 1]!; i++) {
        targets.push(design.targets[i]!);
        shares.push(design.shares[i]!);
      }
    }
    targetStart[row + 1] = targets.length;
  }
  return { ...design, targetStart, targets: Uint16Array.from(targets), shares: Float32Array.from(shares) };
}

function logitsOf(design: Design, weights: Weights, row: number): Float64Array {
  const logits = Float64Array.from(weights.bias);
  for (let i = design.rowStart[row]!; i < design.rowStart[row + 1]!; i++) {
    const at = design.ids[i]! * design.classes;
    const value = design.values[i]!;
    for (let c = 0; c < design.classes; c++) logits[c] = logits[c]! + value * weights.matrix[at + c]!;
  }
  return logits;
}

/** Two sets of columns as one. */
function beside(left: Weights, right: Weights, rows: number): Weights {
  const l = left.bias.length;
  const r = right.bias.length;
  const matrix = new Float32Array(rows * (l + r));
  for (let row = 0; row < rows; row++) {
    matrix.set(left.matrix.subarray(row * l, (row + 1) * l), row * (l + r));
    matrix.set(right.matrix.subarray(row * r, (row + 1) * r), row * (l + r) + l);
  }
  return { matrix, bias: Float32Array.from([...left.bias, ...right.bias]) };
}

function groupsByClass(documents: readonly TrainingDocument[]): TrainingDocument[][] {
  const groups = new Map<number, TrainingDocument[]>();
  for (const document of documents) {
    const klass = document.targets[0]!.klass;
    const group = groups.get(klass);
    if (group) group.push(document);
    else groups.set(klass, [document]);
  }
  return [...groups.values()];
}

interface HeldOut {
  readonly calibration: ModelHeader['calibration'];
  readonly thresholds: { readonly routed: number; readonly outside: number };
  readonly metrics: Record<string, number>;
}

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

/** Scores every ticket by a model that never saw it, and fits calibration and thresholds on that. */
function holdOut(
  design: Design,
  tickets: readonly Ticket[],
  documents: readonly TrainingDocument[],
  classes: Classes,
  options: TrainingOptions,
): HeldOut {
  const usable = tickets.filter(
    (ticket) => ticket.entry === null || acceptedEntries(ticket).some((id) => classes.indexOf.has(id)),
  );
  if (documents.length < 50 || options.folds < 2) return uncalibrated;
  const fold = foldsOf(usable, options.folds);
  const outcomes: { entry: Outcome; outside: Outcome }[] = [];
  for (let k = 0; k < options.folds; k++) {
    const rows = Int32Array.from(
      Array.from({ length: design.rows }, (_, row) => row).filter(
        (row) => row >= documents.length || fold[row] !== k,
      ),
    );
    const weights = trainSoftmax(design, options.softmax, rows);
    for (let row = 0; row < documents.length; row++) {
      if (fold[row] !== k) continue;
      const signals = scoreRow(design, weights, row, classes, documents[row]!);
      const accepted = acceptedEntries(usable[row]!).map((id) => classes.indexOf.get(id));
      outcomes.push({
        entry: { signals: signals.signals, true: accepted.includes(signals.best), weight: 1 },
        outside: { signals: signals.signals, true: usable[row]!.entry === null, weight: 1 },
      });
    }
  }
  const inside = outcomes.filter((outcome) => !outcome.outside.true);
  const entry = fitLogistic(
    inside.map((outcome) => outcome.entry),
    ['top', 'margin', 'crowd', 'length'],
  );
  const outside = fitLogistic(
    outcomes.map((outcome) => outcome.outside),
    ['outside', 'length'],
  );
  const beyond = (outcome: (typeof outcomes)[number]): number =>
    probability(outside, outcome.outside.signals);
  const sure: Judged[] = outcomes.map((outcome) => ({
    confidence: probability(entry, outcome.entry.signals) * (1 - beyond(outcome)),
    right: outcome.entry.true,
  }));
  const away: Judged[] = outcomes.map((outcome) => ({
    confidence: beyond(outcome),
    right: outcome.outside.true,
  }));
  return {
    calibration: {
      entry,
      outside,
      outsideShare: Math.min(0.9, Math.max(0.01, 1 - inside.length / outcomes.length)),
    },
    thresholds: {
      routed: thresholdFor(sure, options.precision),
      outside: thresholdFor(away, options.outsidePrecision),
    },
    metrics: {
      heldOutTop1:
        Math.round((inside.filter((outcome) => outcome.entry.true).length / inside.length) * 1e4) / 1e4,
    },
  };
}

/**
 * Keeps a writer's tickets in one fold, so that what is held out is always a stranger's: confidence fitted on known
 * hands would promise too much of unknown ones. Writers are dealt by size, largest first, to the smallest fold;
 * tickets without a writer are dealt one by one.
 */
function foldsOf(tickets: readonly Ticket[], folds: number): Int32Array {
  const byWriter = new Map<string, number[]>();
  tickets.forEach(({ writer }, i) => {
    const key = writer ?? `#${i}`;
    const rows = byWriter.get(key);
    if (rows) rows.push(i);
    else byWriter.set(key, [i]);
  });
  const fold = new Int32Array(tickets.length);
  const sizes = new Array<number>(folds).fill(0);
  const writers = [...byWriter].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  for (const [, rows] of writers) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    for (const row of rows) fold[row] = smallest;
    sizes[smallest] = sizes[smallest]! + rows.length;
  }
  return fold;
}

function scoreRow(
  design: Design,
  weights: Weights,
  row: number,
  classes: Classes,
  document: TrainingDocument,
): { signals: Signals; best: number } {
  const distribution = distributionOf(logitsOf(design, weights, row), classes.entries.length);
  return {
    signals: signalsOf(distribution, document.text.normalised.text.length),
    best: distribution.ranked[0] ?? -1,
  };
}
