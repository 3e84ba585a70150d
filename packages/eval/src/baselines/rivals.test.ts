import { createIntlSegmenter } from '@duty-router/core';
import { describe, expect, it } from 'vitest';
import { toyCatalogue, toyLexicon, toyTickets } from '../../../core/src/fixtures/toy.ts';
import type { Ranker } from '../ranker.ts';
import { keywordRules } from './keywords.ts';
import { miniSearch } from './minisearch.ts';
import { naturalLogistic } from './natural-logistic.ts';
import { rivalsOf } from './rivals.ts';

const segmenter = createIntlSegmenter();
const ids = new Set(toyCatalogue.entries.map(({ id }) => id));

describe('rivals', () => {
  it('all rank known entries, five at most, each once, and the same way each time', async () => {
    const rivals: Ranker[] = [];
    const input = { catalogue: toyCatalogue, lexicon: toyLexicon, learned: toyTickets, segmenter };
    for await (const rival of rivalsOf(input)) rivals.push(rival);
    expect(new Set(rivals.map(({ name }) => name)).size).toBe(6);
    for (const { name, rank } of rivals) {
      for (const text of ['学校门口的护学岗没人', '', '!?']) {
        const ranking = rank(text);
        expect(ranking.length, name).toBeLessThanOrEqual(5);
        expect(new Set(ranking).size, name).toBe(ranking.length);
        for (const id of ranking) expect(ids, name).toContain(id);
        expect(rank(text), name).toEqual(ranking);
      }
    }
  });
});

describe('keyword rules', () => {
  const { rank } = keywordRules(toyLexicon);

  it('let the longer term win over the shorter one', () => {
    expect(rank('满八十怎么领高龄补贴,钱还在发')[0]).toBe('basic-001');
  });

  it('have no answer where no term stands in the text', () => {
    expect(rank('天气真好')).toEqual([]);
  });
});

it('MiniSearch finds an entry by the words of its duties', () => {
  expect(miniSearch(toyCatalogue, segmenter).rank('水塘边的警示标志')[0]).toBe('coordinated-001');
});

it('natural’s logistic regression says in its name what it was limited to', async () => {
  const { name, rank } = await naturalLogistic(toyTickets, segmenter, { words: 20, commonest: 1 });
  expect(name).toContain('20 words');
  expect(rank('学校门口接送孩子')[0]).toBe('coordinated-001');
});
