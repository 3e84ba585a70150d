import { createRouter } from '@duty-router/core';
import { loadCatalogue, loadModel, loadTickets } from '@duty-router/data';
import { expect, it } from 'vitest';
import { compare } from './compare.ts';
import { evaluate } from './evaluate.ts';
import { formatEvaluation } from './presentation/report.ts';
import { widthOf } from './presentation/table.ts';
import { rankingOf } from './ranker.ts';

const catalogue = loadCatalogue();
const tickets = loadTickets()
  .filter(({ split }) => split === 'dev')
  .filter((_, i) => i % 20 === 0);
const router = createRouter({ catalogue, model: loadModel() });

it('measures every ticket once, inside and outside apart', () => {
  const evaluation = evaluate(({ text }) => router.route(text), tickets, catalogue);
  expect(evaluation.inside + evaluation.outside).toBe(tickets.length);
  expect(evaluation.byList.reduce((sum, { top1 }) => sum + top1.of, 0)).toBe(evaluation.inside);
  expect(evaluation.overall.top1.hits).toBeLessThanOrEqual(evaluation.overall.recall3.hits);
  expect(evaluation.mistakes).toHaveLength(evaluation.inside - evaluation.overall.top1.hits);
  const lines = formatEvaluation(evaluation, [], 'x', 'zh').split('\n');
  expect(new Set(lines.slice(0, 2).map(widthOf)).size).toBe(1);
});

it('measures a rival by the same rule as the router', () => {
  const rank = (text: string) => rankingOf(router.route(text));
  const rival = compare({ name: 'same', rank }, tickets, catalogue);
  const own = evaluate(({ text }) => router.route(text), tickets, catalogue).overall;
  expect([rival.top1, rival.recall3, rival.list]).toEqual([own.top1, own.recall3, own.list]);
});
