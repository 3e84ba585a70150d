import { writeFileSync } from 'node:fs';
import {
  type Catalogue,
  createRouter,
  estimatePriors,
  type Posteriors,
  type PriorEstimate,
  type Priors,
} from '@duty-router/core';
import { readArguments, routerOptions, stringOption } from '../arguments.ts';
import { exitCodes, UsageError } from '../errors.ts';
import { refuseUnwritable } from '../outputs.ts';
import { openParts } from '../router.ts';
import { formatOf, openInput } from '../rows/input.ts';
import { readCsv } from '../rows/read-csv.ts';
import { readJsonl } from '../rows/read-jsonl.ts';
import { Rejects } from '../rows/rejects.ts';
import type { Terminal } from '../terminal.ts';

/** So many of the most frequent entries are told. */
const TOLD = 10;

/**
 * `priors BACKLOG [-o FILE] [--text COLUMN]`: how often each entry comes up in one's own unlabelled texts, as a file for
 * `--priors`. `--channel` and `--priors` name what the estimate is drawn towards where the texts say little.
 */
export async function estimateChannel(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments(args, {
    ...routerOptions,
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    text: { type: 'string' },
  });
  const [file, extra] = parsed.positionals;
  if (file === undefined || extra !== undefined) {
    throw new UsageError(
      '请在 priors 后面写上一个积压工单文件(.csv 或 .jsonl),如 priors 积压.csv -o 先验.json。',
      'Name one backlog file (.csv or .jsonl) after priors, e.g. priors backlog.csv -o priors.json.',
    );
  }
  const format = formatOf(file, stringOption(parsed, 'format'));
  const output = stringOption(parsed, 'output');
  if (output !== undefined) refuseUnwritable([output]);
  const parts = openParts(parsed, terminal);
  if (!parts.model) {
    throw new UsageError(
      '估计先验要有训练过的模型;请用 --model 指定这份清单的模型,或先用 train 训练。',
      'Estimating priors needs a trained model; name one of this catalogue with --model, or train it first.',
    );
  }
  const router = createRouter(parts);
  const toward = parts.priors ?? parts.model.header.channels[parts.channel ?? 'none'];
  const rejects = new Rejects(terminal);
  const posteriors: Posteriors[] = [];
  const input = await openInput(file);
  for await (const text of textsOf(input, format, rejects, stringOption(parsed, 'text'))) {
    posteriors.push(router.posteriors(text));
  }
  rejects.close();
  if (posteriors.length === 0) {
    throw new UsageError(
      `${file} 里没有一行读得出文字;请检查文件内容和 --text 指定的列名。`,
      `No row of ${file} holds a text; check the file and the column named with --text.`,
    );
  }
  const estimate = estimatePriors(posteriors, router.ownPriors, toward ? { toward } : {});
  const priors = rounded(estimate.priors);
  const json = `${JSON.stringify(priors, null, 1)}\n`;
  if (output === undefined) await terminal.out(json);
  else writeFileSync(output, json);
  summarise(estimate, rejects.count, parts.catalogue, output, terminal);
  return rejects.count > 0 ? exitCodes.rejected : exitCodes.done;
}

/** The backlog's texts; a line of JSON whose text is blank is rejected like a blank cell. */
async function* textsOf(
  input: NodeJS.ReadableStream,
  format: 'csv' | 'jsonl',
  rejects: Rejects,
  column: string | undefined,
): AsyncGenerator<string> {
  if (format === 'csv') {
    for await (const { text } of readCsv(input, rejects, column)) yield text;
    return;
  }
  for await (const { number, text } of readJsonl(input, rejects, column)) {
    if (text.trim() === '') rejects.add(number, '这一行没有文字。', 'the row holds no text.');
    else yield text;
  }
}

/** Four digits of each share, and still within what a priors file may hold. */
function rounded({ entries, outside }: Priors): Priors {
  const four = (share: number): number => Number(share.toPrecision(4));
  return {
    entries: Object.fromEntries(Object.entries(entries).map(([id, share]) => [id, four(share)])),
    outside: Math.min(0.9999, four(outside)),
  };
}

function summarise(
  { priors, texts, rounds, converged }: PriorEstimate,
  rejected: number,
  catalogue: Catalogue,
  output: string | undefined,
  terminal: Terminal,
): void {
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  terminal.tell(
    `读到 ${texts + rejected} 行,用上 ${texts} 行,未处理 ${rejected} 行;估计 ${rounds} 轮${converged ? '' : ',还没有完全稳定'}。`,
    `${texts + rejected} rows read, ${texts} used, ${rejected} rejected; ${rounds} rounds${converged ? '' : ', not settled yet'}.`,
  );
  terminal.tell(
    `清单外约占 ${percent(priors.outside)}。最多的事项:`,
    `Outside the lists: about ${percent(priors.outside)}. Most frequent entries:`,
  );
  const names = new Map(catalogue.entries.map(({ id, name }) => [id, name]));
  const frequent = Object.entries(priors.entries).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [id, share] of frequent.slice(0, TOLD)) {
    const line = `  ${percent(share).padStart(5)}  ${id} ${names.get(id)}`;
    terminal.tell(line, line);
  }
  if (output === undefined) return;
  terminal.tell(
    `先验已写入 ${output};用法:--priors ${output}`,
    `Priors written to ${output}; use them with --priors ${output}`,
  );
}
