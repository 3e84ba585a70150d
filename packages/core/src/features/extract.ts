import type { SegmentKind } from '../text/segments.ts';
import { type Attention, AttentionReader } from './attention.ts';
import type { FeatureTable } from './feature-table.ts';
import { HitFinder, type Hits } from './hits.ts';
import type { ReadText } from './read-text.ts';

/** How much an occurrence counts, by what its sentence does. */
export type SegmentWeights = Readonly<Record<SegmentKind, number>>;

/** Chosen by cross-validation, see docs/scoring.md. */
export const defaultSegmentWeights: SegmentWeights = {
  title: 2,
  request: 1.5,
  wish: 1.3,
  aside: 0.5,
  courtesy: 0.3,
  plain: 1,
};

/** A sparse vector over features. `ids[i]` has value `values[i]` for `i < size`; the arrays may be longer. */
export interface FeatureVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly size: number;
  /** The vector's length before it was scaled to 1; 0 where no feature was found. */
  readonly norm: number;
}

/**
 * Turns read texts into feature vectors: the weighted count `c` of a feature becomes `ln(1 + 1.72 c) · idf`
 * (sub-linear term frequency, Manning et al. 2008, §6.4), and the vector is scaled to length 1.
 *
 * One extractor serves one text at a time; its vector is overwritten by the next call.
 */
export class FeatureExtractor {
  private readonly counts: Float32Array;
  private ids: Int32Array;
  private values: Float32Array;
  private size = 0;
  private readonly attention: AttentionReader | null;
  private readonly finder: HitFinder;
  private weighed: ReadText | null = null;
  /** Weight per clause of the text last weighed. */
  private clauseWeights = new Float64Array(64);

  constructor(
    readonly table: FeatureTable,
    readonly idf: Float32Array,
    readonly weights: SegmentWeights,
    attention: Attention | null = null,
  ) {
    this.attention = attention === null ? null : new AttentionReader(attention);
    this.counts = new Float32Array(table.size);
    this.ids = new Int32Array(1024);
    this.values = new Float32Array(1024);
    this.finder = new HitFinder(table);
  }

  /** @param range clauses to read, by index into `text.segments`; omitted: all of them */
  extract(text: ReadText, range?: { readonly from: number; readonly to: number }): FeatureVector {
    this.size = 0;
    const hits = this.finder.find(text);
    this.weigh(text);
    const to = range?.to ?? text.segments.length;
    for (let k = range?.from ?? 0; k < to; k++) {
      const weight = this.clauseWeights[k]!;
      if (weight <= 0) continue;
      for (let i = hits.grams[k]!; i < hits.grams[k + 1]!; i++) this.add(hits.ids[i]!, weight);
      for (let i = hits.words[k]!; i < hits.words[k + 1]!; i++) this.add(hits.ids[i]!, weight);
    }
    return this.finish();
  }

  /** Weighs the clauses of a text, once. */
  private weigh(text: ReadText): void {
    if (text === this.weighed) return;
    this.weighed = text;
    const count = text.segments.length;
    if (count > this.clauseWeights.length) this.clauseWeights = new Float64Array(count * 2);
    for (let k = 0; k < count; k++) {
      this.clauseWeights[k] = this.weights[text.segments[k]!.kind] * (this.attention?.factor(text, k) ?? 1);
    }
  }

  /** Where the text's features are; see {@link Hits}. */
  hitsOf(text: ReadText): Hits {
    return this.finder.find(text);
  }

  private add(id: number, weight: number): void {
    if (this.counts[id] === 0) {
      if (this.size === this.ids.length) this.grow();
      this.ids[this.size++] = id;
    }
    this.counts[id] = this.counts[id]! + weight;
  }

  private grow(): void {
    const ids = new Int32Array(this.ids.length * 2);
    ids.set(this.ids);
    this.ids = ids;
    this.values = new Float32Array(ids.length);
  }

  private finish(): FeatureVector {
    let square = 0;
    for (let i = 0; i < this.size; i++) {
      const id = this.ids[i]!;
      const value = Math.log(1 + 1.72 * this.counts[id]!) * this.idf[id]!;
      this.counts[id] = 0;
      this.values[i] = value;
      square += value * value;
    }
    const norm = Math.sqrt(square);
    const scale = square > 0 ? 1 / norm : 0;
    for (let i = 0; i < this.size; i++) this.values[i] = this.values[i]! * scale;
    return { ids: this.ids, values: this.values, size: this.size, norm };
  }
}
