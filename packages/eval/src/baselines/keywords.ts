import { type Lexicon, normalise, termKinds } from '@duty-router/core';
import type { Ranker } from '../ranker.ts';
import { bestFive } from './best.ts';

/**
 * Keyword rules, as a help desk would keep them: every term of the lexicon that stands in the text speaks for the
 * entries it is listed under, the more so the longer it is and the fewer they are (`length · ln(1 + entries / df)`).
 * No weights are learned; a text without any term gets no answer.
 */
export function keywordRules(lexicon: Lexicon): Ranker {
  const entriesOf = new Map<string, Set<string>>();
  for (const section of lexicon.sections) {
    for (const term of termKinds.flatMap((kind) => section[kind])) {
      const { text } = normalise(term);
      if (text === '') continue;
      const entries = entriesOf.get(text);
      if (entries) entries.add(section.entry);
      else entriesOf.set(text, new Set([section.entry]));
    }
  }
  const longest = Math.max(0, ...[...entriesOf.keys()].map((term) => term.length));
  return {
    name: 'keyword rules',
    rank: (given) => {
      const scores = new Map<string, number>();
      for (const term of termsIn(normalise(given).text, longest, entriesOf)) {
        const entries = entriesOf.get(term)!;
        const weight = term.length * Math.log(1 + lexicon.sections.length / entries.size);
        for (const id of entries) scores.set(id, (scores.get(id) ?? 0) + weight);
      }
      return bestFive([...scores]);
    },
  };
}

/** The terms that stand in a text, each once. */
function termsIn(text: string, longest: number, known: ReadonlyMap<string, unknown>): Set<string> {
  const found = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
      const stretch = text.slice(start, end);
      if (known.has(stretch)) found.add(stretch);
    }
  }
  return found;
}
