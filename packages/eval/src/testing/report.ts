import { createIntlSegmenter, createRouter, noSegmenter, type Ticket } from '@duty-router/core';
import { train } from '@duty-router/core/train';
import { toyCatalogue, toyFamilies, toyLexicon, toyTickets } from '../../../core/src/fixtures/toy.ts';
import { runAblations } from '../ablations/run.ts';
import { keywordRules } from '../baselines/keywords.ts';
import { miniSearch } from '../baselines/minisearch.ts';
import { compare } from '../compare.ts';
import { evaluate } from '../evaluate.ts';
import type { Report } from '../report.ts';

/** A whole report of the toy list, with everything in it; `tickets` beside the toy ones. */
export function toyReport(tickets: readonly Ticket[] = []): Report {
  const all = [...toyTickets, ...tickets];
  const { model } = train({ catalogue: toyCatalogue, tickets: toyTickets, lexicon: toyLexicon });
  const router = createRouter({ catalogue: toyCatalogue, model, relations: toyFamilies });
  const rivals = [keywordRules(toyLexicon), miniSearch(toyCatalogue, createIntlSegmenter())];
  return {
    subject: {
      tickets: 'toy',
      catalogue: toyCatalogue,
      model: model.header,
      segmenter: 'none',
      channel: 'none',
    },
    evaluation: evaluate(({ text }) => router.route(text), all, toyCatalogue, toyFamilies),
    rivals: rivals.map((rival) => compare(rival, all, toyCatalogue)),
    ablations: runAblations({
      catalogue: toyCatalogue,
      lexicon: toyLexicon,
      families: toyFamilies,
      learned: toyTickets,
      tickets: all,
      model,
      segmenters: [noSegmenter],
    }),
    entryNames: Object.fromEntries(toyCatalogue.entries.map(({ id, name }) => [id, name])),
  };
}
