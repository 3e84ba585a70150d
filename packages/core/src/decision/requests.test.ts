import { describe, expect, it } from 'vitest';
import { readText } from '../features/read-text.ts';
import { bestSplit, type ClauseScore } from './requests.ts';

const score = (...logits: number[]): ClauseScore => ({ norm: 1, logits });

describe('bestSplit', () => {
  const text = readText('路灯坏了,请来修。另外低保咋办,给问问。', null);

  it('cuts between the clauses that speak for different candidates', () => {
    const split = bestSplit(text, [score(4, 0), score(3, 0), score(0, 5), score(0, 2)], [0.6, 0.3], 0.01);
    expect(split?.at).toBe(2);
    expect(split?.signals).toMatchObject({ marked: 1, sentence: 1, asksBefore: 1, asksAfter: 1 });
    expect(split!.signals.lead).toBeGreaterThan(0);
  });

  it('finds no cut where one candidate leads on both sides', () => {
    expect(bestSplit(text, [score(4, 0), score(3, 0), score(2, 1), score(3, 0)], [0.9, 0.05], 0)).toBeNull();
  });

  it('sees a caller who turns from what is settled to what is wanted', () => {
    const turned = readText('低保已经批了,这个不说。现在要问的是路灯,谁来修?', null);
    const split = bestSplit(turned, [score(0, 4), score(0, 3), score(4, 0), score(3, 0)], [0.6, 0.3], 0.01);
    expect(split?.signals).toMatchObject({ turn: 1, settled: 1 });
  });
});
