import type { SegmentWeights } from '../features/extract.ts';
import type { DocumentWeights } from './documents.ts';
import type { SoftmaxOptions } from './softmax.ts';

/** Everything that shapes a model besides its data. Written whole into the model's provenance. */
export interface TrainingOptions {
  readonly documents: DocumentWeights;
  readonly softmax: SoftmaxOptions;
  readonly segmentWeights: SegmentWeights;
  /** A stretch of text is a feature when at least this many groups of documents hold it. */
  readonly minimumGroups: number;
  /** Weights kept per feature, and the smallest one kept. */
  readonly prune: { readonly keep: number; readonly floor: number };
  /** Folds of the cross-validation that calibration is fitted on. */
  readonly folds: number;
  /** Wanted precision of answers that are routed, or declared outside, without a person. */
  readonly precision: number;
}

export const defaultTrainingOptions: TrainingOptions = {
  documents: {
    ticket: 1,
    outsideTicket: 0.7,
    ticketsPerEntry: 20,
    also: 0.4,
    term: { things: 0.15, acts: 0.1, asks: 0.4, official: 0.1, places: 0.03 },
    entryName: 1,
    entryClause: 1,
  },
  softmax: { epochs: 10, rate: 4, decay: 0, seed: 1 },
  segmentWeights: { title: 2, request: 1.5, wish: 1.3, aside: 0.5, courtesy: 0.3, plain: 1 },
  minimumGroups: 2,
  prune: { keep: 40, floor: 0.15 },
  folds: 5,
  precision: 0.95,
};
