import { softmaxInPlace } from '../decision/distribution.ts';
import { type Attention, attentionOf, CueReader, LONGEST_CUE, placeNames } from '../features/attention.ts';
import { FeatureExtractor, type SegmentWeights } from '../features/extract.ts';
import { visitGrams } from '../features/occurrences.ts';
import { addVector, type Weights } from '../model/weights.ts';
import { acceptedEntries, type Ticket } from '../ticket/schema.ts';
import type { Classes, TrainingDocument } from './documents.ts';
import { foldsOf, rowsOutside } from './folds.ts';
import type { AttentionOptions, TrainingOptions } from './options.ts';
import { createRandom, shuffle } from './random.ts';
import { type Design, logitsOf, trainSoftmax } from './softmax.ts';

/** Fewer tickets than this teach no attention. */
const LEAST = 1000;
/** The right entries compete with this many of the others, the nearest ones. */
const RIVALS = 8;

/** A clause is looked at as it is; its kind's weight comes in when the clauses are added up. */
const evenWeights: SegmentWeights = { title: 1, request: 1, wish: 1, aside: 1, courtesy: 1, plain: 1 };

/** A ticket as seen clause by clause. */
interface Example {
  /** Logits of clause `k` for candidate `c` at `k · candidates + c`, as a vector of the clause's own length gives them. */
  readonly logits: Float64Array;
  readonly norms: Float64Array;
  /** Weights of the clauses' kinds, in logarithms. */
  readonly kinds: Float64Array;
  readonly cues: readonly Int32Array[];
  readonly bias: Float64Array;
  readonly right: Uint8Array;
}

/**
 * Learns what tells that a clause carries the matter: weights of cues such that the weighted sum of the clauses' logits,
 * by models that did not see the ticket, names the right entry (attention over instances, Ilse et al. 2018, here over
 * fixed scores).
 *
 * @returns null where there are too few tickets
 */
export function learnAttention(
  design: Design,
  tickets: readonly Ticket[],
  documents: readonly TrainingDocument[],
  classes: Classes,
  extractor: FeatureExtractor,
  options: TrainingOptions,
): Attention | null {
  const { attention: settings } = options;
  if (documents.length < LEAST || settings.folds < 2) return null;
  const even = new FeatureExtractor(extractor.table, extractor.idf, evenWeights);
  const reader = new CueReader(cuesOf(tickets, documents, settings.entriesPerCue));
  const fold = foldsOf(tickets, settings.folds);
  const examples: Example[] = [];
  for (let k = 0; k < settings.folds; k++) {
    const softmax = { ...options.softmax, epochs: settings.modelEpochs };
    const weights = trainSoftmax(design, softmax, rowsOutside(fold, k, design.rows));
    documents.forEach((document, row) => {
      const right = new Set(acceptedEntries(tickets[row]!).map((id) => classes.indexOf.get(id)));
      if (fold[row] !== k || right.size === 0 || document.text.segments.length < 2) return;
      const ranked = nearest(logitsOf(design, weights, row), classes.entries.length, right);
      examples.push(exampleOf(document, ranked, right, even, weights, options.segmentWeights, reader));
    });
  }
  const cues = fit(examples, reader.cues.length + placeNames.length, settings, options.softmax.seed);
  return {
    cues: Object.fromEntries(
      reader.cues.map((cue, i) => [cue, round(cues[i]!)] as const).filter(([, weight]) => weight !== 0),
    ),
    places: Object.fromEntries(
      placeNames.map((name, place) => [name, round(cues[reader.cues.length + place]!)]),
    ) as Attention['places'],
  };
}

const round = (value: number): number => Math.round(value * 1e3) / 1e3;

/** Stretches met in tickets of many entries, in the order of their first appearance. */
function cuesOf(
  tickets: readonly Ticket[],
  documents: readonly TrainingDocument[],
  entriesPerCue: number,
): string[] {
  const entries = new Map<string, Set<string>>();
  documents.forEach(({ text }, row) => {
    const { entry } = tickets[row]!;
    if (entry === null) return;
    const source = text.normalised.text;
    visitGrams(
      source,
      0,
      source.length,
      (_hash, start, end) => {
        const cue = source.slice(start, end);
        const found = entries.get(cue);
        if (found) found.add(entry);
        else entries.set(cue, new Set([entry]));
      },
      LONGEST_CUE,
    );
  });
  return [...entries].filter(([, found]) => found.size >= entriesPerCue).map(([cue]) => cue);
}

/** The right columns and their nearest rivals. */
function nearest(logits: Float64Array, entries: number, right: ReadonlySet<number | undefined>): number[] {
  const order = Array.from({ length: entries }, (_, c) => c).sort((a, b) => logits[b]! - logits[a]! || a - b);
  return [...new Set([...order.slice(0, RIVALS), ...order.filter((c) => right.has(c))])];
}

function exampleOf(
  { text }: TrainingDocument,
  candidates: readonly number[],
  right: ReadonlySet<number | undefined>,
  extractor: FeatureExtractor,
  weights: Weights,
  kinds: SegmentWeights,
  reader: CueReader,
): Example {
  const { segments } = text;
  const logits = new Float64Array(segments.length * candidates.length);
  const norms = new Float64Array(segments.length);
  const scores = new Float64Array(weights.bias.length);
  const cues = segments.map((_, k) => {
    const vector = extractor.extract(text, { from: k, to: k + 1 });
    scores.fill(0);
    addVector(weights, vector, scores);
    norms[k] = vector.norm;
    candidates.forEach((column, c) => {
      logits[k * candidates.length + c] = scores[column]! * norms[k]!;
    });
    reader.read(text, k);
    return reader.ids.slice(0, reader.size);
  });
  return {
    logits,
    norms,
    kinds: Float64Array.from(segments, ({ kind }) => Math.log(kinds[kind])),
    cues,
    bias: Float64Array.from(candidates, (column) => weights.bias[column]!),
    right: Uint8Array.from(candidates, (column) => (right.has(column) ? 1 : 0)),
  };
}

/** Stochastic gradient descent with steps by AdaGrad (Duchi et al. 2011). */
function fit(
  examples: readonly Example[],
  size: number,
  { epochs, rate, decay }: AttentionOptions,
  seed: number,
): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1);
  const random = createRandom(seed);
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at]!;
      const slopes = slopesOf(example, weights);
      example.cues.forEach((ids, k) => {
        const slope = slopes[k]! / Math.sqrt(ids.length + 1);
        for (const id of ids) {
          const gradient = slope + decay * weights[id]!;
          squares[id] = squares[id]! + gradient * gradient;
          weights[id] = weights[id]! - (rate * gradient) / Math.sqrt(squares[id]!);
        }
      });
    }
  }
  return weights;
}

/** Per clause, how the loss changes with the logarithm of its weight. */
function slopesOf({ logits, norms, kinds, cues, bias, right }: Example, weights: Float64Array): Float64Array {
  const count = norms.length;
  const columns = bias.length;
  const factor = Float64Array.from(cues, (ids, k) =>
    Math.exp(kinds[k]! + attentionOf({ ids, size: ids.length }, weights)),
  );
  let square = 1e-9;
  for (let k = 0; k < count; k++) square += (factor[k]! * norms[k]!) ** 2;
  const norm = Math.sqrt(square);
  const sum = new Float64Array(columns);
  for (let k = 0; k < count; k++) {
    for (let c = 0; c < columns; c++) sum[c] = sum[c]! + (factor[k]! * logits[k * columns + c]!) / norm;
  }
  const p = Float64Array.from(sum, (value, c) => value + bias[c]!);
  softmaxInPlace(p);
  let mass = 1e-9;
  for (let c = 0; c < columns; c++) if (right[c] === 1) mass += p[c]!;
  let along = 0;
  for (let c = 0; c < columns; c++) {
    if (right[c] === 1) p[c] = p[c]! - p[c]! / mass;
    along += p[c]! * sum[c]!;
  }
  return Float64Array.from(norms, (own, k) => {
    let direct = 0;
    for (let c = 0; c < columns; c++) direct += p[c]! * logits[k * columns + c]!;
    return factor[k]! * (direct / norm - (along * factor[k]! * own * own) / square);
  });
}
