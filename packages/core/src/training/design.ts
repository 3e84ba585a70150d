import type { FeatureExtractor } from '../features/extract.ts';
import type { TrainingDocument } from './documents.ts';
import type { Design } from './softmax.ts';

/** Reads documents into one sparse matrix. */
export function buildDesign(
  documents: readonly TrainingDocument[],
  extractor: FeatureExtractor,
  classes: number,
): Design {
  const rowStart = new Uint32Array(documents.length + 1);
  const targetStart = new Uint32Array(documents.length + 1);
  const ids: number[] = [];
  const values: number[] = [];
  const targets: number[] = [];
  const shares: number[] = [];
  documents.forEach((document, row) => {
    const vector = extractor.extract(document.text);
    for (let i = 0; i < vector.size; i++) {
      ids.push(vector.ids[i]!);
      values.push(vector.values[i]!);
    }
    for (const target of document.targets) {
      targets.push(target.klass);
      shares.push(target.share);
    }
    rowStart[row + 1] = ids.length;
    targetStart[row + 1] = targets.length;
  });
  return {
    rows: documents.length,
    features: extractor.table.size,
    classes,
    rowStart,
    ids: Int32Array.from(ids),
    values: Float32Array.from(values),
    targetStart,
    targets: Uint16Array.from(targets),
    shares: Float32Array.from(shares),
    weights: Float32Array.from(documents, (document) => document.weight),
  };
}

/** A design with the targets of another one over the same documents. */
export function withTargetsOf(design: Design, other: Design): Design {
  const { targetStart, targets, shares } = other;
  return { ...design, targetStart, targets, shares };
}
