import type { Catalogue, Entry } from '../catalogue/schema.ts';
import { defaultSegmentWeights } from '../features/extract.ts';
import { PLAIN_GRAM } from '../features/hashing.ts';
import { visitGrams, visitWords } from '../features/occurrences.ts';
import { readText } from '../features/read-text.ts';
import type { Segmenter } from '../features/segmenter.ts';
import { checksum } from '../model/checksum.ts';
import { quantise } from '../model/quantise.ts';
import type { Model } from '../model/schema.ts';
import { sparseWeights } from '../model/weights.ts';

/** Saturation of repeated features, and how far long fields are discounted (BM25F). */
const K1 = 4;
const B = 0.7;
/** Turns the retrieval score of a length-1 query into log-odds; fitted on the built-in training tickets. */
const GAIN = 24;

const fieldBoosts = { name: 3, department: 0.5, superior: 1, township: 1.2, measures: 1.2 } as const;

/**
 * A model made from the list alone, for a county that has labelled nothing yet: BM25F over name, departments and
 * duties (Robertson & Zaragoza 2009, §3.6), written as the weights of a linear model so that everything behind it
 * is the same. Its confidence is only roughly calibrated, and it never routes by itself.
 */
export function lexicalModel(catalogue: Catalogue, segmenter: Segmenter | null): Model {
  const documents = catalogue.entries.map((entry) => fieldsOf(entry));
  const counts = documents.map((fields) => fields.map((field) => countFeatures(field.text, segmenter)));
  const lengths = new Array<number>(Object.keys(fieldBoosts).length).fill(0);
  for (const fields of counts)
    fields.forEach((field, i) => {
      lengths[i] = lengths[i]! + total(field);
    });
  const averages = lengths.map((length) => Math.max(1, length / documents.length));

  const frequency = new Map<number, number>();
  const weighed = documents.map((fields, e) => {
    const weights = new Map<number, number>();
    fields.forEach((field, i) => {
      const count = counts[e]![i]!;
      const discount = 1 - B + (B * total(count)) / averages[i]!;
      for (const [hash, n] of count)
        weights.set(hash, (weights.get(hash) ?? 0) + (field.boost * n) / discount);
    });
    for (const hash of weights.keys()) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
    return weights;
  });

  const n = catalogue.entries.length;
  const hashes = Uint32Array.from(frequency.keys()).sort();
  const row = new Map(Array.from(hashes, (hash, i) => [hash, i] as const));
  const idf = Float32Array.from(hashes, (hash) => Math.log(1 + n / frequency.get(hash)!));
  const classes = n + 1;
  const matrix = new Float32Array(hashes.length * classes);
  weighed.forEach((weights, e) => {
    for (const [hash, tf] of weights) matrix[row.get(hash)! * classes + e] = (GAIN * tf) / (K1 + tf);
  });
  const body = quantise(
    { hashes, idf, isTerm: new Uint8Array(hashes.length) },
    sparseWeights(matrix, new Float32Array(classes)),
    { keep: classes, floor: 1e-6, centred: classes },
  );
  return {
    header: {
      format: 'duty-router/model@1',
      id: `${catalogue.id}-list-only`,
      version: checksum(new TextEncoder().encode(catalogue.version)),
      catalogue: { id: catalogue.id, version: catalogue.version },
      classes: { entries: catalogue.entries.map((entry) => entry.id), outside: ['outside'], departments: [] },
      segmenter: segmenter?.name ?? 'none',
      segmentWeights: defaultSegmentWeights,
      calibration: {
        entry: { intercept: -0.5, coefficients: { top: 0.6 } },
        outside: { intercept: -1, coefficients: { outside: 0.3 } },
        outsideShare: 0.2,
      },
      thresholds: { routed: 1, outside: 1 },
      channels: {},
      provenance: { data: '', tickets: 0, terms: 0, options: {}, metrics: {} },
      sizes: { features: body.hashes.length, weights: body.quantised.length },
    },
    ...body,
  };
}

interface Field {
  readonly text: string;
  readonly boost: number;
}

function fieldsOf(entry: Entry): Field[] {
  return [
    { text: entry.name, boost: fieldBoosts.name },
    { text: entry.departments.join(','), boost: fieldBoosts.department },
    { text: entry.superior?.text ?? '', boost: fieldBoosts.superior },
    { text: entry.township?.text ?? '', boost: fieldBoosts.township },
    { text: entry.measures?.text ?? '', boost: fieldBoosts.measures },
  ];
}

function countFeatures(text: string, segmenter: Segmenter | null): Map<number, number> {
  const read = readText(text, segmenter);
  const counts = new Map<number, number>();
  const add = (hash: number): void => {
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  };
  visitGrams(read.normalised.text, 0, read.normalised.text.length, (hash, start, end) => {
    if (end - start <= PLAIN_GRAM) add(hash);
  });
  if (read.words) visitWords(read.words, add);
  return counts;
}

const total = (counts: ReadonlyMap<number, number>): number => {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
};
