import { z } from 'zod';
import { entryIdSchema } from '../catalogue/schema.ts';
import { placeNames } from '../features/attention.ts';

/** A small logistic regression over named features of a score; see `decision/signals.ts` for the names. */
export const logisticSchema = z.object({
  intercept: z.number(),
  coefficients: z.record(z.string(), z.number()),
});
export type Logistic = z.infer<typeof logisticSchema>;

/** Relative weights of entries and of “no entry covers it”, as counted in some stream of tickets. */
export const priorsSchema = z.object({
  /** Weight per entry id; an entry not named has the smallest weight named, or 1 where none is. */
  entries: z.record(entryIdSchema, z.number().positive()),
  /** Share of the tickets that no entry covers, 0..1 exclusive. */
  outside: z.number().gt(0).lt(1),
  /**
   * How far the stream's texts bear out what is said of being outside, fitted on labelled tickets of the stream: the
   * log-odds `z` become `scale · z + shift`. Omitted: they stand as they are. See `fitTrust`.
   */
  trust: z.object({ scale: z.number().positive(), shift: z.number() }).optional(),
  /** Thresholds for this stream; omitted: the model's. */
  thresholds: z.object({ routed: z.number().min(0).max(1), outside: z.number().min(0).max(1) }).optional(),
});
export type Priors = z.infer<typeof priorsSchema>;

export const segmentWeightsSchema = z.object({
  title: z.number().nonnegative(),
  request: z.number().nonnegative(),
  wish: z.number().nonnegative(),
  aside: z.number().nonnegative(),
  courtesy: z.number().nonnegative(),
  plain: z.number().nonnegative(),
});

export const attentionSchema = z.object({
  cues: z.record(z.string(), z.number()),
  places: z.record(z.enum(placeNames), z.number()),
});

/** What a model says of itself. */
export const modelHeaderSchema = z.object({
  format: z.literal('duty-router/model@1'),
  id: z.string(),
  /** Checksum of all the rest, 16 hex digits; part of every answer. */
  version: z.string().regex(/^[0-9a-f]{16}$/u),
  catalogue: z.object({ id: z.string(), version: z.string() }),
  /** Column order of the weights: the catalogue's entries, then topics that no entry covers, then departments. */
  classes: z.object({
    entries: z.array(entryIdSchema),
    outside: z.array(z.string()),
    /** Behind those: the departments of entries that name several, entry by entry. */
    departments: z.array(z.object({ entry: entryIdSchema, department: z.string() })),
  }),
  /** Name of the segmenter whose words it was trained on. */
  segmenter: z.string(),
  segmentWeights: segmentWeightsSchema,
  /** What tells how much a clause counts beyond its kind; absent: nothing. */
  attention: attentionSchema.optional(),
  calibration: z.object({
    /** That the best entry is right, given that some entry is. */
    entry: logisticSchema,
    /** That no entry covers the task. */
    outside: logisticSchema,
    /** That a text holds several requests, given how it is best cut in two; absent: never. */
    several: logisticSchema.optional(),
    /** Share of the tickets outside the lists among those it was fitted on. */
    outsideShare: z.number().gt(0).lt(1),
  }),
  /** Confidence from which an answer is routed, or declared outside, without a person. */
  thresholds: z.object({ routed: z.number(), outside: z.number() }),
  channels: z.record(z.string(), priorsSchema),
  provenance: z.object({
    /** SHA-256 of the training data as read. */
    data: z.string(),
    tickets: z.number().int(),
    terms: z.number().int(),
    options: z.record(z.string(), z.unknown()),
    metrics: z.record(z.string(), z.number()),
  }),
  sizes: z.object({ features: z.number().int().nonnegative(), weights: z.number().int().nonnegative() }),
});
export type ModelHeader = z.infer<typeof modelHeaderSchema>;

/** A trained model, ready to score. Rows are features, columns classes; only weights that matter are kept. */
export interface Model {
  readonly header: ModelHeader;
  /** Hash of each feature, ascending. */
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  /** 1 where the feature is a term of the lexicon. */
  readonly isTerm: Uint8Array;
  /** `rowStart[f]..rowStart[f+1]` are feature `f`'s weights. */
  readonly rowStart: Uint32Array;
  readonly columns: Uint16Array;
  /** Quantised weights; the weight is `quantised[i] * rowScale[f]`. */
  readonly quantised: Int8Array;
  readonly rowScale: Float32Array;
  readonly bias: Float32Array;
}
