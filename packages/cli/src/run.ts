import { exitCodes, UsageError } from './errors.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** Kept equal to package.json by a test. */
export const VERSION = '0.1.0';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Commands are loaded when called, so that `route` does not wait for what `eval` needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  route: async () => (await import('./commands/route.ts')).route,
  batch: async () => (await import('./commands/batch.ts')).batch,
  import: async () => (await import('./commands/import.ts')).importList,
  priors: async () => (await import('./commands/priors.ts')).estimateChannel,
  train: async () => (await import('./commands/train.ts')).trainModel,
  eval: async () => (await import('./commands/eval.ts')).evaluateRouter,
};

const usageZh = `用法:duty-router <命令> [选项]
  route "文字" [--json]            一件事,一张答案卡
  batch [输入] [-o 输出]           批量:.jsonl、.csv,或用 --format jsonl 走标准输入输出
  import 清单.txt -o 目录.json     读入公布的清单,并报告对不上的地方
  priors 积压.csv [-o 先验.json]   从自己没标过的积压工单(.csv、.jsonl)估计各事项的比例,给 --priors 用
       --text 列名                 文字在哪一列;不写则按常见列名找(.jsonl 是 text)
                                   --channel、--priors 在这里指文字说不准时向谁靠拢;不写则各事项一样
  train [-o 模型文件]              用清单、词库、工单训练模型
       --corrections 更正.jsonl    把人工更正也当工单学;不写 -o 时写到 model.corrected.bin,不动内置模型
       --corrections-weight 数     一条更正抵几件工单;不写是 3
       --half-life 天数            比最新的更正每早这么多天,分量减半;不写则新旧一样
       --force                     新模型在 dev 上变差也写出;不写则拒绝(退出码 2)
  eval [--file 工单.jsonl]         评测准确率,并与几种常见做法对比
       --html 报告.html            完整报告:一个网页文件,有图,可打印
       --json 结果.json            同样的内容,给程序读;每个比例都带 95% 区间
       --full                      再看每样东西值多少:换分词,去掉词库、家族、工单,学习曲线,没见过的事项(重新训练,约二十分钟)
       --quick                     不与其他做法对比
       --cross-priors              先验从其余九成工单数出(交叉验证)
route、batch、eval、priors 共用:--catalogue 目录 --model 模型 --channel hotline|official|none --priors 文件 --segmenter nodejieba|intl|none --lang zh|en`;

const usageEn = `Usage: duty-router <command> [options]
  route "TEXT" [--json]            one task, one answer card
  batch [IN] [-o OUT]              many: .jsonl, .csv, or --format jsonl over standard input and output
  import LIST.txt -o CATALOGUE     read a published list, report what does not add up
  priors BACKLOG [-o PRIORS.json]  estimate from one's own unlabelled .csv or .jsonl how often each entry comes up
       --text COLUMN               where the text is; omitted: by the usual headings (.jsonl: text)
                                   --channel, --priors: what it is drawn towards in doubt; omitted: all entries alike
  train [-o MODEL]                 train a model from list, lexicon and tickets
       --corrections FILE.jsonl    learn officers' corrections, too; without -o into model.corrected.bin, so that the
                                   built-in model stays
       --corrections-weight W      a correction counts as W tickets; omitted: 3
       --half-life DAYS            halved for every so many days before the newest one; omitted: age does not matter
       --force                     write a new model that is worse on dev; omitted: refuse it (exit code 2)
  eval [--file TICKETS.jsonl]      measure accuracy beside usual methods
       --html REPORT.html          the whole report: one page in Chinese, with plots, printable
       --json RESULT.json          the same for programs; every rate with its 95 % interval
       --full                      also what each part is worth: segmenters; no lexicon, families, tickets;
                                   learning curve; entries held out (trains anew, about twenty minutes)
       --quick                     leave the other methods out
       --cross-priors              priors counted on the other nine tenths of the tickets
Options: --catalogue FILE --model FILE --channel hotline|official|none --priors FILE --segmenter nodejieba|intl|none --lang zh|en`;

/**
 * Runs one command and gives its exit code: 0 done, 1 done with rejected rows, 2 wrong use or unreadable input.
 * Nothing but results goes to standard output.
 */
export async function run(args: readonly string[], given?: Terminal): Promise<number> {
  const language = languageOf(args);
  const terminal = given ?? processTerminal(language);
  try {
    refuseUnknownLanguage(args);
    const [name, ...rest] = withoutLeadingLanguage(args);
    if (name === '--version') {
      await terminal.out(`${VERSION}\n`);
      return exitCodes.done;
    }
    if (
      name === undefined ||
      name === '--help' ||
      name === '-h' ||
      name === 'help' ||
      rest.includes('--help')
    ) {
      terminal.tell(usageZh, usageEn);
      return name === undefined ? exitCodes.misuse : exitCodes.done;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) {
      throw new UsageError(
        `没有“${name}”这个命令。\n${usageZh}`,
        `There is no command "${name}".\n${usageEn}`,
      );
    }
    return await (await load())(rest, terminal);
  } catch (error) {
    terminal.tell(...describe(error));
    return exitCodes.misuse;
  }
}

/** What `--lang` says, wherever it stands; undefined where it is not given. */
function languageSaid(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at] === '--lang' ? (args[at + 1] ?? '') : args[at]!.slice('--lang='.length);
}

function languageOf(args: readonly string[]): 'zh' | 'en' {
  return languageSaid(args) === 'en' ? 'en' : 'zh';
}

function refuseUnknownLanguage(args: readonly string[]): void {
  const said = languageSaid(args);
  if (said === undefined || said === 'zh' || said === 'en') return;
  throw new UsageError(
    `没有“${said}”这种语言;可用:zh、en。`,
    `There is no language "${said}"; known are zh, en.`,
  );
}

/** The language may be said before the command, too. */
function withoutLeadingLanguage(args: readonly string[]): readonly string[] {
  if (args[0] === '--lang') return args.slice(2);
  return args[0]?.startsWith('--lang=') ? args.slice(1) : args;
}

/** A known error in both languages; an unknown one with its stack, because it is a fault of the program. */
function describe(error: unknown): [string, string] {
  if (error instanceof Error) {
    const english = (error as { english?: unknown }).english;
    if (typeof english === 'string') return [error.message, english];
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code === 'string' && /^E[A-Z]+$/u.test(code)) {
      return [`文件读写失败:${error.message};请检查路径和权限。`, `Cannot read or write: ${error.message}`];
    }
    const stack = error.stack ?? error.message;
    return [`程序出错,请把下面的内容报告给维护者:\n${stack}`, `Internal error, please report it:\n${stack}`];
  }
  return [String(error), String(error)];
}
