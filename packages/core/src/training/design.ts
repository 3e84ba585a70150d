import { FeatureExtractor, type SegmentWeights } from '../features/extract.ts';
import type { TrainingDocument } from './documents.ts';
import type { Design } from './softmax.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads documents into one sparse matrix. */
export function buildDesign(
  documents: readonly TrainingDocument[],
  vocabulary: Vocabulary,
  segmentWeights: SegmentWeights,
  classes: number,
): Design {
  const extractor = new FeatureExtractor(vocabulary.table, vocabulary.idf, segmentWeights);
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
    features: vocabulary.hashes.length,
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
