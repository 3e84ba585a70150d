import type { Segmenter, Ticket } from '@duty-router/core';
import type { Ranker } from '../ranker.ts';
import { bestFive } from './best.ts';
import { openNatural } from './natural-package.ts';
import { tokensOf } from './tokens.ts';

/** natural's two usual ways, on the same tokens: TF-IDF over one document an entry, and naive Bayes. */
export async function naturalBaselines(tickets: readonly Ticket[], segmenter: Segmenter): Promise<Ranker[]> {
  const natural = await openNatural();
  const perEntry = new Map<string, string[]>();
  const bayes = new natural.BayesClassifier();
  for (const { entry, text } of tickets) {
    if (entry === null) continue;
    const tokens = tokensOf(text, segmenter);
    bayes.addDocument(tokens, entry);
    perEntry.set(entry, [...(perEntry.get(entry) ?? []), ...tokens]);
  }
  const tfidf = new natural.TfIdf();
  for (const [entry, tokens] of perEntry) tfidf.addDocument(tokens, entry);
  bayes.train();
  return [
    {
      name: 'natural TfIdf',
      rank: (text) => {
        const scores: [string, number][] = [];
        tfidf.tfidfs(tokensOf(text, segmenter), (_, measure, key) => scores.push([key, measure]));
        return bestFive(scores);
      },
    },
    {
      name: 'natural Bayes',
      rank: (text) =>
        bestFive(
          bayes.getClassifications(tokensOf(text, segmenter)).map(({ label, value }) => [label, value]),
        ),
    },
  ];
}
