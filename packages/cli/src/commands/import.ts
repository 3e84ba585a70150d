import { writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readTextFile } from '@duty-router/data';
import { formatReport, importText, serialiseCatalogue } from '@duty-router/importer';
import { readArguments, stringOption } from '../arguments.ts';
import { exitCodes, UsageError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';

/** `import FILE -o catalogue.json`: a published list becomes a catalogue, and what does not add up is reported. */
export async function importList(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = readArguments(args, {
    output: { type: 'string', short: 'o' },
    id: { type: 'string' },
    title: { type: 'string' },
    report: { type: 'string' },
    lang: { type: 'string' },
  });
  const file = parsed.positionals[0];
  if (file === undefined || parsed.positionals.length > 1) {
    throw new UsageError(
      '请写明清单文件:import 清单.txt -o catalogue.json',
      'Name the list: import list.txt -o catalogue.json',
    );
  }
  if (extname(file).toLowerCase() !== '.txt') {
    throw new UsageError(
      `目前只能读取文本(.txt)清单,${file} 不是;请先把 PDF 或 Word 里的文字另存为 UTF-8 文本。`,
      `Only text (.txt) lists can be read so far; save the text of ${file} as UTF-8 first.`,
    );
  }
  const name = basename(file, extname(file));
  const { catalogue, report } = importText(readTextFile(file), {
    id: stringOption(parsed, 'id') ?? slug(name),
    title: stringOption(parsed, 'title') ?? name,
    fileName: basename(file),
  });
  const output = stringOption(parsed, 'output');
  if (output === undefined) await terminal.out(serialiseCatalogue(catalogue));
  else writeFileSync(output, serialiseCatalogue(catalogue));
  const reportFile = stringOption(parsed, 'report');
  if (reportFile !== undefined) writeFileSync(reportFile, `${JSON.stringify(report, null, 1)}\n`);
  terminal.tell(formatReport(report, 'zh'), formatReport(report, 'en'));
  return exitCodes.done;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '') || 'list';
