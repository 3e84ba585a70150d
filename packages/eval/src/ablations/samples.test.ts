import { describe, expect, it } from 'vitest';
import { toyCatalogue, toyLexicon, toyTickets } from '../../../core/src/fixtures/toy.ts';
import { dealEntries, lexiconWithout, onlyOfEntries, ticketsPerEntry, withoutEntries } from './samples.ts';

describe('a learning curve', () => {
  it('grows by nested steps: no ticket of fewer is missing among more, those outside are always there', () => {
    const one = ticketsPerEntry(toyTickets, 1);
    const two = ticketsPerEntry(toyTickets, 2);
    expect(one.filter(({ entry }) => entry !== null)).toHaveLength(3);
    expect(one.filter(({ entry }) => entry === null)).toHaveLength(1);
    for (const ticket of one) expect(two).toContain(ticket);
    expect(two).toEqual(toyTickets);
  });
});

describe('held-out entries', () => {
  it('are each held out exactly once', () => {
    const parts = dealEntries(toyCatalogue, 3);
    const held = parts.flatMap((part) => [...part]).sort();
    expect(held).toEqual(toyCatalogue.entries.map(({ id }) => id).sort());
  });

  it('leave no trace in training: neither as the entry nor among the equally right ones', () => {
    const held = new Set(['basic-001']);
    const shared = { ...toyTickets[4]!, id: 'shared', also: ['basic-001'] };
    const left = withoutEntries([...toyTickets, shared], held);
    expect(left.map(({ id }) => id)).toEqual(['t2', 't3', 't4', 't5', 't6']);
    expect(lexiconWithout(toyLexicon, held).sections.map(({ entry }) => entry)).not.toContain('basic-001');
  });

  it('are tried only on tickets that no entry seen in training is right for', () => {
    const held = new Set(['basic-001']);
    const shared = { ...toyTickets[0]!, id: 'shared', also: ['reclaimed-001'] };
    expect(onlyOfEntries([...toyTickets, shared], held).map(({ id }) => id)).toEqual(['t0', 't1']);
  });
});
