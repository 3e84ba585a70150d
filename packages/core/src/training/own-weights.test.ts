import { describe, expect, it } from 'vitest';
import { toyCatalogue, toyLexicon, toyTickets } from '../fixtures/toy.ts';
import { createRouter } from '../router.ts';
import type { Ticket } from '../ticket/schema.ts';
import { classesOf, ticketDocuments } from './documents.ts';
import { defaultTrainingOptions } from './options.ts';
import { train } from './train.ts';

const options = { ...defaultTrainingOptions, minimumGroups: 1 };
const input = { catalogue: toyCatalogue, tickets: toyTickets, lexicon: toyLexicon, options };
const even = toyTickets.map(() => 1);

describe('weights of tickets', () => {
  it('of one each give the same bytes as none at all', () => {
    const bytes = Buffer.from(train(input).file);
    expect(Buffer.from(train({ ...input, weights: even }).file).equals(bytes)).toBe(true);
  });

  it('of three share out an entry like the same ticket three times', () => {
    const classes = classesOf(toyCatalogue, toyLexicon);
    const documents = (tickets: readonly Ticket[], weights: readonly number[]) =>
      ticketDocuments(tickets, weights, classes, options.documents, null);
    const [first, second] = toyTickets as [Ticket, Ticket];
    const weighed = documents([first, second], [3, 1]);
    const repeated = documents([first, first, first, second], [1, 1, 1, 1]);
    expect(weighed[0]!.weight).toBeCloseTo(
      repeated.slice(0, 3).reduce((sum, one) => sum + one.weight, 0),
      9,
    );
    expect(weighed[1]!.weight).toBeCloseTo(repeated[3]!.weight, 9);
  });

  it('stay with their tickets where others cannot be learned from', () => {
    const foreign: Ticket = { ...toyTickets[0]!, id: 'x', entry: 'basic-099' };
    const weights = even.map((_, i) => i + 1);
    const alone = train({ ...input, weights });
    const beside = train({ ...input, tickets: [foreign, ...toyTickets], weights: [99, ...weights] });
    expect(Buffer.from(beside.file).equals(Buffer.from(alone.file))).toBe(true);
  });

  it('let a contested text follow the heavier label', () => {
    const text = '水塘边的牌子倒了';
    const told = (entry: string): Ticket => ({ ...toyTickets[0]!, id: entry, text, entry });
    const tickets = [...toyTickets, told('coordinated-001'), told('reclaimed-002')];
    const answer = (last: number[]): string | undefined => {
      const { model } = train({ ...input, tickets, weights: [...even, ...last] });
      return createRouter({ catalogue: toyCatalogue, model }).route(text).entry?.id;
    };
    expect(answer([20, 0.01])).toBe('coordinated-001');
    expect(answer([0.01, 20])).toBe('reclaimed-002');
  });

  it.each([[[1]], [even.map(() => 0)], [even.map(() => Number.NaN)], [even.map(() => -1)]])(
    'are refused where they do not fit: %j',
    (weights) => {
      expect(() => train({ ...input, weights })).toThrow(
        expect.objectContaining({ code: 'options-invalid' }),
      );
    },
  );
});
