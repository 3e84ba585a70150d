import { writeFileSync } from 'node:fs';
import { acceptedEntries, type Model, type Ticket } from '@duty-router/core';
import type { TrainingInput } from '@duty-router/core/train';
import { fallsBelow, formatBeforeAfter } from '@duty-router/eval';
import { exitCodes, UsageError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';
import type { CorrectionArguments } from './options.ts';
import { readCorrections, type UsableCorrections } from './read.ts';
import { type AddedTickets, correctionTickets, retrain } from './retrain.ts';

/** So many rejected lines are told one by one. */
const TOLD = 20;

export interface Learning {
  /** Training data without the corrections; `dataHash` is made anew with them. */
  readonly training: TrainingInput;
  readonly hashWith: (added: AddedTickets) => string;
  /** The tickets of the split `dev`. */
  readonly dev: readonly Ticket[];
  readonly before: Model | null;
  readonly output: string;
}

/** Reads the corrections that can be used, and lists the lines that cannot. @throws UsageError where none can */
export function usableCorrections(
  { file }: CorrectionArguments,
  { training, dev }: Pick<Learning, 'training' | 'dev'>,
  terminal: Terminal,
): UsableCorrections {
  const usable = readCorrections(file, training.catalogue, dev);
  for (const { message, english } of usable.rejected.slice(0, TOLD)) terminal.tell(message, english);
  const rest = usable.rejected.length - TOLD;
  if (rest > 0) terminal.tell(`另有 ${rest} 行没有用上。`, `${rest} more lines rejected.`);
  if (usable.corrections.length > 0) return usable;
  throw new UsageError(
    `${file} 里没有一条能用的更正;每行应为 {"text":"…","entry":"basic-001"},清单外写 "entry":null。`,
    `${file} holds no usable correction; a line is {"text":"…","entry":"basic-001"}, "entry":null for outside.`,
  );
}

/**
 * Trains with the corrections, shows before and after, and writes the new model unless it got worse.
 *
 * @returns the exit code: misuse where the new model is refused, rejected where lines were
 */
export async function learnCorrections(
  { corrections, rejected }: UsableCorrections,
  { weights, force }: CorrectionArguments,
  { training, hashWith, dev, before, output }: Learning,
  terminal: Terminal,
): Promise<number> {
  const added = correctionTickets(corrections, weights);
  const known = new Set(training.catalogue.entries.map(({ id }) => id));
  const measured = dev.filter(
    (ticket) => ticket.entry === null || acceptedEntries(ticket).some((id) => known.has(id)),
  );
  const result = retrain({
    training: { ...training, dataHash: hashWith(added) },
    added,
    measured,
    before,
  });
  await terminal.out(formatBeforeAfter(result, terminal.language));
  const worse = fallsBelow(result);
  if (worse && !force) {
    terminal.tell(
      '新模型在 dev 上的首选正确率低于原模型 95% 区间的下限,没有写出。请检查更正是否标错;确实要用,加 --force。',
      'The new model’s top-1 on dev is below the 95 % interval of the old one; it was not written. Check the corrections, or use --force.',
    );
    return exitCodes.misuse;
  }
  if (worse)
    terminal.tell('新模型在 dev 上变差,按 --force 仍写出。', 'Worse on dev, written all the same (--force).');
  writeFileSync(output, result.file);
  terminal.tell(
    `模型 ${result.model.header.version} 已写入 ${output}:学了 ${corrections.length} 条更正,${rejected.length} 行没有用上。用法:--model ${output}`,
    `Model ${result.model.header.version} written to ${output}: ${corrections.length} corrections learned, ${rejected.length} lines rejected. Use it with --model ${output}`,
  );
  return rejected.length > 0 ? exitCodes.rejected : exitCodes.done;
}
