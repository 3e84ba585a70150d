import { writeFileSync } from 'node:fs';
import {
  type Answer,
  type Catalogue,
  countPriors,
  createRouter,
  noSegmenter,
  type RouterOptions,
  type Ticket,
} from '@duty-router/core';
import { loadTickets, parseTickets, readTextFile } from '@duty-router/data';
import {
  type Comparison,
  compare,
  evaluate,
  formatEvaluation,
  naturalBaselines,
  rankingOf,
} from '@duty-router/eval';
import { readArguments, refuseExtra, routerOptions, stringOption } from '../arguments.ts';
import { exitCodes, UsageError } from '../errors.ts';
import { openParts } from '../router.ts';
import { openSegmenter } from '../segmenter.ts';
import type { Terminal } from '../terminal.ts';

/** `eval [--file TICKETS]`: how right the router is, beside the list alone and natural on the same tickets. */
export async function evaluateRouter(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments(args, {
    ...routerOptions,
    file: { type: 'string' },
    json: { type: 'string' },
    quick: { type: 'boolean' },
    'cross-priors': { type: 'boolean' },
  });
  refuseExtra(parsed, 0);
  const file = stringOption(parsed, 'file');
  const all = loadTickets();
  const tickets =
    file === undefined ? all.filter(({ split }) => split === 'dev') : parseTickets(readTextFile(file), file);
  if (tickets.length === 0) {
    throw new UsageError(`${file ?? 'dev'} 里没有工单。`, `There are no tickets in ${file ?? 'dev'}.`);
  }
  const parts = openParts(parsed, terminal);
  const { catalogue } = parts;
  refuseUnknown(tickets, catalogue, file ?? 'dev');
  const evaluation = evaluate(
    answerer(parts, tickets, parsed.values['cross-priors'] === true),
    tickets,
    catalogue,
  );
  const rivals: Comparison[] = [];
  if (parsed.values.quick !== true) {
    const segmenter = parts.segmenter ?? openSegmenter(undefined, null, terminal).segmenter ?? noSegmenter;
    const listOnly = createRouter({ catalogue, segmenter });
    rivals.push(
      compare({ name: 'list only', rank: (text) => rankingOf(listOnly.route(text)) }, tickets, catalogue),
    );
    const learned = all.filter(({ split }) => split === 'train');
    for (const ranker of await naturalBaselines(learned, segmenter)) {
      rivals.push(compare(ranker, tickets, catalogue));
    }
  }
  const json = stringOption(parsed, 'json');
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ evaluation, rivals }, null, 1)}\n`);
  await terminal.out(formatEvaluation(evaluation, rivals, 'duty-router', terminal.language));
  return exitCodes.done;
}

/** @throws UsageError where a ticket is labelled with an entry that the catalogue has not */
function refuseUnknown(tickets: readonly Ticket[], catalogue: Catalogue, file: string): void {
  const known = new Set(catalogue.entries.map(({ id }) => id));
  for (const { id, entry, also } of tickets) {
    const unknown = [entry, ...also].find((one) => one !== null && !known.has(one));
    if (unknown === undefined) continue;
    throw new UsageError(
      `${file} 里工单 ${id} 标的事项 ${unknown} 不在清单里;请核对编号。`,
      `${file}: ticket ${id} is labelled ${unknown}, which the catalogue has not.`,
    );
  }
}

const FOLDS = 10;

/**
 * How tickets are answered. With `--cross-priors` each tenth of the tickets is answered under priors counted on the
 * other nine, so that a file can show what its own mix of matters is worth without looking at itself.
 */
function answerer(
  parts: RouterOptions,
  tickets: readonly Ticket[],
  crossPriors: boolean,
): (ticket: Ticket) => Answer {
  if (!crossPriors) {
    const router = createRouter(parts);
    return (ticket) => router.route(ticket.text);
  }
  const fold = new Map(tickets.map((ticket, i) => [ticket, i % FOLDS]));
  const routers = Array.from({ length: FOLDS }, (_, k) =>
    createRouter({ ...parts, priors: countPriors(tickets.filter((ticket) => fold.get(ticket) !== k)) }),
  );
  return (ticket) => routers[fold.get(ticket)!]!.route(ticket.text);
}
