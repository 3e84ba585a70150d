import type { FeatureVector } from '../features/extract.ts';
import type { Model } from '../model/schema.ts';

/** Adds up a feature vector's weights per class. Its array of logits is overwritten by the next call. */
export class LinearScorer {
  private readonly logits: Float64Array;

  constructor(private readonly model: Model) {
    this.logits = new Float64Array(model.bias.length);
  }

  /** Logit per class, in the order of `model.header.classes`: entries first, then outside topics. */
  score(vector: FeatureVector): Float64Array {
    const { rowStart, columns, quantised, rowScale, bias } = this.model;
    const logits = this.logits;
    logits.set(bias);
    for (let i = 0; i < vector.size; i++) {
      const feature = vector.ids[i]!;
      const value = vector.values[i]! * rowScale[feature]!;
      const stop = rowStart[feature + 1]!;
      for (let at = rowStart[feature]!; at < stop; at++) {
        const column = columns[at]!;
        logits[column] = logits[column]! + value * quantised[at]!;
      }
    }
    return logits;
  }

  /** Weight of one feature for one class; 0 where none was kept. */
  weight(feature: number, klass: number): number {
    const { rowStart, columns, quantised, rowScale } = this.model;
    let low = rowStart[feature]!;
    let high = rowStart[feature + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (columns[middle]! < klass) low = middle + 1;
      else high = middle;
    }
    const found = low < rowStart[feature + 1]! && columns[low] === klass;
    return found ? quantised[low]! * rowScale[feature]! : 0;
  }
}
