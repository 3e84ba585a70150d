import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Catalogue,
  createIntlSegmenter,
  noSegmenter,
  type RouterOptions,
  type Segmenter,
  type Ticket,
} from '@duty-router/core';
import { loadCatalogue, loadLexicon, loadTickets, parseTickets, readTextFile } from '@duty-router/data';
import {
  type Ablation,
  type Comparison,
  compare,
  evaluate,
  formatHtml,
  formatJson,
  formatReport,
  type Report,
  rivalsOf,
  runAblations,
} from '@duty-router/eval';
import { type Arguments, readArguments, refuseExtra, routerOptions, stringOption } from '../arguments.ts';
import { exitCodes, UsageError } from '../errors.ts';
import { answerer } from '../evaluation/answerer.ts';
import { refuseUnwritable } from '../outputs.ts';
import { openParts } from '../router.ts';
import { openSegmenter } from '../segmenter.ts';
import type { Terminal } from '../terminal.ts';

/**
 * `eval [--file TICKETS]`: how right the router is, beside the usual ways on the same tickets; `--full` also makes
 * it otherwise and shows what each part is worth; `--html` and `--json` write all of it to a file.
 */
export async function evaluateRouter(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments(args, {
    ...routerOptions,
    file: { type: 'string' },
    json: { type: 'string' },
    html: { type: 'string' },
    quick: { type: 'boolean' },
    full: { type: 'boolean' },
    'cross-priors': { type: 'boolean' },
  });
  refuseExtra(parsed, 0);
  if (parsed.values.full === true && parsed.values.quick === true) {
    throw new UsageError('--full 和 --quick 只能用一个。', 'Use either --full or --quick, not both.');
  }
  const outputs = ['json', 'html'].flatMap((name) => stringOption(parsed, name) ?? []);
  refuseUnwritable(outputs);
  const file = stringOption(parsed, 'file');
  const all = loadTickets();
  const learned = all.filter(({ split }) => split === 'train');
  const tickets =
    file === undefined ? all.filter(({ split }) => split === 'dev') : parseTickets(readTextFile(file), file);
  if (tickets.length === 0) {
    throw new UsageError(`${file ?? 'dev'} 里没有工单。`, `There are no tickets in ${file ?? 'dev'}.`);
  }
  const parts = openParts(parsed, terminal);
  const { catalogue } = parts;
  refuseUnknown(tickets, catalogue, file ?? 'dev');
  if (parsed.values.full === true) refuseForeign(parts);
  const segmenter = parts.segmenter ?? openSegmenter(undefined, null, terminal).segmenter ?? noSegmenter;
  const crossPriors = parsed.values['cross-priors'] === true;
  const evaluation = evaluate(answerer(parts, tickets, crossPriors), tickets, catalogue, parts.relations);
  const report: Report = {
    subject: {
      tickets: file === undefined ? 'dev' : basename(file),
      catalogue: { id: catalogue.id, version: catalogue.version, title: catalogue.title },
      model: parts.model ? { id: parts.model.header.id, version: parts.model.header.version } : null,
      segmenter: parts.segmenter?.name ?? 'none',
      channel: crossPriors ? 'cross' : parts.priors ? 'file' : (parts.channel ?? 'none'),
    },
    evaluation,
    rivals:
      parsed.values.quick === true ? [] : await rivals(tickets, learned, catalogue, segmenter, terminal),
    ablations: parsed.values.full === true ? ablations(tickets, learned, parts, terminal) : null,
    entryNames: Object.fromEntries(
      catalogue.entries
        .filter(({ id }) => evaluation.confusions.some(({ right, took }) => id === right || id === took))
        .map(({ id, name }) => [id, name]),
    ),
  };
  writeReport(parsed, report);
  await terminal.out(formatReport(report, terminal.language));
  return exitCodes.done;
}

function writeReport(parsed: Arguments, report: Report): void {
  const json = stringOption(parsed, 'json');
  if (json !== undefined) writeFileSync(json, formatJson(report));
  const html = stringOption(parsed, 'html');
  if (html !== undefined) writeFileSync(html, formatHtml(report));
}

/** @throws UsageError where a ticket is labelled with an entry that the catalogue has not */
function refuseUnknown(tickets: readonly Ticket[], catalogue: Catalogue, file: string): void {
  const known = new Set(catalogue.entries.map(({ id }) => id));
  for (const { id, entry, also, second, third } of tickets) {
    const unknown = [entry, ...also, second, third].find((one) => one && !known.has(one));
    if (!unknown) continue;
    throw new UsageError(
      `${file} 里工单 ${id} 标的事项 ${unknown} 不在清单里;请核对编号。`,
      `${file}: ticket ${id} is labelled ${unknown}, which the catalogue has not.`,
    );
  }
}

/** What `--full` trains anew is trained on the built-in tickets. @throws UsageError for another catalogue, or no model */
function refuseForeign({ catalogue, model }: RouterOptions): void {
  if (model && catalogue.version === loadCatalogue().version) return;
  throw new UsageError(
    '--full 要用内置的工单和词库重新训练,只能用于内置清单;请去掉 --full,或去掉 --catalogue。',
    '--full trains anew on the built-in tickets and works with the built-in catalogue only; leave out --full or --catalogue.',
  );
}

async function rivals(
  tickets: readonly Ticket[],
  learned: readonly Ticket[],
  catalogue: Catalogue,
  segmenter: Segmenter,
  terminal: Terminal,
): Promise<Comparison[]> {
  terminal.tell(
    '正在训练并运行其他做法,约两三分钟;不需要对比时加 --quick……',
    'Training and running the other ways, two or three minutes; --quick leaves them out …',
  );
  const found: Comparison[] = [];
  for await (const ranker of rivalsOf({ catalogue, lexicon: loadLexicon(), learned, segmenter })) {
    found.push(compare(ranker, tickets, catalogue));
  }
  return found;
}

function ablations(
  tickets: readonly Ticket[],
  learned: readonly Ticket[],
  parts: RouterOptions,
  terminal: Terminal,
): Ablation[] {
  const best = openSegmenter(undefined, null, terminal).segmenter ?? noSegmenter;
  const segmenters = [best, createIntlSegmenter(), noSegmenter].filter(
    ({ name }, i, all) => all.findIndex((one) => one.name === name) === i,
  );
  return runAblations(
    {
      catalogue: parts.catalogue,
      lexicon: loadLexicon(),
      families: parts.relations ?? [],
      learned,
      tickets,
      model: parts.model!,
      segmenters,
    },
    (trial, of, id) => terminal.tell(`[${trial}/${of}] ${id}……`, `[${trial}/${of}] ${id} …`),
  );
}
