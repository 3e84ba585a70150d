import { defaultSegmentWeights, type SegmentWeights } from '../features/extract.ts';
import type { DocumentWeights } from './documents.ts';
import type { SoftmaxOptions } from './softmax.ts';

/** How the weights of clauses are learned, see `training/attention.ts`. */
export interface AttentionOptions {
  /** Parts of the tickets that are scored by a model that did not see them. */
  readonly folds: number;
  /** Epochs of those models. */
  readonly modelEpochs: number;
  /** A stretch is a cue where tickets of at least this many entries hold it: what belongs to no matter in particular. */
  readonly entriesPerCue: number;
  readonly epochs: number;
  readonly rate: number;
  /** How strongly the cues' weights are drawn to nothing. */
  readonly decay: number;
}

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
  prune: { keep: 50, floor: 0.11 },
  folds: 3,
  precision: 0.95,
  outsidePrecision: 0.99,
};
