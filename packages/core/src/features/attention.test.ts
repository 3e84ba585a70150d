import { describe, expect, it } from 'vitest';
import { AttentionReader, CueReader } from './attention.ts';
import { readText } from './read-text.ts';

const places = { first: 0, last: 0, final: 0, long: 0, short: 0 };

describe('AttentionReader', () => {
  const reader = new AttentionReader({ cues: { 已经: -2, 请: 1.5 }, places });

  it('lets a clause count less or more by its cues', () => {
    const text = readText('低保已经批了的,请修村口路灯', null);
    expect(reader.factor(text, 0)).toBeCloseTo(Math.exp(-2 / Math.sqrt(3)), 5);
    expect(reader.factor(text, 1)).toBeGreaterThan(1);
  });

  it('leaves a text of one clause as it is: there is nothing to choose from', () => {
    expect(reader.factor(readText('低保已经批了', null), 0)).toBe(1);
  });

  it('never counts a clause more than e^3 times up or down', () => {
    const loud = new AttentionReader({ cues: { 请: 100, 已: -100 }, places });
    const text = readText('请修路灯吧大家,已批的不说了', null);
    expect(loud.factor(text, 0)).toBeCloseTo(Math.exp(3), 6);
    expect(loud.factor(text, 1)).toBeCloseTo(Math.exp(-3), 6);
  });
});

describe('CueReader', () => {
  it('notes each cue of a clause once, and where the clause stands', () => {
    const reader = new CueReader(['路灯', '请']);
    const text = readText('路灯路灯坏了,请修。', null);
    const read = (index: number): number[] => {
      reader.read(text, index);
      return [...reader.ids.slice(0, reader.size)];
    };
    // Behind the cues come the places: first, last, final, long, short.
    expect(read(0)).toEqual([0, 2]);
    expect(read(1)).toEqual([1, 3, 4, 6]);
  });
});
