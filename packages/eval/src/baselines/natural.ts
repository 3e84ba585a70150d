import type { Segmenter, Ticket } from '@duty-router/core';
import type { Ranker } from '../ranker.ts';
import { tokensOf } from './tokens.ts';

/** What is used of natural, which ships no usable types for ES modules. */
interface Natural {
  readonly TfIdf: new () => {
    addDocument(tokens: string[], key: string): void;
    tfidfs(tokens: string[], each: (i: number, measure: number, key: string) => void): void;
  };
  readonly BayesClassifier: new () => {
    addDocument(tokens: string[], label: string): void;
    train(): void;
    getClassifications(tokens: string[]): { label: string; value: number }[];
  };
}

/** Named by a variable: natural ships TypeScript sources that a strict compiler would otherwise check. */
const PACKAGE: string = 'natural';

/** natural's two usual ways, on the same tokens: TF-IDF over one document an entry, and naive Bayes. */
export async function naturalBaselines(tickets: readonly Ticket[], segmenter: Segmenter): Promise<Ranker[]> {
  // natural pulls in dotenv, which would write a greeting to standard output.
  process.env.DOTENV_CONFIG_QUIET = 'true';
  const { default: natural } = (await import(PACKAGE)) as { default: Natural };
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
        return best(scores);
      },
    },
    {
      name: 'natural Bayes',
      rank: (text) =>
        best(bayes.getClassifications(tokensOf(text, segmenter)).map(({ label, value }) => [label, value])),
    },
  ];
}

function best(scores: readonly (readonly [string, number])[]): string[] {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 5)
    .map(([id]) => id);
}
