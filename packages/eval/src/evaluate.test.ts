import { createRouter } from '@duty-router/core';
import { loadCatalogue, loadModel, loadRelations, loadTickets } from '@duty-router/data';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { rankingOf } from './ranker.ts';

const catalogue = loadCatalogue();
const families = loadRelations();
const tickets = loadTickets()
  .filter(({ split }) => split === 'dev')
  .filter((_, i) => i % 20 === 0);
const router = createRouter({ catalogue, model: loadModel() });
const evaluation = evaluate(({ text }) => router.route(text), tickets, catalogue, families);

describe('an evaluation', () => {
  it('measures every ticket once, inside and outside apart', () => {
    expect(evaluation.inside + evaluation.outside).toBe(tickets.length);
    expect(evaluation.byList.reduce((sum, { top1 }) => sum + top1.of, 0)).toBe(evaluation.inside);
    expect(evaluation.overall.top1.hits).toBeLessThanOrEqual(evaluation.overall.recall3.hits);
    expect(evaluation.mistakes).toHaveLength(evaluation.inside - evaluation.overall.top1.hits);
  });

  it('shows every mistake in exactly one confusion, the most frequent confusion first', () => {
    const shown = evaluation.confusions.flatMap(({ mistakes }) => mistakes.map(({ id }) => id));
    expect(shown.sort()).toEqual(evaluation.mistakes.map(({ id }) => id).sort());
    const counts = evaluation.confusions.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('says the same again for the same tickets, but for the time', () => {
    const { microseconds: _, ...again } = evaluate(
      ({ text }) => router.route(text),
      tickets,
      catalogue,
      families,
    );
    const { microseconds: __, ...first } = evaluation;
    expect(again).toEqual(first);
  });

  it('dispatches all tickets at the end of the risk–coverage curve, and puts each answer into one bin', () => {
    const last = evaluation.riskCoverage.at(-1)!;
    expect(last.coverage).toEqual({ hits: tickets.length, of: tickets.length });
    const answered = tickets.filter(({ text }) => router.route(text).outcome !== 'outside').length;
    expect(evaluation.reliability.reduce((sum, { right }) => sum + right.of, 0)).toBe(answered);
  });
});

it('measures a rival by the same rule as the router', () => {
  const rank = (text: string) => rankingOf(router.route(text));
  const rival = compare({ name: 'same', rank }, tickets, catalogue);
  const own = evaluation.overall;
  expect([rival.top1, rival.recall3, rival.list]).toEqual([own.top1, own.recall3, own.list]);
});
