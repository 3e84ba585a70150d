import type { Catalogue, Segmenter } from '@duty-router/core';
import MiniSearch from 'minisearch';
import type { Ranker } from '../ranker.ts';
import { tokensOf } from './tokens.ts';

/** A name speaks twice as loud as a duty, as in most search boxes. */
const NAME_BOOST = 2;

/** A ready-made search engine (BM25+) over the list's own wording, on the same words as the other rivals. */
export function miniSearch(catalogue: Catalogue, segmenter: Segmenter): Ranker {
  const engine = new MiniSearch<{ id: string; name: string; duties: string; departments: string }>({
    fields: ['name', 'duties', 'departments'],
    tokenize: (text) => tokensOf(text, segmenter),
    searchOptions: { boost: { name: NAME_BOOST } },
  });
  engine.addAll(
    catalogue.entries.map(({ id, name, superior, township, measures, departments }) => ({
      id,
      name,
      duties: [superior, township, measures].map((duty) => duty?.text ?? '').join('\n'),
      departments: departments.join('\n'),
    })),
  );
  return {
    name: 'MiniSearch (list)',
    rank: (text) =>
      engine
        .search(text)
        .slice(0, 5)
        .map(({ id }) => String(id)),
  };
}
