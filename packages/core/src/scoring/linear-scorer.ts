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

  /** Weights of one feature for three classes, into `out`; 0 where none was kept, and for class -1. */
  pick(feature: number, first: number, second: number, third: number, out: Float64Array): void {
    const { rowStart, columns, quantised, rowScale } = this.model;
    const scale = rowScale[feature]!;
    const stop = rowStart[feature + 1]!;
    out[0] = 0;
    out[1] = 0;
    out[2] = 0;
    for (let at = rowStart[feature]!; at < stop; at++) {
      const column = columns[at]!;
      if (column === first) out[0] = quantised[at]! * scale;
      else if (column === second) out[1] = quantised[at]! * scale;
      else if (column === third) out[2] = quantised[at]! * scale;
    }
  }
}
