import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { defaultTrainingOptions, train } from '@duty-router/core/train';
import { generatedPath, loadChannels, loadLexicon, loadRelations, loadTickets } from '@duty-router/data';
import { readArguments, refuseExtra, stringOption } from '../arguments.ts';
import { learnCorrections, usableCorrections } from '../corrections/learn.ts';
import { correctionArguments, correctionOptions } from '../corrections/options.ts';
import type { AddedTickets } from '../corrections/retrain.ts';
import { exitCodes } from '../errors.ts';
import { refuseUnwritable } from '../outputs.ts';
import { isBuiltIn, openCatalogue, openModel } from '../router.ts';
import { openSegmenter } from '../segmenter.ts';
import type { Terminal } from '../terminal.ts';

/** Where a model with corrections goes that no `-o` names: never in the place of the built-in one. */
const CORRECTED = 'model.corrected.bin';

/**
 * `train [-o FILE]`: list, lexicon and tickets become a model. Only tickets of the split `train` are learned from, and
 * with `--corrections FILE` what officers corrected.
 */
export async function trainModel(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments(args, {
    output: { type: 'string', short: 'o' },
    catalogue: { type: 'string' },
    segmenter: { type: 'string' },
    lang: { type: 'string' },
    ...correctionOptions,
  });
  refuseExtra(parsed, 0);
  const corrected = correctionArguments(parsed);
  const output =
    stringOption(parsed, 'output') ?? (corrected ? CORRECTED : generatedPath('model.jidong.bin'));
  if (corrected) refuseUnwritable([output]);
  const catalogue = openCatalogue(parsed);
  const lexicon = loadLexicon();
  const all = loadTickets();
  const tickets = all.filter((ticket) => ticket.split === 'train');
  const channels = loadChannels();
  const relations = stringOption(parsed, 'catalogue') === undefined ? loadRelations() : [];
  const { segmenter } = openSegmenter(stringOption(parsed, 'segmenter'), null, terminal);
  const parts = [catalogue.version, lexicon, tickets, channels, relations];
  const training = {
    catalogue,
    tickets,
    lexicon,
    relations,
    channels,
    dataHash: hashOfData(parts),
    ...(segmenter ? { segmenter } : {}),
  };
  const say = (): void => terminal.tell('正在训练,约两三分钟……', 'Training, some two to three minutes …');
  if (corrected) {
    const dev = all.filter((ticket) => ticket.split === 'dev');
    const usable = usableCorrections(corrected, { training, dev }, terminal);
    const before = openModel(stringOption(parsed, 'model'), isBuiltIn(parsed, catalogue), terminal);
    const hashWith = (added: AddedTickets): string => hashOfData([...parts, added]);
    say();
    return learnCorrections(usable, corrected, { training, hashWith, dev, before, output }, terminal);
  }
  say();
  const started = performance.now();
  const result = train(training);
  writeFileSync(output, result.file);
  const { header } = result.model;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const size = (result.file.length / 1e6).toFixed(2);
  const top1 = ((header.provenance.metrics.heldOutTop1 ?? 0) * 100).toFixed(1);
  terminal.tell(
    `模型 ${header.version} 已写入 ${output}:工单 ${header.provenance.tickets} 件、词 ${header.provenance.terms} 个,${size} MB,用时 ${seconds} 秒,交叉验证首选正确率 ${top1}%。`,
    `Model ${header.version} written to ${output}: ${header.provenance.tickets} tickets, ${header.provenance.terms} terms, ${size} MB, ${seconds} s, cross-validated top-1 ${top1} %.`,
  );
  return exitCodes.done;
}

/** SHA-256 of what a model is trained on and with which options; a model with another hash is stale. */
export function hashOfData(parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of [...parts, defaultTrainingOptions]) hash.update(JSON.stringify(part));
  return hash.digest('hex');
}
