import { defaultSegmentWeights, type SegmentWeights } from '../features/extract.ts';
import type { AttentionOptions } from './attention.ts';
import type { DocumentWeights } from './documents.ts';
import type { SoftmaxOptions } from './softmax.ts';

/** Everything that shapes a model besides its data. Written whole into the model's provenance. */
export interface TrainingOptions {
  readonly documents: DocumentWeights;
  readonly softmax: SoftmaxOptions & {
    /** Models trained from different orders and averaged. */
    readonly models: number;
  };
  readonly segmentWeights: SegmentWeights;
  readonly attention: AttentionOptions;
  /** A stretch of text is a feature when at least this many groups of documents hold it. */
  readonly minimumGroups: number;
  /** Weights kept per feature, and the smallest one kept. */
  readonly prune: { readonly keep: number; readonly floor: number };
  /** Folds of the cross-validation that calibration is fitted on. */
  readonly folds: number;
  /** Wanted precision of answers that are routed without a person. */
  readonly precision: number;
  /** Wanted precision of “outside”: higher, because a task that is sent away is lost. */
  readonly outsidePrecision: number;
}

export const defaultTrainingOptions: TrainingOptions = {
  documents: {
    ticket: 1,
    outsideTicket: 0.5,
    ticketsPerEntry: 16,
    also: 0.4,
    term: { things: 0.075, acts: 0.05, asks: 0.2, official: 0.05, places: 0.015 },
    termsPerEntry: 12,
    memberWhen: 1,
    memberCue: 0.25,
    entryName: 1,
    entryClause: 1,
  },
  softmax: { epochs: 15, rate: 5, noise: 0.3, lightest: 0.4, seed: 1, models: 3 },
  segmentWeights: defaultSegmentWeights,
  attention: { folds: 2, modelEpochs: 8, entriesPerCue: 60, epochs: 2, rate: 0.1, decay: 1e-3 },
  minimumGroups: 3,
  prune: { keep: 60, floor: 0.1 },
  folds: 3,
  precision: 0.95,
  outsidePrecision: 0.99,
};
