import { FeatureTable } from '../features/feature-table.ts';
import { GRAM_SEED, hashOf, LONGEST_GRAM, PLAIN_GRAM } from '../features/hashing.ts';
import { visitGrams, visitWords } from '../features/occurrences.ts';
import { type Lexicon, termKinds } from '../lexicon/schema.ts';
import { idfCode, idfOfCode } from '../model/codec.ts';
import { normalise } from '../text/normalise.ts';
import type { TrainingDocument } from './documents.ts';

/** The features that a model knows. */
export interface Vocabulary {
  readonly table: FeatureTable;
  /** Ascending. */
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  readonly isTerm: Uint8Array;
}

/**
 * Chooses the features: stretches of up to three units seen in at least `minimum` groups, the words likewise, and
 * the lexicon's longer terms, up to {@link LONGEST_GRAM} units. `idf = ln(1 + N / df)`, `N` the number of groups.
 *
 * @param groups documents that count once together for document frequency, e.g. all terms of one entry
 */
export function buildVocabulary(
  groups: readonly (readonly TrainingDocument[])[],
  lexicon: Lexicon,
  minimum: number,
): Vocabulary {
  const terms = termHashes(lexicon);
  const frequency = new Map<number, number>();
  const seen = new Set<number>();
  for (const group of groups) {
    seen.clear();
    for (const { text } of group) {
      const source = text.normalised.text;
      visitGrams(source, 0, source.length, (hash, start, end) => {
        if (end - start <= PLAIN_GRAM || terms.has(hash)) seen.add(hash);
      });
      if (text.words) visitWords(text.words, (hash) => seen.add(hash));
    }
    for (const hash of seen) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
  }
  const hashes = Uint32Array.from(
    [...frequency].filter(([_hash, count]) => count >= minimum).map(([hash]) => hash),
  ).sort();
  const idf = Float32Array.from(hashes, (hash) =>
    idfOfCode(idfCode(Math.log(1 + groups.length / frequency.get(hash)!))),
  );
  const isTerm = Uint8Array.from(hashes, (hash) => (terms.has(hash) ? 1 : 0));
  return { table: new FeatureTable(hashes), hashes, idf, isTerm };
}

function termHashes(lexicon: Lexicon): Set<number> {
  const terms = new Set<number>();
  for (const section of [...lexicon.sections, ...lexicon.outside]) {
    for (const kind of termKinds) {
      for (const term of section[kind]) {
        const { text } = normalise(term);
        if (text.length >= 2 && text.length <= LONGEST_GRAM) terms.add(hashOf(text, GRAM_SEED));
      }
    }
  }
  return terms;
}
