import { type Catalogue, createRouter, type Lexicon, type Segmenter, type Ticket } from '@duty-router/core';
import { type Ranker, rankingOf } from '../ranker.ts';
import { keywordRules } from './keywords.ts';
import { miniSearch } from './minisearch.ts';
import { naturalBaselines } from './natural.ts';
import { naturalLogistic } from './natural-logistic.ts';

export interface RivalInput {
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  /** What those learn from that learn from tickets. */
  readonly learned: readonly Ticket[];
  readonly segmenter: Segmenter;
}

/** All other ways, made one after the other, from those that know the list alone to those that learn. */
export async function* rivalsOf(input: RivalInput): AsyncGenerator<Ranker> {
  const { catalogue, lexicon, learned, segmenter } = input;
  const listOnly = createRouter({ catalogue, segmenter });
  yield { name: 'list only', rank: (text) => rankingOf(listOnly.route(text)) };
  yield miniSearch(catalogue, segmenter);
  yield keywordRules(lexicon);
  yield* await naturalBaselines(learned, segmenter);
  yield await naturalLogistic(learned, segmenter);
}
