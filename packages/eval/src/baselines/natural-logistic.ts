import type { Segmenter, Ticket } from '@duty-router/core';
import type { Ranker } from '../ranker.ts';
import { bestFive } from './best.ts';
import { openNatural } from './natural-package.ts';
import { tokensOf } from './tokens.ts';

/** How much natural's logistic regression may read: its training takes documents × words × entries, all dense. */
export interface LogisticLimits {
  /** Words kept: those that the most entries' tickets hold, among those that tell anything. */
  readonly words: number;
  /** A word that more entries' tickets hold than this share of all tells nothing, 0..1. */
  readonly commonest: number;
}

/**
 * Between 0.8 and 2.5 µs a document, word and entry were measured: all 5,889 tickets × 28,879 words × 325 entries would
 * train for half a day at best. One document an entry, holding the words of all its tickets, did better than one
 * ticket an entry at a like cost (9 against 4 % top-1 with 400 and 300 words); with this many words it trains for
 * a little over a minute.
 */
export const logisticLimits: LogisticLimits = { words: 800, commonest: 0.12 };

/** natural's LogisticRegressionClassifier on the same tokens, within limits that its name states. */
export async function naturalLogistic(
  tickets: readonly Ticket[],
  segmenter: Segmenter,
  limits: LogisticLimits = logisticLimits,
): Promise<Ranker> {
  const natural = await openNatural();
  const perEntry = new Map<string, Set<string>>();
  for (const { entry, text } of tickets) {
    if (entry === null) continue;
    const tokens = perEntry.get(entry) ?? new Set();
    for (const token of tokensOf(text, segmenter)) tokens.add(token);
    perEntry.set(entry, tokens);
  }
  const words = tellingWords([...perEntry.values()], limits);
  const classifier = new natural.LogisticRegressionClassifier();
  for (const [entry, tokens] of perEntry) {
    const known = [...tokens].filter((token) => words.has(token));
    if (known.length > 0) classifier.addDocument(known, entry);
  }
  classifier.train();
  return {
    name: `natural Logistic (1 doc/entry, ${limits.words} words)`,
    rank: (text) => {
      const known = tokensOf(text, segmenter).filter((token) => words.has(token));
      return bestFive(classifier.getClassifications(known).map(({ label, value }) => [label, value]));
    },
  };
}

function tellingWords(documents: readonly ReadonlySet<string>[], limits: LogisticLimits): Set<string> {
  const frequency = new Map<string, number>();
  for (const tokens of documents) {
    for (const token of tokens) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  }
  const ranked = [...frequency]
    .filter(([, entries]) => entries <= Math.max(1, limits.commonest * documents.length))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(ranked.slice(0, limits.words).map(([token]) => token));
}
